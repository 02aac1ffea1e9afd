import { index, integer, primaryKey, sqliteTable, text as sqliteText, unique } from "drizzle-orm/sqlite-core";

/** The same kit on SQLite: flags and instants are integers, JSON is text. */
export const sqliteKit = {
  text: () => sqliteText(),
  choice: <const T extends readonly [string, ...string[]]>(values: T) => sqliteText({ enum: values }),
  count: () => integer(),
  flag: () => integer({ mode: "boolean" }),
  instant: () => integer({ mode: "timestamp_ms" }),
  json: <T>() => sqliteText({ mode: "json" }).$type<T>(),
  index,
  unique,
  primaryKey,
  table: sqliteTable,
};
