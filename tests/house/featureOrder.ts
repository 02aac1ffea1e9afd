/**
 * The features of the house from the ground up: a feature may import those above it in this list, never one
 * below, on the server, on the client and in `shared` alike. Side and layer boundaries follow from it too;
 * `npm run lint` reads this list, so a new feature starts with a line here.
 */
export const featureOrder: readonly string[] = [
  "schools",
  "people",
  "sessions",
  "accounts",
  "setup",
  "homerooms",
  "requirements",
  "artifacts",
  "attachments",
  "portfolios",
  "submissions",
  "reviews",
  "shares",
  "rubrics",
  "interviewEvents",
  "panels",
  "interviews",
  "scorecards",
  "outcomes",
  "family",
  "progress",
  "today",
  "printing",
];

/** Position in `featureOrder`; -1 for a name that is not in it. */
export function positionOf(feature: string): number {
  return featureOrder.indexOf(feature);
}
