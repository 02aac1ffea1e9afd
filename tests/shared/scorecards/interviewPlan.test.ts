import { describe, expect, it } from "vitest";
import { planInterview, readClock } from "#shared/scorecards/interviewPlan.ts";

describe("the plan of an interview", () => {
  it("gives a quarter of an hour 1, 10, 1 and 3 minutes", () => {
    expect(planInterview(15).map(({ part, startsAt, endsAt }) => [part, startsAt / 60, endsAt / 60])).toEqual(
      [
        ["greet", 0, 1],
        ["interview", 1, 11],
        ["ownQuestion", 11, 12],
        ["silentScoring", 12, 15],
      ],
    );
  });

  it.each([5, 7, 20, 30, 45])("fills a slot of %i minutes without a gap", (minutes) => {
    const plan = planInterview(minutes);
    expect(plan[0]?.startsAt).toBe(0);
    expect(plan.at(-1)?.endsAt).toBe(minutes * 60);
    plan.slice(1).forEach((part, at) => {
      expect(part.startsAt).toBe(plan[at]?.endsAt);
      expect(part.endsAt).toBeGreaterThan(part.startsAt);
    });
  });
});

describe("the clock", () => {
  const plan = planInterview(15);

  it("says which part it is and how long it lasts", () => {
    expect(readClock(plan, 0)).toEqual({ part: "greet", leftInPart: 60, left: 900, isEnding: false });
    expect(readClock(plan, 60)).toMatchObject({ part: "interview", leftInPart: 600 });
    expect(readClock(plan, 12 * 60)).toMatchObject({ part: "silentScoring", leftInPart: 180, left: 180 });
  });

  it("warns a minute before a part ends, in short parts at half of it", () => {
    expect(readClock(plan, 11 * 60 - 61).isEnding).toBe(false);
    expect(readClock(plan, 11 * 60 - 60).isEnding).toBe(true);
    expect(readClock(plan, 29).isEnding).toBe(false);
    expect(readClock(plan, 30).isEnding).toBe(true);
  });

  it("stays in the last part when the time is over, and counts on below zero", () => {
    expect(readClock(plan, 905)).toEqual({ part: "silentScoring", leftInPart: 0, left: -5, isEnding: true });
  });
});
