import { describe, expect, it } from "vitest";
import { mayHelpToRepeat, Refusal } from "#client/http/refusal.ts";

describe("doing the same again", () => {
  it("is offered where no answer came, or the server was busy, broken or full", () => {
    const worth = [0, 429, 500, 502, 503, 507];
    expect(worth.filter((status) => mayHelpToRepeat(new Refusal({ status, code: "x" })))).toEqual(worth);
  });

  it("is not offered for what will always be refused", () => {
    const pointless = [403, 404, 409, 413, 415, 422];
    expect(pointless.filter((status) => mayHelpToRepeat(new Refusal({ status, code: "x" })))).toEqual([]);
  });
});
