import { z } from "zod";
import type { AgreementMessageKey } from "#shared/agreement/agreement.ts";
import { abilities, id, instant, personName } from "#shared/fields/fields.ts";
import { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { interviewStandings } from "#shared/scorecards/cardStates.ts";
import { panelResultView, panelSeatView } from "#shared/scorecards/scoringViews.ts";

/** An interview of an event and what is missing of it; nothing of what any card says. */
export const interviewProgress = z.strictObject({
  interviewId: id,
  student: personName,
  panelName: z.string(),
  roomName: z.string().nullable(),
  startsAt: instant,
  standing: z.enum(interviewStandings),
  panel: z.array(panelSeatView),
  /** The frozen outcome, while released; null when there is none. */
  outcomeId: id.nullable(),
  can: abilities,
});
export type InterviewProgress = z.infer<typeof interviewProgress>;

export const completenessView = z.strictObject({
  event: interviewEventView,
  interviews: z.array(interviewProgress),
  /** Who released, and when; null while not released. */
  release: z.strictObject({ releasedAt: instant, releasedBy: personName }).nullable(),
  /** The last release that was taken back. */
  takenBack: z.strictObject({ takenBackAt: instant, takenBackBy: personName, reason: z.string() }).nullable(),
  /** Interviews whose released outcome is no longer what was sealed. */
  brokenOutcomes: z.array(id),
  can: abilities,
});
export type CompletenessView = z.infer<typeof completenessView>;

/** Releases an event's outcomes. */
export const newRelease = z.strictObject({
  /** The interviews that the coordinator saw are not those of a full panel: not shown, or scored by fewer. */
  acknowledged: z.array(id).max(5000),
});
export type NewRelease = z.infer<typeof newRelease>;

/** Kept in step with the catalog by the type: a key too many or too few does not compile. */
const agreementKeys = {
  excellent: true,
  good: true,
  moderate: true,
  poor: true,
  none: true,
  scaleUsedDifferently: true,
  noVariation: true,
  nothingScored: true,
  tooFewRaters: true,
  tooFewTargets: true,
  interval: true,
  wideInterval: true,
  average: true,
  typicalDifference: true,
  disconnected: true,
  leftOut: true,
} satisfies Record<AgreementMessageKey, true>;

const isAgreementKey = (key: unknown): key is AgreementMessageKey =>
  typeof key === "string" && key in agreementKeys;

/** A sentence of the catalog's `agreement` namespace. */
export const statementView = z.strictObject({
  key: z.enum(Object.keys(agreementKeys).filter(isAgreementKey)),
  values: z.record(z.string(), z.number()),
});
export type StatementView = z.infer<typeof statementView>;

/** What the panels made of the interviews whose cards are open to the reader, and how far panelists agree. */
export const eventResults = z.strictObject({
  passTotal: z.number().int(),
  criterionFloorTenths: z.number().int(),
  interviews: z.array(
    z.strictObject({
      interviewId: id,
      student: personName,
      panelName: z.string(),
      startsAt: instant,
      result: panelResultView,
      /** Each rater's total in hundredths of a point. */
      raters: z.array(z.strictObject({ panelist: personName, totalHundredths: z.number().int() })),
    }),
  ),
  /** The titles of the criteria, for the flags. */
  criteria: z.array(z.strictObject({ id, title: z.string() })),
  agreement: z.strictObject({ headline: statementView, notes: z.array(statementView) }),
});
export type EventResults = z.infer<typeof eventResults>;
