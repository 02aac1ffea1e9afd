/** What the weights of a rubric add up to; a rubric that can be used has 100. */
export function weightSum(criteria: readonly { weight: number }[]): number {
  return criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
}
