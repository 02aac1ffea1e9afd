import { describe, expect, it } from "vitest";
import { defaultCriteria } from "#shared/rubrics/defaultRubric.ts";
import {
  blankScorecard,
  inRubricOrder,
  levelsOf,
  marksFaults,
  scorecardContent,
} from "#shared/scorecards/scorecards.ts";

const blank = blankScorecard(defaultCriteria);

describe("a scorecard's content", () => {
  it("begins with every criterion of the rubric and no level", () => {
    expect(marksFaults(defaultCriteria, blank.marks)).toEqual([]);
    expect(levelsOf(blank).size).toBe(0);
    expect(scorecardContent.parse(blank)).toEqual(blank);
  });

  it("takes the levels 1 to 4 or none, and nothing else", () => {
    const isTaken = (level: unknown) =>
      scorecardContent.safeParse({ ...blank, marks: blank.marks.map((mark) => ({ ...mark, level })) })
        .success;
    expect([1, 2, 3, 4, null].map(isTaken)).toEqual([true, true, true, true, true]);
    expect([0, 5, 3.5, "3", true, undefined, Number.NaN, Infinity].some(isTaken)).toBe(false);
  });

  it("gives the levels by criterion", () => {
    const marks = blank.marks.map((mark, at) => ({ ...mark, level: at === 0 ? 4 : null }));
    expect([...levelsOf({ marks })]).toEqual([["answersTheQuestion", 4]]);
  });

  it("is put in the order of the rubric", () => {
    expect(inRubricOrder(defaultCriteria, blank.marks.toReversed())).toEqual(blank.marks);
  });

  it("says which mark is unknown or given twice, and that one is missing", () => {
    const [first, ...rest] = blank.marks;
    const strange = { criterionId: "handshakeStrength", level: 2, evidence: "" };
    expect(marksFaults(defaultCriteria, [strange, ...blank.marks])).toEqual([
      { path: ["marks", 0, "criterionId"], message: "criterionUnknown" },
    ]);
    expect(marksFaults(defaultCriteria, [...blank.marks, ...(first ? [first] : [])])).toEqual([
      { path: ["marks", 6, "criterionId"], message: "criterionTwice" },
    ]);
    expect(marksFaults(defaultCriteria, rest)).toEqual([{ path: ["marks"], message: "criterionMissing" }]);
  });
});
