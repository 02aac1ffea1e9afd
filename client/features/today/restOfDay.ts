import type { TodayView } from "#shared/today/today.ts";

export type StudentDay = NonNullable<TodayView["student"]>;

/** What is true, and worth doing, when no step is open. */
export type Rest =
  | "anotherTry"
  | "result"
  | "interview"
  | "withMentor"
  | "settled"
  | "nothing"
  | "nothingAsked";

/** The sentence for a student who has nothing open: the interview before the rest, since it comes next. */
export function restOf({ requirements, cameBack, appointment }: StudentDay): Rest {
  if (requirements.length === 0) return "nothingAsked";
  if (requirements.some(({ kind, state }) => kind === "interview" && state === "returned")) {
    return appointment ? "interview" : "anotherTry";
  }
  if (cameBack.some(({ kind }) => kind === "outcome")) return "result";
  if (appointment) return "interview";
  if (requirements.some(({ state }) => state === "waitingForMentor")) return "withMentor";
  return requirements.every(({ state }) => state === "met" || state === "excused") ? "settled" : "nothing";
}
