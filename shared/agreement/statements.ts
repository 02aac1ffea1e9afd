/** The values of each sentence in `shared/messages/en/agreement.ts`. */
interface StatementValues {
  excellent: { agreement: number };
  good: { agreement: number };
  moderate: { agreement: number };
  poor: { agreement: number };
  none: { agreement: number };
  scaleUsedDifferently: { consistency: number; agreement: number };
  noVariation: Record<string, never>;
  nothingScored: Record<string, never>;
  tooFewRaters: Record<string, never>;
  tooFewTargets: { count: number; minimum: number };
  interval: { lower: number; upper: number };
  wideInterval: { lower: number; upper: number };
  average: { raters: number; reliability: number };
  typicalDifference: { difference: number };
  disconnected: { groups: number };
  leftOut: { count: number };
}

export type AgreementMessageKey = keyof StatementValues;

/** One sentence: a key in the catalog's `agreement` namespace, and its values, rounded to two decimals. */
export type AgreementStatement = {
  [Key in AgreementMessageKey]: { key: Key; values: StatementValues[Key] };
}[AgreementMessageKey];

/** The least figure, in two decimals, that each word stands for. */
export interface Bands {
  excellent: number;
  good: number;
  moderate: number;
}

/** Koo and Li, Journal of Chiropractic Medicine 15 (2016) 155-163, for intraclass correlations. */
export const intraclassBands: Bands = { excellent: 0.9, good: 0.75, moderate: 0.5 };
/** Krippendorff, Content Analysis (2004), p. 241: rely on .800; tentative conclusions from .667, here two decimals. */
export const alphaBands: Bands = { excellent: 0.9, good: 0.8, moderate: 0.67 };

/**
 * To two decimals. Halves go up even when arithmetic left them a little short, so that the same scores in another order
 * give the same sentence; adding zero turns -0 into 0.
 */
export const rounded = (value: number) => Math.round(value * 100 + 1e-7) / 100 + 0;

/** The word for a figure: none up to zero, then poor, moderate, good, excellent. */
export function bandOf(value: number, bands: Bands): AgreementStatement {
  const agreement = rounded(value);
  const values = { agreement };
  if (agreement <= 0) return { key: "none", values };
  if (agreement >= bands.excellent) return { key: "excellent", values };
  if (agreement >= bands.good) return { key: "good", values };
  return agreement >= bands.moderate ? { key: "moderate", values } : { key: "poor", values };
}
