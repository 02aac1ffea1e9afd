import { describe, expect, it } from "vitest";
import { criteriaInWords, feedbackWithoutNames, nearestLevel } from "#shared/outcomes/outcomes.ts";
import { isExceptional, releaseObstacle } from "#shared/outcomes/releaseRules.ts";
import { defaultCriteria } from "#shared/rubrics/defaultRubric.ts";

describe("a mean in words", () => {
  it("is the nearest level, and the lower one right between two", () => {
    const means = [1, 4 / 3, 1.5, 5 / 3, 2, 2.5, 8 / 3, 3.5, 11 / 3, 4];
    expect(means.map(nearestLevel)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 4, 4]);
  });

  it("says what was seen and what the next level looks like, none above the highest", () => {
    const [answers, evidence] = defaultCriteria;
    const criteria = [
      { criterionId: answers?.id ?? "", mean: 8 / 3, lowest: 2, highest: 3 },
      { criterionId: evidence?.id ?? "", mean: 4, lowest: 4, highest: 4 },
    ];
    expect(criteriaInWords(defaultCriteria, { criteria })).toEqual([
      {
        id: "answersTheQuestion",
        title: "Answers the question asked",
        level: 3,
        words: "Answers all of it, with one prompt at most",
        next: "Answers all of it unprompted, with a detail that helps",
      },
      {
        id: "portfolioEvidence",
        title: "Evidence from the portfolio",
        level: 4,
        words: "Gives several well-chosen examples and says what changed through them",
        next: null,
      },
    ]);
  });
});

describe("feedback without names", () => {
  const boxes = (whatWorked: string) => ({ whatWorked, thinkAbout: "", nextStep: "" });

  it("leaves blank cards out and keeps nothing but the three boxes", () => {
    const cards = [
      { id: "b", content: { ...boxes("Second"), notes: "private", marks: [] } },
      { id: "c", content: boxes("") },
      { id: "a", content: boxes("First") },
    ];
    expect(feedbackWithoutNames(cards)).toEqual([boxes("First"), boxes("Second")]);
  });
});

describe("what stands in the way of a release", () => {
  it("is a damaged card, a missing one, or nothing scored at all", () => {
    expect(releaseObstacle(["complete", "broken", "waiting"])).toBe("sealBroken");
    expect(releaseObstacle(["complete", "waiting"])).toBe("cardsMissing");
    expect(releaseObstacle(["notShown"])).toBe("nothingToRelease");
    expect(releaseObstacle([])).toBe("nothingToRelease");
    expect(releaseObstacle(["complete", "fewRaters", "notShown"])).toBeUndefined();
  });

  it("is not an exception that the coordinator names", () => {
    expect((["complete", "fewRaters", "notShown", "waiting", "broken"] as const).map(isExceptional)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
