import { describe, expect, it } from "vitest";
import type { ProgressView } from "#shared/progress/progress.ts";
import { type StudentWork, studentSteps } from "#shared/today/studentSteps.ts";

const nothing: StudentWork = { returned: undefined, unfinished: [], hasPlaced: false };

function asked(kind: ProgressView["kind"], more: Partial<ProgressView> = {}): ProgressView {
  return {
    requirementId: `asked-${kind}`,
    kind,
    title: kind,
    why: "",
    example: "",
    minutesToDo: 30,
    dueOn: null,
    state: "notStarted",
    done: 0,
    wanted: 1,
    isOverdue: false,
    appointedAt: null,
    excusal: null,
    ...more,
  };
}
const kindsOf = (progress: ProgressView[], work = nothing) =>
  studentSteps(progress, work).map((step) => step.kind);

describe("a student's next step", () => {
  it("is nothing while nothing is asked, and nothing once all is settled or waits for somebody else", () => {
    expect(kindsOf([])).toEqual([]);
    expect(
      kindsOf([
        asked("resume", { state: "met" }),
        asked("workSample", { state: "excused" }),
        asked("portfolio", { state: "waitingForMentor" }),
      ]),
    ).toEqual([]);
  });

  it("is first what was sent back, then what is due first, whatever the coordinator's order", () => {
    const progress = [
      asked("workSample", { dueOn: "2027-04-30" }),
      asked("serviceHours"),
      asked("resume", { dueOn: "2027-01-22", isOverdue: true }),
      asked("portfolio", { dueOn: "2027-03-05", state: "returned" }),
    ];
    const returned = { submissionId: "submission-2", by: "Mona Reyes", at: "2027-03-01T12:00:00.000Z" };
    const steps = studentSteps(progress, { ...nothing, returned });
    expect(steps.map((step) => step.kind)).toEqual([
      "reviseReturned",
      "addResume",
      "addWorkSample",
      "logService",
    ]);
    expect(steps[0]).toMatchObject({ subjectId: "submission-2", name: "Mona Reyes", dueOn: "2027-03-05" });
    expect(steps[1]).toMatchObject({ isOverdue: true, minutesToDo: 30 });
  });

  it("keeps the coordinator's order between requirements of one day", () => {
    const dueOn = "2027-04-30";
    expect(kindsOf([asked("serviceHours", { dueOn }), asked("resume", { dueOn })])).toEqual([
      "logService",
      "addResume",
    ]);
  });

  it("is to finish what was begun before beginning another", () => {
    const unfinished = [{ id: "artifact-7", kind: "workSample", title: "Bridge model" } as const];
    const [step] = studentSteps([asked("workSample", { done: 1, wanted: 4 })], { ...nothing, unfinished });
    expect(step).toMatchObject({ kind: "finishPiece", subjectId: "artifact-7", name: "Bridge model" });
    expect(kindsOf([asked("resume")], { ...nothing, unfinished })).toEqual(["addResume"]);
  });

  it("says how many there are of how many", () => {
    expect(studentSteps([asked("serviceHours", { done: 240, wanted: 600 })], nothing)).toMatchObject([
      { kind: "logService", count: 240, wanted: 600 },
    ]);
  });

  it("is to arrange the portfolio before handing it in", () => {
    expect(kindsOf([asked("portfolio")])).toEqual(["arrangePortfolio"]);
    expect(kindsOf([asked("portfolio", { state: "inProgress" })], { ...nothing, hasPlaced: true })).toEqual([
      "submitPortfolio",
    ]);
  });
});
