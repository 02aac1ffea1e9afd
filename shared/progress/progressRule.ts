import type { ArtifactKind } from "#shared/artifacts/artifacts.ts";
import type { ProgressState, RequirementKind } from "#shared/requirements/requirements.ts";
import { isPending, type SubmissionState } from "#shared/submissions/submissionStates.ts";

/** As much of a requirement as its progress depends on. */
export interface AskedFor {
  id: string;
  kind: RequirementKind;
  /** Pieces; minutes for service hours. */
  howMany: number;
}

/** As much of a live artifact as progress looks at. */
export interface PieceFacts {
  kind: ArtifactKind;
  /** It has all its kind needs. */
  isComplete: boolean;
  /** Minutes of service it stands for. */
  serviceMinutes: number;
  /** It was begun this school year or, for a resume, worked on this school year. */
  isOfThisYear: boolean;
}

/** What is known of one student in one school year. */
export interface StudentRecord {
  pieces: readonly PieceFacts[];
  hasPortfolio: boolean;
  /** The states of the year's attempts, oldest first. */
  submissions: readonly SubmissionState[];
  /** Requirements the student is excused from. */
  excusedFrom: ReadonlySet<string>;
  /** none: no appointment. Outcomes count only once they are released. */
  interview: "none" | "appointed" | "anotherTry" | "passed";
  /** When the interview is, for somebody who is appointed. */
  appointedAt: Date | null;
}

/** How far one requirement is: `done` of `wanted`, in pieces, or in minutes for service hours. */
export interface Standing {
  state: ProgressState;
  done: number;
  wanted: number;
}

function standingOf(done: number, wanted: number, isBegun: boolean): Standing {
  const state = done >= wanted ? "met" : isBegun ? "inProgress" : "notStarted";
  return { state, done, wanted };
}

function portfolioState(record: StudentRecord): ProgressState {
  if (record.submissions.includes("accepted")) return "met";
  const last = record.submissions.findLast((state) => state !== "withdrawn");
  if (last !== undefined && isPending(last)) return "waitingForMentor";
  if (last === "returned") return "returned";
  return record.hasPortfolio ? "inProgress" : "notStarted";
}

const interviewStates = {
  none: "notStarted",
  appointed: "inProgress",
  anotherTry: "returned",
  passed: "met",
} as const satisfies Record<StudentRecord["interview"], ProgressState>;

/**
 * How far a student is with one requirement: the program's one rule. A piece counts once it has all its kind
 * needs; service hours add up over complete entries; the portfolio counts once a mentor accepted it; the
 * interview once a released outcome says passed. What is excused is excused, whatever else is there.
 */
export function progressOf(asked: AskedFor, record: StudentRecord): Standing {
  const standing = uncountedExcuse(asked, record);
  return record.excusedFrom.has(asked.id) ? { ...standing, state: "excused" } : standing;
}

function uncountedExcuse(asked: AskedFor, record: StudentRecord): Standing {
  if (asked.kind === "portfolio" || asked.kind === "interview") {
    const state = asked.kind === "portfolio" ? portfolioState(record) : interviewStates[record.interview];
    return { state, done: state === "met" ? 1 : 0, wanted: 1 };
  }
  const kind = asked.kind === "serviceHours" ? "volunteerEntry" : asked.kind;
  const pieces = record.pieces.filter((piece) => piece.kind === kind && piece.isOfThisYear);
  const complete = pieces.filter((piece) => piece.isComplete);
  const done =
    asked.kind === "serviceHours"
      ? complete.reduce((minutes, piece) => minutes + piece.serviceMinutes, 0)
      : complete.length;
  return standingOf(done, asked.howMany, pieces.length > 0);
}

/** Whether nothing is left to do about it. */
export function isSettled(state: ProgressState): boolean {
  return state === "met" || state === "excused";
}

/** Whether its day has passed without its being settled or handed in. */
export function isOverdue(state: ProgressState, dueOn: string | null, today: string): boolean {
  return dueOn !== null && dueOn < today && !isSettled(state) && state !== "waitingForMentor";
}

/** How much of what was asked is settled. */
export interface Tally {
  settled: number;
  asked: number;
}

/** Settled requirements among all, as the ring shows it. */
export function tallyOf(progress: readonly { state: ProgressState }[]): Tally {
  return { settled: progress.filter((one) => isSettled(one.state)).length, asked: progress.length };
}
