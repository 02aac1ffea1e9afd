import { describe, expect, it } from "vitest";
import { restOf, type StudentDay } from "#client/features/today/restOfDay.ts";
import type { ProgressView } from "#shared/progress/progress.ts";

function asked(kind: ProgressView["kind"], state: ProgressView["state"]): ProgressView {
  return {
    requirementId: kind,
    kind,
    title: kind,
    why: "",
    example: "",
    minutesToDo: 0,
    dueOn: null,
    state,
    done: 0,
    wanted: 1,
    isOverdue: false,
    excusal: null,
    appointedAt: null,
  };
}

const appointment = {
  interviewId: "i",
  eventTitle: "Spring",
  startsAt: "2027-03-09T14:00:00Z",
  roomName: null,
  state: "scheduled",
  isOver: false,
} as const;
const over = { ...appointment, isOver: true };
const outcome = {
  kind: "outcome",
  submissionId: null,
  number: 0,
  by: null,
  count: 0,
  at: "2027-03-20T14:00:00Z",
} as const;

function day(requirements: readonly ProgressView[], part: Partial<StudentDay> = {}): StudentDay {
  return { grade: 12, requirements: [...requirements], path: [], cameBack: [], appointments: [], ...part };
}

describe("a student's day without an open step", () => {
  it("leads whoever gets another try to the result first", () => {
    const tryAgain = [asked("portfolio", "met"), asked("interview", "returned")];
    expect(restOf(day(tryAgain, { cameBack: [outcome] }))).toBe("anotherTry");
  });

  it("names the new time once another try has one", () => {
    expect(
      restOf(day([asked("interview", "returned")], { cameBack: [outcome], appointments: [appointment] })),
    ).toBe("interview");
  });

  it("leads to a result that is out", () => {
    expect(restOf(day([asked("interview", "met")], { cameBack: [outcome] }))).toBe("result");
  });

  it("names the interview that is next", () => {
    expect(restOf(day([asked("interview", "inProgress")], { appointments: [appointment] }))).toBe(
      "interview",
    );
  });

  it("says after an interview that the result is yet to come, and names the next one first if there is one", () => {
    const inProgress = [asked("interview", "inProgress")];
    expect(restOf(day(inProgress, { appointments: [over] }))).toBe("awaited");
    expect(restOf(day(inProgress, { appointments: [over, appointment] }))).toBe("interview");
    expect(restOf(day([asked("interview", "returned")], { appointments: [over] }))).toBe("awaited");
  });

  it("does not promise a result to whoever did not come", () => {
    const missed = { ...over, state: "notShown" } as const;
    expect(restOf(day([asked("interview", "inProgress")], { appointments: [missed] }))).toBe("nothing");
  });

  it("says that the portfolio is with the mentor rather than that all is done", () => {
    expect(restOf(day([asked("portfolio", "waitingForMentor"), asked("resume", "met")]))).toBe("withMentor");
  });

  it("says all is done only when it is, excused counting as settled", () => {
    expect(restOf(day([asked("resume", "met"), asked("jobShadow", "excused")]))).toBe("settled");
    expect(restOf(day([asked("resume", "met"), asked("jobShadow", "notStarted")]))).toBe("nothing");
    expect(restOf(day([]))).toBe("nothingAsked");
  });
});
