/**
 * waiting: handed in, nobody has opened it, the student may withdraw. opened: a mentor has read it.
 * Then returned or accepted, either of which the mentor can take back to opened.
 */
export const submissionStates = ["waiting", "opened", "returned", "accepted", "withdrawn"] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** Which state each act may start from, and where it leads. Who may act is the access table's business. */
export const submissionActs = {
  withdraw: { from: ["waiting"], to: "withdrawn" },
  open: { from: ["waiting"], to: "opened" },
  return: { from: ["opened"], to: "returned" },
  accept: { from: ["opened"], to: "accepted" },
  takeBack: { from: ["returned", "accepted"], to: "opened" },
} as const satisfies Record<string, { from: readonly SubmissionState[]; to: SubmissionState }>;
export type SubmissionAct = keyof typeof submissionActs;

/** Whether `act` is possible while a submission is in `state`. */
export function canAct(act: SubmissionAct, state: SubmissionState): boolean {
  return submissionActs[act].from.some((from) => from === state);
}

/** The states in which the student cannot hand in another: somebody is still to answer this one. */
export const pendingStates = ["waiting", "opened"] as const satisfies readonly SubmissionState[];

/** Whether an answer is still to come. */
export function isPending(state: SubmissionState): boolean {
  return pendingStates.some((pending) => pending === state);
}
