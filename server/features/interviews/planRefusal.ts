import { Refusal } from "#server/http/refusal.ts";
import type { PlanRule } from "#shared/interviews/planProblems.ts";
import { isPanelRule, type PlanProblem } from "#shared/interviews/planProblems.ts";
import { type PlanNames, problemSentence } from "#shared/interviews/problemText.ts";
import { interviewsMessages, planProblemMessages } from "#shared/messages/en/interviews.ts";
import type { RefusalCode } from "#shared/refusals/refusals.ts";

const mostSentences = 4;

function codeOf(rule: PlanRule): RefusalCode {
  if (isPanelRule(rule)) return "panelIncomplete";
  switch (rule) {
    case "ownMentor":
    case "relative":
    case "keptApart":
      return "conflictOfInterest";
    case "seatTaken":
    case "notASenior":
      return rule;
    case "candidateUnavailable":
    case "candidateTwice":
    case "candidateInTwoPlaces":
    case "personInTwoPlaces":
    case "personUnavailable":
    case "roomInTwoPlaces":
    case "roomBusy":
      return "twoPlacesAtOnce";
    default:
      return "wrongState";
  }
}

/** Fills the holes, `{{name}}`, of a sentence from a message catalog. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** Refuses a plan, or a step of it, for these reasons, in words; the first one gives the code. */
export function planRefusal(problems: readonly PlanProblem[], names: PlanNames): Refusal {
  const [first] = problems;
  if (!first) throw new Error("A refusal needs a reason");
  const sentences = [
    ...new Set(
      problems.map((problem) => {
        const { key, values } = problemSentence(problem, names);
        return filled(planProblemMessages[key], values);
      }),
    ),
  ];
  const rest = sentences.length - mostSentences;
  const said = sentences.slice(0, mostSentences);
  if (rest > 0) said.push(filled(interviewsMessages.moreProblems, { count: rest }));
  return new Refusal(codeOf(first.rule), { sentence: said.join(" ") });
}
