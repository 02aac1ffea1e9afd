import { defaultCriteria } from "#shared/rubrics/defaultRubric.ts";
import { type ScorecardContent, type ScorecardView, scorecardView } from "#shared/scorecards/scorecards.ts";
import { type ScoringView, scoringView } from "#shared/scorecards/scoringViews.ts";
import { planInterview } from "./events.ts";
import { submitSomething } from "./pieces.ts";
import type { PersonKey } from "./school.ts";
import type { Answer, TestServer } from "./server.ts";

export type Levels = readonly (number | null)[];

/** 75 of 100 on the default rubric: level 3 throughout. */
export const threes: Levels = [3, 3, 3, 3, 3, 3];

/** A card for the default rubric. */
export function contentOf(levels: Levels, words: Partial<Omit<ScorecardContent, "marks">> = {}) {
  return {
    marks: defaultCriteria.map(({ id }, place) => ({
      criterionId: id,
      level: levels[place] ?? null,
      evidence: "",
    })),
    notes: "",
    whatWorked: "",
    thinkAbout: "",
    nextStep: "",
    ...words,
  };
}

/** A student's portfolio, handed in, opened and accepted by the mentor. */
export async function acceptSubmission(server: TestServer, student: PersonKey, mentor: PersonKey) {
  const submission = await submitSomething(server, student);
  const teacher = server.as(mentor);
  await teacher.ask("POST", `/api/submissions/${submission.id}/opening`);
  const { text } = await teacher.ask("GET", `/api/submissions/${submission.id}`);
  const { version } = JSON.parse(text);
  const json = { decision: "accepted" };
  const answer = await teacher.ask("POST", `/api/submissions/${submission.id}/decision`, { json, version });
  if (answer.status >= 300) throw new Error(`Not accepted: ${answer.text}`);
  return submission;
}

/** Ana before the panel of Hal, Ella and Eli, in a published event; her portfolio is accepted. */
export async function planScoring(server: TestServer) {
  const submission = await acceptSubmission(server, "ana", "mona");
  const planned = await planInterview(server, { isPublished: true });
  return { ...planned, submission, interviewId: planned.seat.id, eventId: planned.event.id };
}

/** What one person does on the interview of one candidate. */
export function panelist(server: TestServer, person: PersonKey, interviewId: string) {
  const { ask } = server.as(person);
  const path = `/api/interviews/${interviewId}`;
  const actions = {
    look: (): Promise<Answer> => ask("GET", `${path}/scorecards`),
    /** What the screen gets; fails for somebody who gets none. */
    see: async (): Promise<ScoringView> => scoringView.parse((await actions.look()).body),
    open: (): Promise<Answer> => ask("POST", `${path}/opening`),
    /** The own card, opened if need be. */
    card: async (): Promise<ScorecardView> => {
      const { ownCard } = scoringView.parse((await actions.open()).body);
      if (!ownCard) throw new Error(`${person} has no card`);
      return ownCard;
    },
    put: (card: { id: string; version: number }, json: unknown): Promise<Answer> =>
      ask("PUT", `/api/scorecards/${card.id}`, { version: card.version, json }),
    /** Opens the own card and saves it. */
    write: async (levels: Levels, words: Partial<Omit<ScorecardContent, "marks">> = {}) => {
      const card = await actions.card();
      return scorecardView.parse((await actions.put(card, contentOf(levels, words))).body);
    },
    submit: (card: { id: string; version: number }): Promise<Answer> =>
      ask("POST", `/api/scorecards/${card.id}/submission`, { json: { version: card.version } }),
    /** Opens, fills and submits the own card. */
    score: async (levels: Levels, words: Partial<Omit<ScorecardContent, "marks">> = {}) =>
      scorecardView.parse((await actions.submit(await actions.write(levels, words))).body),
    excuse: (panelistId: string, reason = "Ill today"): Promise<Answer> =>
      ask("POST", `${path}/excusals`, { json: { panelistId, reason } }),
    takeExcusalBack: (panelistId: string): Promise<Answer> => ask("DELETE", `${path}/excusals/${panelistId}`),
    reopen: (cardId: string, reason = "A level was given by mistake"): Promise<Answer> =>
      ask("POST", `/api/scorecards/${cardId}/reopening`, { json: { reason } }),
    markNotShown: (): Promise<Answer> => ask("POST", `${path}/absence`),
    takeNotShownBack: (): Promise<Answer> => ask("DELETE", `${path}/absence`),
  };
  return actions;
}
