import type { ArtifactKind } from "#shared/artifacts/artifacts.ts";
import type { NextStep } from "#shared/today/today.ts";
import type { TodayText } from "./todayText.ts";

/** What a step says, and where its button leads: to a screen, or to a new piece of a kind. */
export interface StepWords {
  readonly sentence: string;
  readonly label: string;
  readonly to?: string;
  readonly adds?: ArtifactKind;
}

/** The words of a step. @param sayTime minutes as people say them */
export function stepWords(text: TodayText, step: NextStep, sayTime: (minutes: number) => string): StepWords {
  const { kind, name, count, wanted, subjectId } = step;
  const label = text(`do_${kind}`);
  const id = subjectId ?? "";
  switch (kind) {
    case "reviseReturned":
      return { sentence: text("step_reviseReturned", { name }), label, to: `/submissions/${id}` };
    case "finishPiece":
      return { sentence: text("step_finishPiece", { name }), label, to: `/work/${id}` };
    case "addResume":
      return { sentence: text("step_addResume"), label, adds: "resume" };
    case "addWorkSample": {
      const more = { done: count, wanted };
      const sentence = count === 0 ? text("step_addWorkSample_first") : text("step_addWorkSample", more);
      return { sentence, label, adds: "workSample" };
    }
    case "addJobShadow":
      return { sentence: text("step_addJobShadow"), label, adds: "jobShadow" };
    case "logService": {
      const more = { done: sayTime(count), wanted: sayTime(wanted) };
      const sentence = count === 0 ? text("step_logService_first") : text("step_logService", more);
      return { sentence, label, adds: "volunteerEntry" };
    }
    case "arrangePortfolio":
      return { sentence: text("step_arrangePortfolio"), label, to: "/portfolio" };
    case "submitPortfolio":
      return { sentence: text("step_submitPortfolio"), label, to: "/portfolio" };
    case "readWaiting":
      return { sentence: text("step_readWaiting", { name, count }), label, to: `/submissions/${id}` };
    case "helpBehind":
      return { sentence: text("step_helpBehind", { count, wanted }), label, to: "/homeroom" };
    case "finishScorecard":
      return { sentence: text("step_finishScorecard", { name }), label, to: `/interviews/${id}` };
    case "nextInterview":
      return { sentence: text("step_nextInterview", { name }), label, to: `/interviews/${id}` };
    case "readFamily":
      return { sentence: text("step_readFamily", { name }), label, to: `/family/${id}` };
    case "setRequirements":
      return { sentence: text("step_setRequirements"), label, to: "/program" };
    case "placeSeniors":
      return { sentence: text("step_placeSeniors", { count }), label, to: "/events" };
    case "releaseOutcomes":
      return { sentence: text("step_releaseOutcomes", { name }), label, to: `/events/${id}/results` };
    case "makeHomerooms":
      return { sentence: text("step_makeHomerooms"), label, to: "/homerooms" };
    case "placeStudents":
      return { sentence: text("step_placeStudents", { count }), label, to: "/homerooms" };
  }
}
