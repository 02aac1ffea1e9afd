import { afterEach, describe, expect, it, vi } from "vitest";
import { findChromium, getChromium } from "#tests/journeys/chromium.ts";

afterEach(() => vi.unstubAllEnvs());

describe("finding Chromium", () => {
  it("takes the browser that CHROMIUM_PATH names", () => {
    const found = getChromium();
    vi.stubEnv("CHROMIUM_PATH", found);
    expect(findChromium()).toBe(found);
  });

  it("says so when CHROMIUM_PATH names something else, instead of taking another browser", () => {
    vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
    expect(() => findChromium()).toThrow(
      "CHROMIUM_PATH is /nowhere/chromium, which is not a browser that starts.",
    );
  });
});
