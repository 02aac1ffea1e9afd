import { z } from "zod";
import { artifactContent, artifactKinds } from "#shared/artifacts/artifacts.ts";
import { abilities, id, instant, line, lines, version } from "#shared/fields/fields.ts";

/** Recognised by signature, never by name. Images are re-encoded on arrival. */
export const attachmentTypes = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** The most files one artifact holds. */
export const mostAttachments = 30;

/** An attachment as it stands in a frozen copy and on every reading page. */
export const readableAttachment = z.strictObject({
  id,
  fileHash: z.string(),
  thumbnailHash: z.string().nullable(),
  mediaType: z.enum(attachmentTypes),
  name: z.string(),
  bytes: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  altText: z.string(),
  isDecorative: z.boolean(),
  caption: z.string(),
});
export type ReadableAttachment = z.infer<typeof readableAttachment>;

/** One artifact as a reader sees it, with its files in the student's order. */
export const readableArtifact = z.strictObject({
  id,
  kind: z.enum(artifactKinds),
  title: z.string(),
  content: artifactContent,
  attachments: z.array(readableAttachment),
});
export type ReadableArtifact = z.infer<typeof readableArtifact>;

/** What a student says about a file. */
export const attachmentChange = z.strictObject({
  caption: lines(400),
  /** What the picture shows, for who cannot see it. */
  altText: line(400),
  /** The picture only decorates: there is nothing to describe. */
  isDecorative: z.boolean(),
});
export type AttachmentChange = z.infer<typeof attachmentChange>;

/** An attachment as its student edits it. */
export const attachmentView = z.strictObject({
  id,
  artifactId: id,
  mediaType: z.enum(attachmentTypes),
  name: z.string(),
  bytes: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  /** There is a small picture of it. */
  hasThumbnail: z.boolean(),
  /** A PDF that opens only with a password, which readers may not have. */
  isLocked: z.boolean(),
  caption: z.string(),
  altText: z.string(),
  isDecorative: z.boolean(),
  createdAt: instant,
  removedAt: instant.nullable(),
  version,
  can: abilities,
});
export type AttachmentView = z.infer<typeof attachmentView>;

/** The files of one artifact in their order, then those in the bin; and how much room the student has left. */
export const attachmentList = z.strictObject({
  attachments: z.array(attachmentView),
  removed: z.array(attachmentView),
  space: z.strictObject({
    usedBytes: z.number().int(),
    quotaBytes: z.number().int(),
    /** The largest single file the server takes. */
    fileLimitBytes: z.number().int(),
  }),
});
export type AttachmentList = z.infer<typeof attachmentList>;

/** A new order, over the one it was made from. */
export const attachmentOrder = z.strictObject({
  seenIds: z.array(id).max(mostAttachments),
  attachmentIds: z.array(id).max(mostAttachments),
});
export type AttachmentOrder = z.infer<typeof attachmentOrder>;

/** An artifact in its student's list. */
export const workItem = z.strictObject({
  id,
  kind: z.enum(artifactKinds),
  title: z.string(),
  happenedOn: z.string(),
  serviceMinutes: z.number().int(),
  /** How many things are still needed before it counts. */
  neededCount: z.number().int(),
  /** The first picture, as an attachment to ask the thumbnail of. */
  pictureId: id.nullable(),
  pictureAltText: z.string(),
  fileCount: z.number().int(),
  isShownToFamily: z.boolean(),
  isShownByLink: z.boolean(),
  updatedAt: instant,
  removedAt: instant.nullable(),
  version,
  can: abilities,
});
export type WorkItem = z.infer<typeof workItem>;

/** Everything a student keeps, newest first, and what lies in the bin, last removed first. */
export const workList = z.strictObject({
  artifacts: z.array(workItem),
  removed: z.array(workItem),
  can: abilities,
});
export type WorkList = z.infer<typeof workList>;
