/** One line of a bench: what was measured, beside what nobody could undercut, and what it must hold. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  /** The same in the same unit for the floor, measured in turns with it in the same run. */
  floor?: number;
  /** `value` against `floor`, as the recipe says. */
  ratio?: number;
  /** How it was measured, well enough to do it again. */
  recipe: string;
  /** What the ratio must hold, or the value when there is no ratio. */
  limit?: { atLeast: number } | { atMost: number };
}

/** The median; not a number without any. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/**
 * Does two things in turns, A B A B, and gives both series. What else the machine does falls on both alike, so
 * that their ratio means something where neither number alone would.
 */
export async function inTurns(
  turns: number,
  ours: (turn: number) => Promise<number>,
  floors: (turn: number) => Promise<number>,
): Promise<{ value: number; floor: number; ratio: number }> {
  const values: number[] = [];
  const floorValues: number[] = [];
  await ours(0);
  await floors(0);
  for (let turn = 1; turn <= turns; turn += 1) {
    values.push(await ours(turn));
    floorValues.push(await floors(turn));
  }
  // The median of the pairs' ratios: one pair in which another program ran does not move it.
  const ratio = medianOf(values.map((value, turn) => value / (floorValues[turn] ?? Number.NaN)));
  return { value: medianOf(values), floor: medianOf(floorValues), ratio };
}

/** Milliseconds that `work` takes. */
export async function timeOf(work: () => Promise<unknown> | unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Whether a measurement holds its limit; undefined without one. */
export function isHeld({ value, ratio, limit }: Measurement): boolean | undefined {
  if (!limit) return undefined;
  const measured = ratio ?? value;
  return "atLeast" in limit ? measured >= limit.atLeast : measured <= limit.atMost;
}
