import { type AnyColumn, sql } from "drizzle-orm";
import type { Reader } from "./store.ts";

/**
 * Prepares a query once for each connection and keeps it: building a query costs many times what running
 * it does. `build` is given the reader and a name unique in the program.
 */
export function prepared<Q>(name: string, build: (reader: Reader, name: string) => Q): (reader: Reader) => Q {
  const kept = new WeakMap<Reader, Q>();
  return (reader) => {
    const known = kept.get(reader);
    if (known !== undefined) return known;
    const query = build(reader, name);
    kept.set(reader, query);
    return query;
  };
}

/** A place in a prepared query that is filled with a value of `column`, encoded as that column is. */
export function slot(column: AnyColumn, name: string) {
  return sql.param(sql.placeholder(name), column);
}
