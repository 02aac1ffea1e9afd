import { z } from "zod";
import { abilities, id, instant, personName, version } from "#shared/fields/fields.ts";
import { eventStates } from "#shared/interviewEvents/interviewEvents.ts";
import { interviewStates } from "#shared/interviews/interviews.ts";
import { rubricCriterion } from "#shared/rubrics/rubrics.ts";
import { schoolLevels } from "#shared/schools/schools.ts";
import { cardStandings } from "./cardStates.ts";
import { scorecardContent, scorecardView } from "./scorecards.ts";

const hundredths = z.number().int();

/** What deserves talking through, in the words of `scoring.ts`. Totals are in hundredths of a point. */
export const flagView = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("levelsApart"),
    criterionId: id,
    lowest: z.number().int(),
    highest: z.number().int(),
  }),
  z.strictObject({ kind: z.literal("totalsApart"), lowest: hundredths, highest: hundredths }),
  z.strictObject({ kind: z.literal("bothSidesOfTheMark") }),
  z.strictObject({ kind: z.literal("twoRaters"), raters: z.number().int() }),
]);
export type FlagView = z.infer<typeof flagView>;

export const panelResultView = z.strictObject({
  hasPassed: z.boolean(),
  /** The mean of the raters' totals. */
  totalHundredths: hundredths,
  criteria: z.array(
    z.strictObject({
      criterionId: id,
      mean: z.number(),
      lowest: z.number().int(),
      highest: z.number().int(),
    }),
  ),
  raters: z.number().int(),
  isTwoRater: z.boolean(),
  flags: z.array(flagView),
});
export type PanelResultView = z.infer<typeof panelResultView>;

/** A panelist of an interview and how their card stands; never what it says. */
export const panelSeatView = z.strictObject({
  panelist: personName,
  schoolName: z.string().nullable(),
  schoolLevel: z.enum(schoolLevels).nullable(),
  isYou: z.boolean(),
  cardId: id.nullable(),
  standing: z.enum(cardStandings),
  submittedAt: instant.nullable(),
  /** Why they are excused or their card was opened again; told to coordinators and to the panelist alone. */
  reason: z.string().nullable(),
  /** The submitted card is no longer what was sealed. */
  isSealBroken: z.boolean(),
  can: abilities,
});
export type PanelSeatView = z.infer<typeof panelSeatView>;

/** The cards beside each other; sent only to those the panel's cards are revealed to. */
export const comparisonView = z.strictObject({
  cards: z.array(
    z.strictObject({
      panelist: personName,
      isYou: z.boolean(),
      content: scorecardContent,
      totalHundredths: hundredths,
    }),
  ),
  result: panelResultView,
});
export type ComparisonView = z.infer<typeof comparisonView>;

/** What somebody interviewing needs on one screen. */
export const scoringView = z.strictObject({
  id,
  state: z.enum(interviewStates),
  event: z.strictObject({
    id,
    title: z.string(),
    state: z.enum(eventStates),
    /** The rule fixed beforehand: of 100, and in tenths of a level. */
    passTotal: z.number().int(),
    criterionFloorTenths: z.number().int(),
  }),
  student: personName,
  startsAt: instant,
  endsAt: instant,
  panelName: z.string(),
  roomName: z.string().nullable(),
  /** What the panel reads: the pinned submission or, before one is pinned, the newest accepted. */
  submission: z.strictObject({ id, number: z.number().int(), isPinned: z.boolean() }).nullable(),
  rubric: z.strictObject({ title: z.string(), criteria: z.array(rubricCriterion) }),
  panel: z.array(panelSeatView),
  /** How many have submitted, of how many who are to. */
  submitted: z.number().int(),
  awaited: z.number().int(),
  isRevealed: z.boolean(),
  /** The reader sits on the panel and must not score this candidate: a mentor, a guardian, or declared in private. */
  isConflicted: z.boolean(),
  ownCard: scorecardView.nullable(),
  comparison: comparisonView.nullable(),
  version,
  can: abilities,
});
export type ScoringView = z.infer<typeof scoringView>;
