import type { Block } from "#server/pdf/sheetModel.ts";
import { highestLevel, type RubricCriterion } from "#shared/rubrics/rubrics.ts";
import type { PrintWords } from "./printWords.ts";

/** The levels a rubric has, lowest first. */
export const levels = Array.from({ length: highestLevel }, (_, place) => place + 1);

/** A rubric as a table: what each level of each criterion looks like. */
export function rubricTable(criteria: readonly RubricCriterion[], words: PrintWords): Block {
  return {
    kind: "table",
    columns: [
      { label: words.tell("criterion"), isRowHeader: true, share: 1.15 },
      ...levels.map((level) => ({ label: words.level(level), share: 1 })),
    ],
    rows: criteria.map(({ title, weight, anchors }) => ({
      cells: [
        [
          { text: title, isBold: true },
          { text: `\n${words.tell("weight", { weight })}`, isMuted: true },
        ],
        ...anchors,
      ],
    })),
  };
}
