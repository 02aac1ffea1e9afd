import { piecesOf, unplacedPieces } from "#client/features/portfolios/arrangement.ts";
import type { PortfolioDraft } from "#client/features/portfolios/usePortfolioDraft.ts";
import type { ArrangeableArtifact } from "#shared/portfolios/portfolios.ts";
import { isBlankRichText } from "#shared/richText/plainText.ts";
import type { SubmissionsText } from "./submissionsText.ts";

/** One thing a student may want to mend before handing in; none of them forbids it. */
export interface Check {
  readonly id: string;
  readonly sentence: string;
  /** Where it can be mended, when that is another screen. */
  readonly to?: string;
}

/**
 * What a portfolio lacks, in the order of its screen.
 * @param isUnsent whether something typed in this piece is on this device only
 */
export function checksFor(
  text: SubmissionsText,
  draft: PortfolioDraft,
  artifacts: readonly ArrangeableArtifact[],
  isUnsent: (artifactId: string) => boolean,
): Check[] {
  const placed = draft.sections.flatMap((section) => piecesOf(section, artifacts));
  const empty = draft.sections.filter((section) => piecesOf(section, artifacts).length === 0).length;
  const leftOut = unplacedPieces(artifacts, draft.sections).length;
  const checks: Check[] = [];
  for (const { id, title } of placed.filter((piece) => isUnsent(piece.id))) {
    checks.push({ id: `unsent ${id}`, sentence: text("unsentPiece", { title }), to: `/work/${id}` });
  }
  if (isBlankRichText(draft.introduction)) {
    checks.push({ id: "introduction", sentence: text("lacksIntroduction") });
  }
  if (!placed.some((piece) => piece.kind === "resume")) {
    checks.push({ id: "resume", sentence: text("lacksResume") });
  }
  for (const piece of placed.filter((one) => one.missingCount > 0)) {
    const { id, title, missingCount: count } = piece;
    checks.push({ id, sentence: text("unfinished", { title, count }), to: `/work/${id}` });
  }
  if (empty > 0) checks.push({ id: "empty", sentence: text("emptySections", { count: empty }) });
  if (leftOut > 0) checks.push({ id: "leftOut", sentence: text("leftOut", { count: leftOut }) });
  return checks;
}
