import { describe, expect, it } from "vitest";
import { lanesOf } from "#client/features/scorecards/lanes.ts";
import {
  cardDifferences,
  idOfDifference,
  isSameCard,
  mergeCards,
} from "#client/features/scorecards/mergeCards.ts";
import { contentOf, threes } from "#tests/support/scoring.ts";

describe("two versions of one card", () => {
  const mine = contentOf([4, null, 3, 3, 3, 3], { notes: "mine", nextStep: "same" });
  const theirs = contentOf([2, null, 3, 3, 3, 3], { notes: "theirs", nextStep: "same " });

  it("differ place by place, whatever blanks stand at the ends", () => {
    expect(cardDifferences(mine, theirs).map(idOfDifference)).toEqual(["level.answersTheQuestion", "notes"]);
    expect(isSameCard(contentOf(threes, { notes: "a " }), contentOf(threes, { notes: "a" }))).toBe(true);
    expect(isSameCard(contentOf(threes), contentOf([3, 3, 3, 3, 3, null]))).toBe(false);
  });

  it("are merged as chosen, and stay mine where nothing is chosen", () => {
    const chosen = { "level.answersTheQuestion": "theirs", notes: "both" } as const;
    const merged = mergeCards(mine, theirs, chosen);
    expect(merged.marks[0]?.level).toBe(2);
    expect(merged.notes).toBe("theirs\n\nmine");
    expect(mergeCards(mine, theirs, {})).toEqual(mine);
    expect(mine.marks[0]?.level).toBe(4);
  });
});

describe("dots that would cover each other", () => {
  it("lie one above the other, the others in one line", () => {
    expect(lanesOf([0, 100, 200], 24)).toEqual([0, 0, 0]);
    expect(lanesOf([100, 100, 100], 24)).toEqual([0, 1, 2]);
    expect(lanesOf([120, 0, 110, 24], 24)).toEqual([1, 0, 0, 0]);
    expect(lanesOf([], 24)).toEqual([]);
  });
});
