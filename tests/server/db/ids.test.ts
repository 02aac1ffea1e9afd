import { expect, it } from "vitest";
import { newId } from "#server/db/ids.ts";

it("an id never looks like an option of a command", () => {
  const ids = Array.from({ length: 5_000 }, newId);
  expect(ids.filter((id) => id.startsWith("-"))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
