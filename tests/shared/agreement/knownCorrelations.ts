import {
  type Estimate,
  type IntraclassCorrelations,
  type IntraclassForm,
  intraclassCorrelations,
} from "#shared/agreement/agreement.ts";

export type KnownCorrelations = Extract<IntraclassCorrelations, { isDefined: true }>;

export const formNames: IntraclassForm[] = [
  "ICC(1,1)",
  "ICC(2,1)",
  "ICC(3,1)",
  "ICC(1,k)",
  "ICC(2,k)",
  "ICC(3,k)",
];

/** The correlations of a table large enough to have any. */
export function known(ratings: number[][]): KnownCorrelations {
  const correlations = intraclassCorrelations(ratings);
  if (!correlations.isDefined) throw new Error(`not defined: ${correlations.reason}`);
  return correlations;
}

/** Value, lower and upper bound of an estimate that is defined. */
export function figures(estimate: Estimate<string>): number[] {
  if (!estimate.isDefined) throw new Error(`not defined: ${estimate.reason}`);
  return [estimate.value, estimate.interval?.lower ?? Number.NaN, estimate.interval?.upper ?? Number.NaN];
}
