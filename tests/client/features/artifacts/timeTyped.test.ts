import { describe, expect, it } from "vitest";
import { totalOf, typedOf } from "#client/features/artifacts/timeTyped.ts";

describe("a length of time that is typed", () => {
  it("may be hours and minutes, or hours with a fraction, to the minute", () => {
    expect(totalOf({ hours: 2, minutes: 30 })).toBe(150);
    expect(totalOf({ hours: 2.5, minutes: null })).toBe(150);
    expect(totalOf({ hours: 0.33, minutes: null })).toBe(20);
    expect(totalOf({ hours: null, minutes: 90 })).toBe(90);
    expect(totalOf({ hours: null, minutes: null })).toBe(0);
    expect(typedOf(150)).toEqual({ hours: 2, minutes: 30 });
    expect(typedOf(0)).toEqual({ hours: null, minutes: null });
  });

  it("is none beyond a day or below nothing", () => {
    expect(totalOf({ hours: 24, minutes: 0 })).toBe(1440);
    expect(totalOf({ hours: 24.5, minutes: null })).toBeUndefined();
    expect(totalOf({ hours: 24, minutes: 1 })).toBeUndefined();
    expect(totalOf({ hours: -3, minutes: null })).toBeUndefined();
    expect(totalOf({ hours: 3, minutes: -5 })).toBeUndefined();
    expect(totalOf({ hours: Number.POSITIVE_INFINITY, minutes: null })).toBeUndefined();
  });
});
