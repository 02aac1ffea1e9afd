export const reviewDecisions = ["returned", "accepted"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];
