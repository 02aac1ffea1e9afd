import type { ArtifactKind } from "#shared/artifacts/artifacts.ts";
import type { ProgressView } from "#shared/progress/progress.ts";
import { isSettled } from "#shared/progress/progressRule.ts";
import { type NextStep, type NextStepKind, stepOf } from "./today.ts";

/** What else of a student's work decides which step is next. */
export interface StudentWork {
  /** The last attempt, when it was sent back: who sent it back and when. */
  returned: { submissionId: string; by: string; at: string } | undefined;
  /** Pieces of this year that still lack something, of each kind the one worked on last first. */
  unfinished: readonly { id: string; kind: ArtifactKind; title: string }[];
  /** Something is placed in a section of the portfolio. */
  hasPlaced: boolean;
}

const adding = {
  resume: "addResume",
  workSample: "addWorkSample",
  jobShadow: "addJobShadow",
  serviceHours: "logService",
} as const satisfies Record<string, NextStepKind>;

function stepFor(asked: ProgressView, work: StudentWork): NextStep | undefined {
  const when = { dueOn: asked.dueOn, isOverdue: asked.isOverdue, minutesToDo: asked.minutesToDo };
  if (asked.kind === "interview") return undefined;
  if (asked.kind === "portfolio") {
    if (asked.state === "returned") return undefined;
    return stepOf(work.hasPlaced ? "submitPortfolio" : "arrangePortfolio", when);
  }
  const kind = asked.kind === "serviceHours" ? "volunteerEntry" : asked.kind;
  const begun = work.unfinished.find((piece) => piece.kind === kind);
  if (begun)
    return stepOf("finishPiece", { ...when, subjectId: begun.id, name: begun.title, minutesToDo: 0 });
  return stepOf(adding[asked.kind], { ...when, count: asked.done, wanted: asked.wanted });
}

/** Sooner days first, no day last; the order they came in decides the rest. */
function byDay(a: NextStep, b: NextStep): number {
  if (a.dueOn === b.dueOn) return 0;
  if (a.dueOn === null) return 1;
  if (b.dueOn === null) return -1;
  return a.dueOn < b.dueOn ? -1 : 1;
}

/**
 * What a student is to do, the most urgent first: answer what was sent back, then what is overdue or due next.
 * Only what the program asks makes a step; what waits for somebody else does not.
 */
export function studentSteps(progress: readonly ProgressView[], work: StudentWork): NextStep[] {
  const open = progress.filter((asked) => !isSettled(asked.state) && asked.state !== "waitingForMentor");
  const steps = open.flatMap((asked) => stepFor(asked, work) ?? []).sort(byDay);
  if (!work.returned) return steps;
  const { submissionId, by, at } = work.returned;
  const asked = progress.find((one) => one.kind === "portfolio");
  const when = asked ? { dueOn: asked.dueOn, isOverdue: asked.isOverdue } : {};
  return [stepOf("reviseReturned", { ...when, subjectId: submissionId, name: by, at }), ...steps];
}
