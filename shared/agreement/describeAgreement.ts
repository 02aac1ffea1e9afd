import { type Design, designOf, type Score } from "./design.ts";
import { fProbability } from "./distributions.ts";
import type { Interval } from "./estimate.ts";
import { type IntraclassCorrelations, intraclassCorrelations } from "./intraclass.ts";
import { alphaOfUnits, type KrippendorffMetric } from "./krippendorff.ts";
import { type AgreementStatement, alphaBands, bandOf, intraclassBands, rounded } from "./statements.ts";

/**
 * - `fixedPanel`: the same raters scored every target: ICC(2,·), told apart from consistency, ICC(3,·).
 * - `changingRaters`: every target has the same number of scores, but not from the same raters: ICC(1,·).
 * - `missingScores`: targets have different numbers of scores: Krippendorff's alpha.
 */
export type AgreementDesign = "fixedPanel" | "changingRaters" | "missingScores";

/** The figure behind the headline, for records. Show it only together with the statements. */
export interface AgreementCoefficient {
  name: "ICC(2,1)" | "ICC(1,1)" | "alpha";
  value: number;
  interval: Interval | undefined;
}

export interface AgreementDescription {
  /** Undefined when no target has two scores. */
  design: AgreementDesign | undefined;
  /** Targets with at least two scores, and the raters who gave those. */
  targets: number;
  raters: number;
  /** Undefined when there is too little to compute one from; the headline says why. */
  coefficient: AgreementCoefficient | undefined;
  headline: AgreementStatement;
  /** Further sentences, the most important first. */
  notes: AgreementStatement[];
}

export interface DescribeOptions {
  /** How values differ when Krippendorff's alpha is used; `interval` (so many points) unless given. */
  metric?: KrippendorffMetric | undefined;
  /** Asks for alpha's bootstrap interval. The intraclass correlations have theirs without. */
  seed?: number | undefined;
}

/** With fewer students than this an interval spans most of the scale, and a figure would only mislead. */
export const fewestTargetsDescribed = 5;

/** Raters are said to use the scale differently when consistency beats agreement by this much, and not by chance. */
const TELLING_GAP = 0.1;
const FAIR_CONSISTENCY = 0.5;
const SIGNIFICANCE = 0.05;
const WIDE_INTERVAL = 0.4;

interface Finding {
  coefficient: AgreementCoefficient | undefined;
  headline: AgreementStatement;
  /** The reliability of the mean of `raters` scores, where it has one. */
  average: { raters: number; value: number } | undefined;
}

const noVariation: Finding = {
  coefficient: undefined,
  headline: { key: "noVariation", values: {} },
  average: undefined,
};

function isScaleUsedDifferently(
  { meanSquares }: Extract<IntraclassCorrelations, { isDefined: true }>,
  consistency: number,
  agreement: number,
): boolean {
  if (rounded(consistency) < FAIR_CONSISTENCY || rounded(consistency - agreement) < TELLING_GAP) return false;
  const { betweenRaters, residual } = meanSquares;
  const { above } = fProbability(
    betweenRaters.value / residual.value,
    betweenRaters.degreesOfFreedom,
    residual.degreesOfFreedom,
  );
  return above < SIGNIFICANCE;
}

function intraclassFinding(rows: readonly (readonly number[])[], isFixedPanel: boolean): Finding {
  const correlations = intraclassCorrelations(rows);
  if (!correlations.isDefined) return noVariation;
  const { forms, raters, meanSquares } = correlations;
  const name = isFixedPanel ? "ICC(2,1)" : "ICC(1,1)";
  const single = forms[name];
  const mean = forms[isFixedPanel ? "ICC(2,k)" : "ICC(1,k)"];
  const consistency = forms["ICC(3,1)"];
  const isFlat = isFixedPanel && meanSquares.betweenTargets.value === 0 && meanSquares.residual.value === 0;
  if (!single.isDefined || isFlat) return noVariation;

  const isShifted =
    isFixedPanel &&
    consistency.isDefined &&
    isScaleUsedDifferently(correlations, consistency.value, single.value);
  return {
    coefficient: { name, value: single.value, interval: single.interval },
    headline: isShifted
      ? {
          key: "scaleUsedDifferently",
          values: { consistency: rounded(consistency.value), agreement: rounded(single.value) },
        }
      : bandOf(single.value, intraclassBands),
    average: mean.isDefined && rounded(single.value) > 0 ? { raters, value: mean.value } : undefined,
  };
}

