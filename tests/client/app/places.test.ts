import { describe, expect, expectTypeOf, it } from "vitest";
import { detourFor } from "#client/app/App.tsx";
import { homeFor, navigationFor } from "#client/app/navigation.ts";
import { placeAfter } from "#client/app/SignInScreen.tsx";
import type { Me } from "#client/http/me.ts";
import type { MeView } from "#shared/sessions/sessions.ts";

const ana: Me = {
  person: { id: "ana", displayName: "Ana Núñez", givenName: "Ana", roles: ["student"], schoolId: "s" },
  school: null,
  needs: null,
  isDemo: false,
};
const nobody: Me = { ...ana, person: null };

describe("where somebody is led", () => {
  it("is nowhere else when they are signed in and ready", () => {
    expect(detourFor(ana, "/portfolio", "")).toBeUndefined();
  });

  it("is the front door when nobody is signed in, and back afterwards", () => {
    expect(detourFor(nobody, "/work/7", "?tab=files")).toBe("/sign-in?next=%2Fwork%2F7%3Ftab%3Dfiles");
    expect(placeAfter("/work/7?tab=files")).toBe("/work/7?tab=files");
    expect(detourFor(nobody, "/sign-in", "")).toBeUndefined();
  });

  it("is never another site", () => {
    for (const next of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "javascript:alert(1)",
      "",
      null,
    ]) {
      expect(placeAfter(next)).toBe("/");
    }
  });

  it("is choosing a password before anything else", () => {
    const first: Me = { ...ana, needs: "passwordChange" };
    expect(detourFor(first, "/today", "")).toBe("/first-sign-in");
    expect(detourFor(first, "/first-sign-in", "")).toBeUndefined();
  });

  it("is setting the school up while there is none", () => {
    for (const needs of ["administrator", "setup"] as const) {
      const empty: Me = { ...nobody, needs };
      expect(detourFor(empty, "/today", "")).toBe("/setup");
      expect(detourFor(empty, "/setup", "")).toBeUndefined();
      expect(detourFor(empty, "/sign-in", "")).toBeUndefined();
    }
  });
});

describe("the navigation", () => {
  it("starts with the home of the first part somebody has", () => {
    expect(homeFor(["student"])).toBe("/today");
    expect(homeFor(["panelist", "mentor"])).toBe("/homeroom");
    expect(homeFor([])).toBeUndefined();
  });

  it("holds each place once for somebody who is everything", () => {
    const places = navigationFor([
      "student",
      "mentor",
      "panelist",
      "guardian",
      "coordinator",
      "administrator",
    ]);
    expect(new Set(places.map((item) => item.to)).size).toBe(places.length);
  });
});

describe("who is signed in", () => {
  it("is what the server says", () => {
    expectTypeOf<MeView>().toExtend<Me>();
  });
});
