import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text as pgText,
  primaryKey,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";

/** The kit of columns on PostgreSQL; its types are the ones every feature sees. */
export const postgresKit = {
  text: () => pgText(),
  choice: <const T extends readonly [string, ...string[]]>(values: T) => pgText({ enum: values }),
  count: () => integer(),
  flag: () => boolean(),
  /** A moment in UTC, kept to the millisecond. */
  instant: () => timestamp({ withTimezone: true, mode: "date", precision: 3 }),
  json: <T>() => jsonb().$type<T>(),
  index,
  unique,
  primaryKey,
  table: pgTable,
};
