/** What people read about rubrics, and what can be wrong with one. */
export const rubricsMessages = {
  frozenRefusal: "Scorecards already use this rubric, so it stays as it is. Make a new version to change it.",
} as const;

/** What can be wrong with one field of a rubric. */
export const rubricIssues = {
  noCriteria: "A rubric needs at least one criterion.",
  tooManyCriteria: "A rubric has at most twelve criteria.",
  weightsNotHundred: "The weights must add up to 100.",
  criterionTwice: "Two criteria carry the same id. Reload the page and try again.",
  unknownRubric: "There is no such rubric. Choose another one.",
} as const;
