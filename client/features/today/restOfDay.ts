import type { TodayView } from "#shared/today/today.ts";

export type StudentDay = NonNullable<TodayView["student"]>;

/** What is true, and worth doing, when no step is open. */
export type Rest =
  | "anotherTry"
  | "result"
  | "interview"
  | "awaited"
  | "withMentor"
  | "settled"
  | "nothing"
  | "nothingAsked";

/** The interview that is next, if one is still to come. */
export function nextAppointment({ appointments }: Pick<StudentDay, "appointments">) {
  return appointments.find(({ isOver, state }) => !isOver && state === "scheduled");
}

/** What there is to say of the student's interviews: the next one, else that the result of one is yet to come. */
function interviewRest(day: StudentDay): "interview" | "awaited" | undefined {
  if (nextAppointment(day)) return "interview";
  return day.appointments.some(({ state }) => state === "scheduled") ? "awaited" : undefined;
}

/** The sentence for a student who has nothing open: the interview before the rest, since it comes next. */
export function restOf(day: StudentDay): Rest {
  const { requirements, cameBack } = day;
  if (requirements.length === 0) return "nothingAsked";
  if (requirements.some(({ kind, state }) => kind === "interview" && state === "returned")) {
    return interviewRest(day) ?? "anotherTry";
  }
  if (cameBack.some(({ kind }) => kind === "outcome")) return "result";
  const interview = interviewRest(day);
  if (interview) return interview;
  if (requirements.some(({ state }) => state === "waitingForMentor")) return "withMentor";
  return requirements.every(({ state }) => state === "met" || state === "excused") ? "settled" : "nothing";
}
