import { RatingsError, requireRating } from "./ratingsError.ts";

/** One rater's score of one target. */
export interface Score {
  target: string;
  rater: string;
  value: number;
}

/** Targets and raters joined by who scored whom, directly or over several steps. */
export interface DesignComponent {
  targets: string[];
  raters: string[];
}

/** Who scored whom, with targets and raters numbered in the order they first appear. */
export interface Design {
  targets: readonly string[];
  raters: readonly string[];
  /** For each target who scored it, and how. */
  scoresOf: readonly (readonly { rater: number; value: number }[])[];
  /** For each rater the number of the component it belongs to, from 0 up. */
  componentOf: readonly number[];
  components: readonly DesignComponent[];
}

function numberOf(name: string, numbers: Map<string, number>): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

/** Merges raters who share a target: union-find with path halving. */
function componentRoots(raters: number, scoresOf: readonly (readonly { rater: number }[])[]): number[] {
  const parents = Array.from({ length: raters }, (_, rater) => rater);
  const rootOf = (rater: number): number => {
    let at = rater;
    for (;;) {
      const parent = parents[at] ?? at;
      if (parent === at) return at;
      const grandparent = parents[parent] ?? parent;
      parents[at] = grandparent;
      at = grandparent;
    }
  };
  for (const scores of scoresOf) {
    const first = scores[0];
    if (first === undefined) continue;
    for (const { rater } of scores) parents[rootOf(rater)] = rootOf(first.rater);
  }
  return parents.map((_, rater) => rootOf(rater));
}

/**
 * @throws RatingsError "notANumber" for a value that is no finite number, "scoredTwice" when a rater scored a target twice.
 */
export function designOf(scores: readonly Score[]): Design {
  const targetNumbers = new Map<string, number>();
  const raterNumbers = new Map<string, number>();
  const scoresOf: { rater: number; value: number }[][] = [];
  for (const { target, rater, value } of scores) {
    requireRating(value, () => `The score of ${target} by ${rater}`);
    const targetNumber = numberOf(target, targetNumbers);
    const raterNumber = numberOf(rater, raterNumbers);
    const targetScores = scoresOf[targetNumber] ?? [];
    scoresOf[targetNumber] = targetScores;
    if (targetScores.some((known) => known.rater === raterNumber)) {
      throw new RatingsError("scoredTwice", `${rater} scored ${target} twice; only one score can count.`);
    }
    targetScores.push({ rater: raterNumber, value });
  }

  const targets = [...targetNumbers.keys()];
  const raters = [...raterNumbers.keys()];
  const componentNumbers = new Map<string, number>();
  const componentOf = componentRoots(raters.length, scoresOf).map((root) =>
    numberOf(String(root), componentNumbers),
  );
  const components = Array.from(componentNumbers, (): DesignComponent => ({ targets: [], raters: [] }));
  raters.forEach((rater, index) => {
    components[componentOf[index] ?? 0]?.raters.push(rater);
  });
  targets.forEach((target, index) => {
    components[componentOf[scoresOf[index]?.[0]?.rater ?? 0] ?? 0]?.targets.push(target);
  });
  return { targets, raters, scoresOf, componentOf, components };
}
