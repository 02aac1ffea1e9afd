/** The parts of an interview, in order. */
export const interviewParts = ["greet", "interview", "ownQuestion", "silentScoring"] as const;
export type InterviewPart = (typeof interviewParts)[number];

/** Minutes of each part in a slot of a quarter of an hour, as the program plans it. */
const quarterHour: Record<InterviewPart, number> = {
  greet: 1,
  interview: 10,
  ownQuestion: 1,
  silentScoring: 3,
};
const quarterHourMinutes = 15;

/** So many seconds before a part ends the panel is told. */
export const warningSeconds = 60;

export interface PlannedPart {
  part: InterviewPart;
  /** Seconds from the start of the interview. */
  startsAt: number;
  endsAt: number;
}

/** The plan for a slot of so many minutes: the quarter-hour plan, stretched or pressed, to whole seconds. */
export function planInterview(slotMinutes: number): PlannedPart[] {
  const seconds = Math.round(slotMinutes * 60);
  let passed = 0;
  return interviewParts.map((part) => {
    const startsAt = Math.round((passed / quarterHourMinutes) * seconds);
    passed += quarterHour[part];
    return { part, startsAt, endsAt: Math.round((passed / quarterHourMinutes) * seconds) };
  });
}

export interface ClockReading {
  /** The part under way; the last one once the time is over. */
  part: InterviewPart;
  /** Seconds until this part ends; 0 once the time is over. */
  leftInPart: number;
  /** Seconds until the whole time ends, below zero afterwards: nothing happens then but that it says so. */
  left: number;
  /** The part under way ends within `warningSeconds`, or half of it when the part is short. */
  isEnding: boolean;
}

/** What the clock says after so many seconds. @throws Error for a plan without parts */
export function readClock(plan: readonly PlannedPart[], elapsed: number): ClockReading {
  const last = plan.at(-1);
  if (!last) throw new Error("A plan has at least one part");
  const now = plan.find((part) => elapsed < part.endsAt) ?? last;
  const leftInPart = Math.max(0, now.endsAt - elapsed);
  const warnsFrom = Math.min(warningSeconds, (now.endsAt - now.startsAt) / 2);
  return { part: now.part, leftInPart, left: last.endsAt - elapsed, isEnding: leftInPart <= warnsFrom };
}
