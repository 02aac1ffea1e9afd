import { ConflictDialog } from "#client/ui/ConflictDialog.tsx";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import type { ScorecardContent } from "#shared/scorecards/scorecards.ts";
import { levelNameOf } from "./levelNames.ts";
import { type CardDifference, cardDifferences, idOfDifference, mergeCards } from "./mergeCards.ts";
import { type ScorecardsText, useScorecardsText } from "./scorecardsText.ts";

export interface ScorecardConflictProps {
  readonly mine: ScorecardContent;
  readonly theirs: ScorecardContent;
  readonly criteria: readonly RubricCriterion[];
  readonly onResolve: (content: ScorecardContent) => void;
}

function sayLevel(text: ScorecardsText, level: number | null): string {
  return level === null ? text("noLevel") : `${level} ${levelNameOf(text, level)}`;
}

/** Both versions of a card that was filled in twice at once, place by place. */
export function ScorecardConflict({ mine, theirs, criteria, onResolve }: ScorecardConflictProps) {
  const text = useScorecardsText();
  const titleOf = (criterionId: string) => criteria.find(({ id }) => id === criterionId)?.title ?? "";
  const labelOf = (difference: CardDifference) => {
    if (difference.kind === "box") return text(difference.box);
    const title = titleOf(difference.criterionId);
    return difference.kind === "level" ? title : text("evidenceFor", { title });
  };
  const parts = cardDifferences(mine, theirs).map((difference) => {
    const shown = (value: string | number | null) => (
      <p>
        {difference.kind === "level"
          ? sayLevel(text, typeof value === "number" ? value : null)
          : value || text("nothingWritten")}
      </p>
    );
    const isText = difference.kind !== "level";
    return {
      id: idOfDifference(difference),
      label: labelOf(difference),
      mine: shown(difference.mine),
      theirs: shown(difference.theirs),
      canKeepBoth: isText && difference.mine !== "" && difference.theirs !== "",
    };
  });
  return (
    <ConflictDialog parts={parts} onChoose={(choices) => onResolve(mergeCards(mine, theirs, choices))} />
  );
}
