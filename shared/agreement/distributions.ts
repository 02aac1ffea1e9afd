/**
 * Snedecor's F distribution, by the regularised incomplete beta function. Accurate to 11 digits or more for degrees of
 * freedom up to some tens of thousands (checked against SciPy in the tests).
 */

const HALF_LOG_TWO_PI = 0.9189385332046728;
const STIRLING_FROM = 15;
const SMALLEST = 1e-300;
const PRECISION = 1e-15;

/**
 * Natural logarithm of the gamma function for x > 0.
 * Stirling's series (Abramowitz & Stegun 6.1.41) from 15 up; smaller arguments are raised by gamma(x + 1) = x gamma(x).
 */
export function logGamma(x: number): number {
  let argument = x;
  let product = 1;
  while (argument < STIRLING_FROM) {
    product *= argument;
    argument += 1;
  }
  const square = 1 / (argument * argument);
  const series =
    (1 / 12 +
      square *
        (-1 / 360 +
          square * (1 / 1260 + square * (-1 / 1680 + square * (1 / 1188 - (square * 691) / 360360))))) /
    argument;
  return (argument - 0.5) * Math.log(argument) - argument + HALF_LOG_TWO_PI + series - Math.log(product);
}

/** ln( x^a y^b / B(a, b) ): the density of ln F, and the factor before the continued fraction. */
function logBetaWeight(x: number, y: number, a: number, b: number): number {
  return a * Math.log(x) + b * Math.log(y) - logGamma(a) - logGamma(b) + logGamma(a + b);
}

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  const mostSteps = 500 + 20 * Math.ceil(Math.sqrt(a + b));
  for (let step = 1; step <= mostSteps; step += 1) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) return value;
  }
  throw new RangeError(`The incomplete beta function does not settle for a = ${a}, b = ${b}.`);
}

/**
 * The regularised incomplete beta function I_x(a, b) and its complement, for a, b > 0.
 *
 * @param x from 0 to 1, and `y` = 1 - x, given separately so that neither loses digits when it is close to 0.
 */
export function regularizedBeta(
  x: number,
  y: number,
  a: number,
  b: number,
): { below: number; above: number } {
  if (x <= 0) return { below: 0, above: 1 };
  if (y <= 0) return { below: 1, above: 0 };
  const weight = Math.exp(logBetaWeight(x, y, a, b));
  if (x < (a + 1) / (a + b + 2)) {
    const below = (weight * betaFraction(x, a, b)) / a;
    return { below, above: 1 - below };
  }
  const above = (weight * betaFraction(y, b, a)) / b;
  return { below: 1 - above, above };
}

function requireDegrees(...degrees: number[]): void {
  for (const degree of degrees) {
    if (!(degree >= 1 && Number.isFinite(degree))) {
      throw new RangeError(`Degrees of freedom must be finite and at least 1, not ${degree}.`);
    }
  }
}

/** P(F ≤ f) and P(F > f) for the given degrees of freedom (each at least 1, fractions allowed). */
export function fProbability(
  f: number,
  numeratorDegrees: number,
  denominatorDegrees: number,
): { below: number; above: number } {
  requireDegrees(numeratorDegrees, denominatorDegrees);
  if (Number.isNaN(f)) throw new RangeError("An F ratio must be a number.");
  if (f <= 0) return { below: 0, above: 1 };
  if (f === Number.POSITIVE_INFINITY) return { below: 1, above: 0 };
  const ratio = (numeratorDegrees / denominatorDegrees) * f;
  return regularizedBeta(ratio / (1 + ratio), 1 / (1 + ratio), numeratorDegrees / 2, denominatorDegrees / 2);
}

/**
 * The value that F exceeds with probability 1 - p: the inverse of {@link fProbability}.
 * Newton's method on ln F, where the distribution is close to symmetric, kept inside a shrinking bracket.
 *
 * @param p strictly between 0 and 1.
 * @throws RangeError for another p, or degrees of freedom below 1.
 */
export function fQuantile(p: number, numeratorDegrees: number, denominatorDegrees: number): number {
  requireDegrees(numeratorDegrees, denominatorDegrees);
  if (!(p > 0 && p < 1))
    throw new RangeError(`A probability must lie strictly between 0 and 1, not be ${p}.`);
  const a = numeratorDegrees / 2;
  const b = denominatorDegrees / 2;
  const isLowerTail = p < 0.5;
  const excess = (t: number) => {
    const { below, above } = fProbability(Math.exp(t), numeratorDegrees, denominatorDegrees);
    return isLowerTail ? below - p : 1 - p - above;
  };

  let low = -1;
  while (excess(low) > 0) low *= 2;
  let high = 1;
  while (excess(high) < 0) high *= 2;

  let t = 0;
  for (let step = 0; step < 200; step += 1) {
    const distance = excess(t);
    if (distance === 0) break;
    if (distance > 0) high = t;
    else low = t;
    const ratio = (numeratorDegrees / denominatorDegrees) * Math.exp(t);
    const density = Math.exp(logBetaWeight(ratio / (1 + ratio), 1 / (1 + ratio), a, b));
    const newton = t - distance / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const isSettled = Math.abs(next - t) <= PRECISION * Math.max(1, Math.abs(t));
    t = next;
    if (isSettled) break;
  }
  return Math.exp(t);
}
