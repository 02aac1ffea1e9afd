import { sayPoints } from "#client/features/scorecards/comparisonWords.ts";
import type { EventResults } from "#shared/outcomes/eventResults.ts";
import type { FlagView } from "#shared/scorecards/scoringViews.ts";
import type { OutcomesText } from "./outcomesText.ts";

/** A result's flags in short sentences; levels far apart are told together. */
export function sayFlags(
  text: OutcomesText,
  flags: readonly FlagView[],
  criteria: EventResults["criteria"],
  locale: string,
): string[] {
  const titles = flags.flatMap((flag) =>
    flag.kind === "levelsApart" ? criteria.filter(({ id }) => id === flag.criterionId) : [],
  );
  const said =
    titles.length === 0
      ? []
      : [
          text("flagLevels", {
            count: titles.length,
            titles: titles.map(({ title }) => title).join(", "),
          }),
        ];
  for (const flag of flags) {
    if (flag.kind === "totalsApart") {
      said.push(text("flagTotals", { points: sayPoints(flag.highest - flag.lowest, locale) }));
    } else if (flag.kind === "bothSidesOfTheMark") said.push(text("flagMark"));
    else if (flag.kind === "twoRaters") said.push(text("flagRaters", { count: flag.raters }));
  }
  return said;
}
