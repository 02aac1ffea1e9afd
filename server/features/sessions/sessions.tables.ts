import { count, flag, index, instant, table, text, unique } from "#server/db/columns.ts";
import { people } from "#server/features/people/people.tables.ts";

/** How a person proves who they are. A one-time code stands in until the first password is chosen. */
export const credentials = table("credentials", {
  personId: text()
    .primaryKey()
    .references(() => people.id),
  passwordHash: text(),
  mustChangePassword: flag().notNull(),
  codeHash: text(),
  codeExpiresAt: instant(),
  changedAt: instant().notNull(),
});

export const sessions = table(
  "sessions",
  {
    id: text().primaryKey(),
    /** Only the hash is kept: a copy of this table signs nobody in. */
    tokenHash: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    device: text().notNull(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    version: count().notNull(),
  },
  (session) => [
    unique("sessions_token").on(session.tokenHash),
    index("sessions_person").on(session.personId, session.createdAt),
    index("sessions_expiry").on(session.expiresAt),
  ],
);
