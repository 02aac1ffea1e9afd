import { describe, expect, it } from "vitest";
import { newIntentKey } from "#client/http/intentKey.ts";

describe("the key of an intent", () => {
  it("is a random UUID of version 4, never the same twice", () => {
    const keys = Array.from({ length: 200 }, newIntentKey);
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
