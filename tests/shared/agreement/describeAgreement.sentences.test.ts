import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeAgreement, fewestTargetsDescribed } from "#shared/agreement/agreement.ts";
import { levelTable, scoreList, shuffled } from "./arbitraries.ts";
import { shroutFleiss } from "./published.examples.ts";
import { scoresOf, sentence, sentences } from "./spokenAgreement.ts";

describe("the sentences on agreement", () => {
  it("tell the same ranking on different scales from agreement", () => {
    expect(sentences(describeAgreement(scoresOf(shroutFleiss)))).toEqual([
      "Panelists rank students alike (consistency 0.71 of 1) but use the scale differently (agreement 0.29 of 1): some give higher scores throughout.",
      "There are too few scores to be sure: the true figure may lie anywhere between 0.02 and 0.76 (95 % interval).",
      "Two panelists who score the same student differ by 3.08 points on average.",
      "The average of 4 panelists has a reliability of 0.62 of 1.",
    ]);
  });

  it("do not blame the scale for a difference that chance explains", () => {
    const noisy = [
      [1, 3],
      [2, 2],
      [2, 4],
      [4, 4],
      [4, 5],
      [5, 4],
      [1, 2],
    ];
    expect(describeAgreement(scoresOf(noisy)).headline).toEqual({
      key: "moderate",
      values: { agreement: 0.63 },
    });
  });

  it("call a negative figure no agreement, and show it", () => {
    const contrary = [
      [1, 5, 3],
      [5, 1, 3],
      [2, 4, 3],
      [4, 2, 3],
      [3, 4, 4],
    ];
    const { headline, notes } = describeAgreement(scoresOf(contrary));
    expect(sentence(headline)).toMatch(/^No agreement \(-0\.59\)\. /);
    expect(notes.map((note) => note.key)).toEqual(["wideInterval", "typicalDifference"]);
  });

  it.each([
    [
      "excellent",
      1,
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 5],
        [5, 5],
      ],
    ],
    [
      "good",
      0.81,
      [
        [1, 2],
        [2, 3],
        [3, 3],
        [4, 3],
        [5, 4],
        [5, 5],
      ],
    ],
    [
      "moderate",
      0.68,
      [
        [1, 2],
        [2, 1],
        [3, 3],
        [4, 2],
        [5, 4],
        [4, 5],
      ],
    ],
    [
      "poor",
      0.35,
      [
        [1, 3],
        [2, 1],
        [3, 3],
        [4, 2],
        [5, 3],
        [4, 5],
      ],
    ],
  ] as const)("say %s for an agreement of %f", (key, agreement, table) => {
    const rows = table.map((row) => [...row]);
    expect(describeAgreement(scoresOf(rows)).headline).toEqual({ key, values: { agreement } });
  });

  it("call equal scores not enough variation, whatever the design", () => {
    const same = [3, 3, 3, 3, 3, 3];
    const fixed = scoresOf(same.map((level) => [level, level, level]));
    const changing = same.flatMap((value, target) =>
      [0, 1].map((rater) => ({ target: `s${target}`, rater: `p${(target + rater) % 6}`, value })),
    );
    for (const scores of [fixed, changing, fixed.slice(1)]) {
      const described = describeAgreement(scores, { seed: 1 });
      expect(described.coefficient).toBeUndefined();
      expect(sentence(described.headline)).toMatch(/^Not enough variation\. /);
    }
    const everyoneFlat = describeAgreement(scoresOf(same.map(() => [2, 4])));
    expect(everyoneFlat.headline.key).toBe("noVariation");
  });

  it("say when there is nothing, only one panelist, or too few students", () => {
    const first = shroutFleiss.slice(0, fewestTargetsDescribed - 1);
    expect(sentences(describeAgreement([]))).toEqual(["Nothing has been scored yet."]);
    expect(describeAgreement(scoresOf(shroutFleiss.map((row) => row.slice(0, 1)))).headline.key).toBe(
      "tooFewRaters",
    );
    expect(sentences(describeAgreement(scoresOf(first)))).toEqual([
      "Too few students: 4 have scores from two or more panelists, and at least 5 are needed to say anything about agreement.",
    ]);
    expect(sentence(describeAgreement(scoresOf(first.slice(0, 1))).headline)).toMatch(
      /^Too few students: 1 has /,
    );
    const apart = [
      { target: "a", rater: "p", value: 1 },
      { target: "b", rater: "q", value: 2 },
    ];
    expect(describeAgreement(apart)).toMatchObject({ design: undefined, headline: { values: { count: 0 } } });
    expect(
      describeAgreement(scoresOf(shroutFleiss.slice(0, fewestTargetsDescribed))).coefficient,
    ).toBeDefined();
  });

  it("warn first of all that panels without a student in common cannot be compared", () => {
    const scores = [...scoresOf(shroutFleiss, "A"), ...scoresOf(shroutFleiss, "B")];
    const described = describeAgreement(scores);
    expect(described.design).toBe("changingRaters");
    expect(described.notes[0]).toEqual({ key: "disconnected", values: { groups: 2 } });
    expect(sentences(described)[1]).toMatch(
      /^The panelists form 2 groups that never scored the same student\. /,
    );
    const joined = describeAgreement([...scores, { target: "sB0", rater: "pA0", value: 8 }]);
    expect(joined.notes.map((note) => note.key)).not.toContain("disconnected");
  });

  it("fill every hole of the catalog, whatever the scores", () => {
    fc.assert(
      fc.property(scoreList, fc.boolean(), (scores, isSeeded) => {
        for (const text of sentences(describeAgreement(scores, isSeeded ? { seed: 1 } : {}))) {
          expect(text).toMatch(/^[A-Z0-9].*\.$/);
          expect(text).not.toMatch(/\{\{|NaN|Infinity|undefined|-0[ ,.)](?!\d)|\d\.\d{3}/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("do not depend on the order of scores", () => {
    fc.assert(
      fc.property(levelTable({ targets: 5 }), fc.integer(), (table, seed) => {
        const before = describeAgreement(scoresOf(table));
        const after = describeAgreement(shuffled(scoresOf(table), seed));
        expect(after.headline.key).toBe(before.headline.key);
        expect(after.notes.map((note) => note.key)).toEqual(before.notes.map((note) => note.key));
      }),
    );
  });
});
