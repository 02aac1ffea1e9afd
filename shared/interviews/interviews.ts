/** notShown: the candidate did not come. */
export const interviewStates = ["scheduled", "notShown"] as const;
export type InterviewState = (typeof interviewStates)[number];
