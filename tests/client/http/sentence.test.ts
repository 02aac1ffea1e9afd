import { describe, expect, it } from "vitest";
import { keyOf } from "#client/http/queryClient.ts";
import { isRefusal, Refusal, refusalFrom } from "#client/http/refusal.ts";
import { formProblem, sentenceFor } from "#client/http/sentence.ts";
import { registerIssues, registerRefusals } from "#client/ui/messages.ts";
import { problemOf } from "#server/http/problem.ts";
import { fieldRefusal, Refusal as ServerRefusal } from "#server/http/refusal.ts";

/** The refusal as it arrives: through JSON. */
function received(refusal: ServerRefusal): Refusal {
  return refusalFrom(refusal.status, JSON.parse(JSON.stringify(problemOf(refusal))));
}

describe("a refusal", () => {
  it("is told in the server's sentence, its holes filled", () => {
    expect(sentenceFor(received(new ServerRefusal("tooMany", { values: { seconds: 60 } })))).toBe(
      "Too many attempts. Wait 60 seconds and try again.",
    );
  });

  it("is told in the client's own sentence where a feature registered one", () => {
    registerRefusals({ roomTaken: "{{room}} is taken at that time." });
    const refusal = new Refusal({
      status: 409,
      code: "roomTaken",
      detail: "Taken.",
      values: { room: "B12" },
    });
    expect(sentenceFor(refusal)).toBe("B12 is taken at that time.");
  });

  it("has a sentence even when the answer was not ours", () => {
    for (const status of [401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 502, 507]) {
      expect(sentenceFor(refusalFrom(status, "<html>"))).toMatch(/^[A-Z].*\.$/);
    }
    expect(sentenceFor(new Refusal({ status: 0, code: "offline" }))).toContain("connection");
    expect(sentenceFor(new TypeError("x is not a function"))).not.toContain("function");
  });

  it("marks the fields its issues name, in words", () => {
    registerIssues({ tooFewHours: "Give at least one hour." });
    const refusal = new ServerRefusal("notUnderstood", {
      issues: [
        { path: ["title"], message: "blank" },
        { path: ["entries", 0, "hours"], message: "tooFewHours" },
        { path: ["entries", 0, "hours"], message: "negative" },
        { path: ["on"], message: "Invalid input: expected string" },
      ],
    });
    expect(formProblem(received(refusal))).toEqual({
      problem: undefined,
      errors: {
        title: "Fill this in.",
        "entries.0.hours": "Give at least one hour.",
        on: "This needs another look.",
      },
    });
    expect(formProblem(received(fieldRefusal(["password"], "shortPassword"))).errors.password).toContain(
      "15",
    );
  });

  it("stands above the form when it names no field", () => {
    expect(formProblem(received(new ServerRefusal("wrongSignIn")))).toEqual({
      problem: "That sign-in name and password do not belong together. Check both and try again.",
      errors: {},
    });
    expect(formProblem(null)).toEqual({ problem: undefined, errors: {} });
  });

  it("carries the newest state for a merge", () => {
    const refusal = received(new ServerRefusal("stale", { current: { version: 3 } }));
    expect(isRefusal(refusal, 412)).toBe(true);
    expect(refusal.current).toEqual({ version: 3 });
  });

  it("passes by itself only when no answer came or the server was on its way up", () => {
    const isPassing = (status: number) => new Refusal({ status, code: "x" }).isPassing;
    expect([0, 429, 502, 503].map(isPassing)).toEqual([true, true, true, true]);
    expect([401, 403, 404, 409, 412, 422, 500].some(isPassing)).toBe(false);
  });
});

describe("the key of an address", () => {
  it("lies below the key of the address it is under", () => {
    const parent = keyOf("/api/portfolios/7");
    expect(keyOf("/api/portfolios/7/sections?page=2").slice(0, parent.length)).toEqual(parent);
    expect(keyOf("/api/portfolios/71").slice(0, parent.length)).not.toEqual(parent);
  });
});
