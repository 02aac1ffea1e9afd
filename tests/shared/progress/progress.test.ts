import { describe, expect, it } from "vitest";
import {
  isOverdue,
  type PieceFacts,
  progressOf,
  type StudentRecord,
  tallyOf,
} from "#shared/progress/progressRule.ts";
import type { RequirementKind } from "#shared/requirements/requirements.ts";

const nothing: StudentRecord = {
  pieces: [],
  hasPortfolio: false,
  submissions: [],
  excusedFrom: new Set(),
  interview: "none",
  appointedAt: null,
};
const ask = (kind: RequirementKind, howMany = 1) => ({ id: `asked-${kind}`, kind, howMany });
const piece = (more: Partial<PieceFacts> = {}): PieceFacts => ({
  kind: "workSample",
  isComplete: true,
  serviceMinutes: 0,
  isOfThisYear: true,
  ...more,
});

describe("pieces", () => {
  it("counts a piece once it has all its kind needs", () => {
    const asked = ask("workSample", 2);
    expect(progressOf(asked, nothing)).toEqual({ state: "notStarted", done: 0, wanted: 2 });
    const begun = { ...nothing, pieces: [piece({ isComplete: false })] };
    expect(progressOf(asked, begun)).toEqual({ state: "inProgress", done: 0, wanted: 2 });
    expect(progressOf(asked, { ...nothing, pieces: [piece()] })).toMatchObject({
      state: "inProgress",
      done: 1,
    });
    expect(progressOf(asked, { ...nothing, pieces: [piece(), piece()] })).toMatchObject({
      state: "met",
      done: 2,
    });
  });

  it("counts neither another kind nor another year", () => {
    const pieces = [piece({ kind: "resume" }), piece({ isOfThisYear: false })];
    expect(progressOf(ask("workSample"), { ...nothing, pieces })).toMatchObject({
      state: "notStarted",
      done: 0,
    });
  });

  it("adds up the minutes of complete volunteer entries", () => {
    const entry = (serviceMinutes: number, isComplete = true) =>
      piece({ kind: "volunteerEntry", serviceMinutes, isComplete });
    const asked = ask("serviceHours", 600);
    const some = { ...nothing, pieces: [entry(240), entry(180), entry(300, false)] };
    expect(progressOf(asked, some)).toEqual({ state: "inProgress", done: 420, wanted: 600 });
    expect(progressOf(asked, { ...nothing, pieces: [entry(240), entry(360)] })).toMatchObject({
      state: "met",
    });
  });
});

describe("the portfolio", () => {
  const stateAfter = (...submissions: StudentRecord["submissions"]) =>
    progressOf(ask("portfolio"), { ...nothing, hasPortfolio: true, submissions }).state;

  it("waits for the mentor while an attempt is waiting or being read", () => {
    expect(stateAfter("waiting")).toBe("waitingForMentor");
    expect(stateAfter("opened")).toBe("waitingForMentor");
    expect(stateAfter("returned", "waiting")).toBe("waitingForMentor");
  });

  it("is returned until it is handed in again, and met once one was accepted", () => {
    expect(stateAfter("returned")).toBe("returned");
    expect(stateAfter("returned", "withdrawn")).toBe("returned");
    expect(stateAfter("returned", "accepted")).toBe("met");
    expect(stateAfter("accepted", "waiting")).toBe("met");
  });

  it("is in progress once there is one, a withdrawn attempt or not", () => {
    expect(stateAfter()).toBe("inProgress");
    expect(stateAfter("withdrawn")).toBe("inProgress");
    expect(progressOf(ask("portfolio"), nothing).state).toBe("notStarted");
  });
});

describe("the interview", () => {
  it("is met only when a released outcome says passed", () => {
    const stateOf = (interview: StudentRecord["interview"]) =>
      progressOf(ask("interview"), { ...nothing, interview }).state;
    expect(stateOf("none")).toBe("notStarted");
    expect(stateOf("appointed")).toBe("inProgress");
    expect(stateOf("anotherTry")).toBe("returned");
    expect(stateOf("passed")).toBe("met");
  });
});

describe("what is left", () => {
  it("counts an excused requirement as settled, and still says what is there", () => {
    const asked = ask("workSample", 2);
    const record = { ...nothing, pieces: [piece()], excusedFrom: new Set([asked.id]) };
    expect(progressOf(asked, record)).toEqual({ state: "excused", done: 1, wanted: 2 });
    expect(tallyOf([{ state: "excused" }, { state: "met" }, { state: "returned" }])).toEqual({
      settled: 2,
      asked: 3,
    });
  });

  it("is overdue from the day after, unless it is settled or waits for somebody else", () => {
    expect(isOverdue("inProgress", "2027-03-01", "2027-03-01")).toBe(false);
    expect(isOverdue("inProgress", "2027-03-01", "2027-03-02")).toBe(true);
    expect(isOverdue("returned", "2027-03-01", "2027-03-02")).toBe(true);
    expect(isOverdue("met", "2027-03-01", "2027-03-02")).toBe(false);
    expect(isOverdue("excused", "2027-03-01", "2027-03-02")).toBe(false);
    expect(isOverdue("waitingForMentor", "2027-03-01", "2027-03-02")).toBe(false);
    expect(isOverdue("inProgress", null, "2027-03-02")).toBe(false);
  });
});
