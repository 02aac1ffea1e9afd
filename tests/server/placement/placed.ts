/** The answer of a solver that nobody cancelled. */
export function placed<Kind extends string, Answer extends { kind: Kind }>(
  answer: Answer | { kind: "cancelled" },
): Answer {
  if (!hasAnswered(answer)) {
    throw new Error("Nobody cancelled this.");
  }
  return answer;
}

function hasAnswered<Answer extends { kind: string }>(
  answer: Answer | { kind: "cancelled" },
): answer is Answer {
  return answer.kind !== "cancelled";
}
