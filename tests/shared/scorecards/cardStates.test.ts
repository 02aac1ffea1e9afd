import { describe, expect, it } from "vitest";
import {
  canActOnCard,
  cardStandings,
  interviewStandingOf,
  isRevealed,
  isRevealedTo,
} from "#shared/scorecards/cardStates.ts";

describe("what a card allows", () => {
  it("is saved and submitted as a draft, excused until submitted, opened again once submitted", () => {
    const allowed = cardStandings.map((standing) => [
      standing,
      canActOnCard("save", standing),
      canActOnCard("submit", standing),
      canActOnCard("excuse", standing),
      canActOnCard("takeBackExcusal", standing),
      canActOnCard("reopen", standing),
    ]);
    expect(allowed).toEqual([
      ["notOpened", false, false, true, false, false],
      ["draft", true, true, true, false, false],
      ["submitted", false, false, false, false, true],
      ["excused", false, false, false, true, false],
    ]);
  });
});

describe("revealing a panel's cards", () => {
  it("waits for everybody who is not excused, and for at least one card", () => {
    expect(isRevealed(["submitted", "submitted", "submitted"])).toBe(true);
    expect(isRevealed(["submitted", "excused", "submitted"])).toBe(true);
    expect(isRevealed(["submitted", "submitted", "draft"])).toBe(false);
    expect(isRevealed(["submitted", "submitted", "notOpened"])).toBe(false);
    expect(isRevealed(["excused", "excused", "excused"])).toBe(false);
    expect(isRevealed([])).toBe(false);
  });

  it("is for those who submitted and those not on the panel, never for an excused panelist", () => {
    const cards = [
      { panelistId: "hal", standing: "submitted" as const },
      { panelistId: "ella", standing: "excused" as const },
    ];
    expect(isRevealedTo(cards, "hal")).toBe(true);
    expect(isRevealedTo(cards, "cora")).toBe(true);
    expect(isRevealedTo(cards, "ella")).toBe(false);
  });
});

describe("how an interview stands", () => {
  const given = { isNotShown: false, hasBrokenSeal: false, fullPanel: 3 };

  it("is complete with a full panel, has fewer raters with somebody excused, and otherwise waits", () => {
    const full = ["submitted", "submitted", "submitted"] as const;
    expect(interviewStandingOf({ ...given, standings: full })).toBe("complete");
    expect(interviewStandingOf({ ...given, standings: ["submitted", "excused", "submitted"] })).toBe(
      "fewRaters",
    );
    expect(interviewStandingOf({ ...given, standings: ["submitted", "draft", "submitted"] })).toBe("waiting");
    expect(interviewStandingOf({ ...given, standings: full, hasBrokenSeal: true })).toBe("broken");
    expect(interviewStandingOf({ ...given, standings: ["draft"], isNotShown: true })).toBe("notShown");
  });
});
