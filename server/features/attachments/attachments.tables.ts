import { choice, count, flag, index, instant, table, text } from "#server/db/columns.ts";
import { artifacts } from "#server/features/artifacts/artifacts.tables.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";
import { attachmentTypes } from "#shared/attachments/attachments.ts";

/** Bytes kept in the file store, named by their SHA-256; a row is written only after they are durable. */
export const storedFiles = table("stored_files", {
  hash: text().primaryKey(),
  bytes: count().notNull(),
  mediaType: choice(attachmentTypes).notNull(),
  /** Pixels, 0 when it is not an image. */
  width: count().notNull(),
  height: count().notNull(),
  /** A PDF that opens only with a password. */
  isLocked: flag().notNull(),
  /** The smaller picture shown in lists, a stored file itself; null when there is none to show. */
  thumbnailHash: text(),
  createdAt: instant().notNull(),
});

export const attachments = table(
  "attachments",
  {
    id: text().primaryKey(),
    districtId: text()
      .notNull()
      .references(() => districts.id),
    schoolId: text()
      .notNull()
      .references(() => schools.id),
    studentId: text()
      .notNull()
      .references(() => people.id),
    artifactId: text()
      .notNull()
      .references(() => artifacts.id),
    fileHash: text()
      .notNull()
      .references(() => storedFiles.hash),
    name: text().notNull(),
    caption: text().notNull(),
    altText: text().notNull(),
    isDecorative: flag().notNull(),
    position: count().notNull(),
    removedAt: instant(),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (attachment) => [
    index("attachments_artifact").on(attachment.artifactId, attachment.position),
    index("attachments_student").on(attachment.studentId),
    index("attachments_file").on(attachment.fileHash),
  ],
);