function alphaFinding(rows: readonly (readonly number[])[], options: DescribeOptions): Finding {
  const alpha = alphaOfUnits(rows, options.metric ?? "interval", { seed: options.seed });
  if (!alpha.isDefined) return noVariation;
  return {
    coefficient: { name: "alpha", value: alpha.value, interval: alpha.interval },
    headline: bandOf(alpha.value, alphaBands),
    average: undefined,
  };
}

/** The mean distance of two scores of the same target, over all such pairs. */
function typicalDifference(rows: readonly (readonly number[])[]): number {
  let sum = 0;
  let pairs = 0;
  for (const row of rows) {
    row.forEach((value, index) => {
      for (const other of row.slice(0, index)) {
        sum += Math.abs(value - other);
        pairs += 1;
      }
    });
  }
  return sum / pairs;
}

function notesOn(
  finding: Finding,
  design: Design,
  rows: readonly (readonly number[])[],
): AgreementStatement[] {
  const notes: AgreementStatement[] = [];
  const interval = finding.coefficient?.interval;
  if (design.components.length > 1) {
    notes.push({ key: "disconnected", values: { groups: design.components.length } });
  }
  if (interval !== undefined) {
    const values = { lower: rounded(interval.lower), upper: rounded(interval.upper) };
    const isWide = rounded(interval.upper - interval.lower) > WIDE_INTERVAL;
    notes.push(isWide ? { key: "wideInterval", values } : { key: "interval", values });
  }
  notes.push({ key: "typicalDifference", values: { difference: rounded(typicalDifference(rows)) } });
  if (finding.average !== undefined) {
    const { raters, value } = finding.average;
    notes.push({ key: "average", values: { raters, reliability: rounded(value) } });
  }
  const leftOut = design.targets.length - rows.length;
  if (leftOut > 0) notes.push({ key: "leftOut", values: { count: leftOut } });
  return notes;
}

function tooLittle(design: Design, targets: number): AgreementStatement | undefined {
  if (design.raters.length === 0) return { key: "nothingScored", values: {} };
  if (design.raters.length === 1) return { key: "tooFewRaters", values: {} };
  if (targets < fewestTargetsDescribed) {
    return { key: "tooFewTargets", values: { count: targets, minimum: fewestTargetsDescribed } };
  }
  return undefined;
}

/** Judged by the targets that count: those with two scores or more. */
function kindOf(scoresOf: Design["scoresOf"]): AgreementDesign | undefined {
  const numbers = new Set(scoresOf.map((scores) => scores.length));
  const [number] = numbers;
  if (number === undefined) return undefined;
  if (numbers.size > 1) return "missingScores";
  return ratersIn(scoresOf) === number ? "fixedPanel" : "changingRaters";
}

function ratersIn(scoresOf: Design["scoresOf"]): number {
  return new Set(scoresOf.flatMap((scores) => scores.map(({ rater }) => rater))).size;
}

/**
 * Says how far raters agree: picks the coefficient that fits who scored whom, and puts it into sentences, so that nobody
 * has to show a bare number. Undefined coefficients become "not enough variation" or "too few", never 0 or 1.
 *
 * The figure is about one score; the note `average` gives the reliability of the mean. Over groups that share no target
 * (note `disconnected`) it treats the groups' raters as drawn by lot, as ICC(1) and alpha do.
 *
 * @param scores in any order, each rater at most once a target.
 * @throws RatingsError "notANumber", "scoredTwice"; "negative" for the ratio metric; RangeError for a seed that is no
 *   whole number.
 */
export function describeAgreement(
  scores: readonly Score[],
  options: DescribeOptions = {},
): AgreementDescription {
  const design = designOf(scores);
  const shared = design.scoresOf.filter((targetScores) => targetScores.length > 1);
  const kind = kindOf(shared);
  const rows = shared.map((targetScores) =>
    targetScores.toSorted((one, other) => one.rater - other.rater).map(({ value }) => value),
  );
  const described = { design: kind, targets: rows.length, raters: ratersIn(shared) };

  const lack = tooLittle(design, rows.length);
  if (lack !== undefined) return { ...described, coefficient: undefined, headline: lack, notes: [] };

  const finding =
    kind === "missingScores" ? alphaFinding(rows, options) : intraclassFinding(rows, kind === "fixedPanel");
  return {
    ...described,
    coefficient: finding.coefficient,
    headline: finding.headline,
    notes: notesOn(finding, design, rows),
  };
}
