import { describe, expect, it } from "vitest";
import { type DayPlan, minutesOf, planDay, timeOf } from "#shared/interviewEvents/planDay.ts";

const morning: DayPlan = {
  startsAt: minutesOf("08:30"),
  slotMinutes: 15,
  count: 6,
  breakAfter: null,
  breakMinutes: 10,
  lunch: null,
};
const startsOf = (plan: Partial<DayPlan>) =>
  planDay({ ...morning, ...plan }).map(({ startsAt }) => timeOf(startsAt));

describe("planning a day", () => {
  it("puts one interview after another", () => {
    expect(planDay({ ...morning, count: 2 })).toEqual([
      { startsAt: 510, endsAt: 525 },
      { startsAt: 525, endsAt: 540 },
    ]);
  });

  it("rests after every so many interviews, and not after the last", () => {
    expect(startsOf({ breakAfter: 4 })).toEqual(["08:30", "08:45", "09:00", "09:15", "09:40", "09:55"]);
    expect(planDay({ ...morning, count: 4, breakAfter: 4 }).at(-1)?.endsAt).toBe(minutesOf("09:30"));
    expect(startsOf({ breakAfter: 2 })).toEqual(["08:30", "08:45", "09:10", "09:25", "09:50", "10:05"]);
  });

  it("goes to lunch before an interview that would run into it, and counts afresh afterwards", () => {
    const lunch = { startsAt: minutesOf("09:10"), minutes: 45 };
    expect(startsOf({ lunch })).toEqual(["08:30", "08:45", "09:55", "10:10", "10:25", "10:40"]);
    expect(startsOf({ lunch, breakAfter: 2 })).toEqual([
      "08:30",
      "08:45",
      "09:55",
      "10:10",
      "10:35",
      "10:50",
    ]);
  });

  it("lets an interview end when lunch begins", () => {
    const lunch = { startsAt: minutesOf("09:00"), minutes: 60 };
    expect(startsOf({ lunch })).toEqual(["08:30", "08:45", "10:00", "10:15", "10:30", "10:45"]);
  });

  it("leaves out a lunch that lies before the first interview", () => {
    const lunch = { startsAt: minutesOf("08:00"), minutes: 45 };
    expect(startsOf({ lunch, count: 1 })).toEqual(["08:30"]);
  });

  it("plans an afternoon that begins during lunch at its own time", () => {
    const lunch = { startsAt: minutesOf("08:30"), minutes: 45 };
    expect(startsOf({ lunch, count: 1 })).toEqual(["08:30"]);
  });
});
