import { writeNumber } from "#client/ui/numberText.ts";
import type { ComparisonView, FlagView } from "#shared/scorecards/scoringViews.ts";
import type { ScorecardsText } from "./scorecardsText.ts";

/** Points of hundredths, to at most two decimals: 8167 is "81.67". */
export function sayPoints(hundredths: number, locale: string): string {
  return writeNumber(hundredths / 100, locale);
}

/** A mean level with one or two decimals: "2.67". */
export function sayMean(mean: number, locale: string): string {
  return writeNumber(Math.round(mean * 100) / 100, locale);
}

/** What deserves talking through, one sentence for each flag. */
export function sayFlag(
  text: ScorecardsText,
  flag: FlagView,
  titleOf: (criterionId: string) => string,
  locale: string,
): string {
  switch (flag.kind) {
    case "levelsApart":
      return text("flagLevels", {
        title: titleOf(flag.criterionId),
        lowest: flag.lowest,
        highest: flag.highest,
      });
    case "totalsApart":
      return text("flagTotals", {
        lowest: sayPoints(flag.lowest, locale),
        highest: sayPoints(flag.highest, locale),
      });
    case "bothSidesOfTheMark":
      return text("flagMark");
    case "twoRaters":
      return text("flagRaters", { count: flag.raters });
  }
}

type ComparedCard = ComparisonView["cards"][number];

/** The level a card gives a criterion; 0 when it gives none, which a submitted card never does. */
export function levelIn(card: ComparedCard, criterionId: string): number {
  return card.content.marks.find((mark) => mark.criterionId === criterionId)?.level ?? 0;
}
