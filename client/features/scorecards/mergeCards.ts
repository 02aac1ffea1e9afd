import type { ConflictChoice } from "#client/ui/ConflictDialog.tsx";
import type { ScorecardContent } from "#shared/scorecards/scorecards.ts";

export const cardBoxes = ["notes", "whatWorked", "thinkAbout", "nextStep"] as const;
export type CardBox = (typeof cardBoxes)[number];

/** One place where two versions of a card differ: a level, an evidence or a box. */
export type CardDifference =
  | {
      readonly kind: "level";
      readonly criterionId: string;
      readonly mine: number | null;
      readonly theirs: number | null;
    }
  | {
      readonly kind: "evidence";
      readonly criterionId: string;
      readonly mine: string;
      readonly theirs: string;
    }
  | { readonly kind: "box"; readonly box: CardBox; readonly mine: string; readonly theirs: string };

/** Names a difference within its card. */
export function idOfDifference(difference: CardDifference): string {
  return difference.kind === "box" ? difference.box : `${difference.kind}.${difference.criterionId}`;
}

/** Where two versions of a card differ, in the order of the card. */
export function cardDifferences(mine: ScorecardContent, theirs: ScorecardContent): CardDifference[] {
  const found: CardDifference[] = [];
  for (const mark of mine.marks) {
    const other = theirs.marks.find(({ criterionId }) => criterionId === mark.criterionId);
    if (!other) continue;
    const { criterionId } = mark;
    if (mark.level !== other.level) {
      found.push({ kind: "level", criterionId, mine: mark.level, theirs: other.level });
    }
    if (mark.evidence.trim() !== other.evidence.trim()) {
      found.push({ kind: "evidence", criterionId, mine: mark.evidence, theirs: other.evidence });
    }
  }
  for (const box of cardBoxes) {
    if (mine[box].trim() !== theirs[box].trim()) {
      found.push({ kind: "box", box, mine: mine[box], theirs: theirs[box] });
    }
  }
  return found;
}

/** Whether the server would store both as the same card: it trims what is typed. */
export function isSameCard(mine: ScorecardContent, theirs: ScorecardContent): boolean {
  return cardDifferences(mine, theirs).length === 0;
}

function chosenText(mine: string, theirs: string, choice: ConflictChoice | undefined): string {
  if (choice === "both") return `${theirs}\n\n${mine}`;
  return choice === "theirs" ? theirs : mine;
}

/** The card that follows from the choices; what is not chosen stays mine. */
export function mergeCards(
  mine: ScorecardContent,
  theirs: ScorecardContent,
  choices: Readonly<Record<string, ConflictChoice>>,
): ScorecardContent {
  const merged: ScorecardContent = { ...mine, marks: mine.marks.map((mark) => ({ ...mark })) };
  for (const difference of cardDifferences(mine, theirs)) {
    const choice = choices[idOfDifference(difference)];
    if (difference.kind === "box") {
      merged[difference.box] = chosenText(difference.mine, difference.theirs, choice);
      continue;
    }
    const mark = merged.marks.find(({ criterionId }) => criterionId === difference.criterionId);
    if (!mark) continue;
    if (difference.kind === "evidence")
      mark.evidence = chosenText(difference.mine, difference.theirs, choice);
    else if (choice === "theirs") mark.level = difference.theirs;
  }
  return merged;
}
