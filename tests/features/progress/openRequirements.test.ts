import { describe, expect, it } from "vitest";
import { mentoringText } from "#client/features/progress/mentoringText.ts";
import { openRequirements } from "#client/features/progress/openRequirements.ts";
import type { ProgressView } from "#shared/progress/progress.ts";

function asked(kind: ProgressView["kind"], more: Partial<ProgressView> = {}): ProgressView {
  return {
    requirementId: `asked-${kind}`,
    kind,
    title: kind,
    why: "",
    example: "",
    minutesToDo: 30,
    dueOn: null,
    state: "inProgress",
    done: 0,
    wanted: 1,
    isOverdue: false,
    appointedAt: null,
    excusal: null,
    ...more,
  };
}
const sentencesFor = (...requirements: ProgressView[]) =>
  openRequirements(requirements, mentoringText, (minutes) => `${minutes / 60} h`).map(
    ({ sentence }) => sentence,
  );

describe("what is asked besides the portfolio, said at handing in", () => {
  it("is what is not met yet, with how much of it is there", () => {
    expect(
      sentencesFor(
        asked("workSample", { title: "Two work samples", done: 1, wanted: 2 }),
        asked("serviceHours", { title: "Service", done: 240, wanted: 600 }),
        asked("resume", { title: "A resume", state: "notStarted" }),
      ),
    ).toEqual([
      "Two work samples: 1 of the 2 asked for this year are finished.",
      "Service: 4 h of the 10 h asked for this year are finished.",
      "A resume is asked for this year, and not finished yet.",
    ]);
  });

  it("is nothing that is met or excused, and neither the portfolio nor the interview", () => {
    expect(
      sentencesFor(
        asked("resume", { state: "met" }),
        asked("jobShadow", { state: "excused" }),
        asked("portfolio"),
        asked("interview"),
      ),
    ).toEqual([]);
  });
});
