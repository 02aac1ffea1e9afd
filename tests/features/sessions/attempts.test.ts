import { describe, expect, it } from "vitest";
import { type Attempts, openAttempts } from "#server/features/sessions/attempts.ts";
import { Refusal } from "#server/http/refusal.ts";

const noon = new Date("2027-03-02T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** How many tries are let in before one is refused. */
function triesLeft(attempts: Attempts, account: string, source: string, at = noon): number {
  for (let tried = 0; tried < 1000; tried += 1) {
    try {
      attempts.count(account, source, at);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      return tried;
    }
  }
  throw new Error("Nothing stops the guessing");
}

describe("tries at one account", () => {
  it("from one address lock nobody out who comes from another", () => {
    const attempts = openAttempts();
    expect(triesLeft(attempts, "ana", "203.0.113.7")).toBe(10);
    expect(triesLeft(attempts, "ben", "203.0.113.7")).toBe(10);
    expect(triesLeft(attempts, "ana", "192.0.2.20")).toBe(10);
  });

  it("are limited in all, however many addresses take turns", () => {
    const attempts = openAttempts();
    const sources = Array.from({ length: 40 }, (_, at) => `203.0.113.${at}`);
    const letIn = sources.map((source) => triesLeft(attempts, "ana", source));
    expect(letIn.reduce((sum, one) => sum + one, 0)).toBe(50);
  });

  it("under a made-up name do not count as tries at somebody else's", () => {
    const attempts = openAttempts();
    expect(triesLeft(attempts, "ana\n192.0.2.20", "203.0.113.7")).toBe(10);
    expect(triesLeft(attempts, "ana", "192.0.2.20")).toBe(10);
  });

  it("are forgotten after ten minutes, and after a right one", () => {
    const attempts = openAttempts();
    expect(triesLeft(attempts, "ana", "here")).toBe(10);
    expect(triesLeft(attempts, "ana", "here", later(9))).toBe(0);
    expect(triesLeft(attempts, "ana", "here", later(11))).toBe(10);
    attempts.succeed("ana", "here");
    expect(triesLeft(attempts, "ana", "here", later(11))).toBe(10);
  });
});
