/** A 95 % interval. */
export interface Interval {
  lower: number;
  upper: number;
}

/**
 * A coefficient, or the reason why there is none. An undefined coefficient must never be shown as 0 or 1.
 * `interval` is undefined when none was asked for or the data bound the coefficient on one side only.
 */
export type Estimate<Reason extends string> =
  | { isDefined: true; value: number; interval: Interval | undefined }
  | { isDefined: false; reason: Reason };
