import type { RubricCriterion } from "./rubrics.ts";

export const defaultRubricTitle = "Exit interview";

/**
 * The rubric a new school starts from. What is not scored on purpose: eye contact, volume, handshake and the price
 * of clothes, which differ by culture and person and say nothing about readiness.
 */
export const defaultCriteria: readonly RubricCriterion[] = [
  {
    id: "answersTheQuestion",
    title: "Answers the question asked",
    weight: 20,
    anchors: [
      "Misses the question, even when it is asked again",
      "Answers part of it, after a prompt",
      "Answers all of it, with one prompt at most",
      "Answers all of it unprompted, with a detail that helps",
    ],
  },
  {
    id: "portfolioEvidence",
    title: "Evidence from the portfolio",
    weight: 25,
    anchors: [
      "Gives no example",
      "Names a piece, but not their own part in it",
      "Gives one example with their own role and what came of it",
      "Gives several well-chosen examples and says what changed through them",
    ],
  },
  {
    id: "reflectionAndGrowth",
    title: "Reflection and growth",
    weight: 20,
    anchors: [
      "Tells what happened",
      "Claims to have grown, without showing where",
      "Tells of a setback and what they changed after it",
      "Tells of a habit they changed and shows it in later work",
    ],
  },
  {
    id: "planAfterGraduation",
    title: "Plan after graduation",
    weight: 15,
    anchors: [
      "Has no next step",
      "Has a wish",
      "Has a concrete step with its date or requirement",
      "Has a step and a backup, with cost and requirements looked up",
    ],
  },
  {
    id: "communicationAndListening",
    title: "Communication and listening",
    weight: 10,
    anchors: [
      "Is hard to follow",
      "Can be followed with effort",
      "Is clear, and checks that they understood",
      "Follows up on what the panel says, and asks back",
    ],
  },
  {
    id: "preparation",
    title: "Preparation",
    weight: 10,
    anchors: [
      "Comes late, or without what was asked for",
      "Comes on time, with part of what was asked for",
      "Comes on time, with everything that was asked for",
      "Has plainly looked things up and rehearsed",
    ],
  },
];

/** Of 100: what the mean of the raters' totals must reach. */
export const defaultPassTotal = 70;
/** In tenths of a level: what the mean of every criterion must reach. */
export const defaultCriterionFloorTenths = 20;
