import { count, index, instant, table, text } from "#server/db/columns.ts";

/** The first answer to each idempotency key, kept for a few days so that a repeat gets it again. */
export const answeredKeys = table(
  "answered_keys",
  {
    /** The person's id and the key they sent: one person's key says nothing to another. */
    key: text().primaryKey(),
    /** Method and address it was first used for. */
    usedFor: text().notNull(),
    status: count().notNull(),
    answer: text().notNull(),
    createdAt: instant().notNull(),
  },
  (answered) => [index("answered_keys_age").on(answered.createdAt)],
);
