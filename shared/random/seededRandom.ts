/**
 * A small deterministic random generator: the same seed gives the same sequence on every machine and in every browser.
 * For simulations (annealing, bootstrap) only, never for secrets.
 *
 * The generator is sfc32 ("small fast counter", Chris Doty-Humphrey, PractRand; public domain): 128 bits of state with a
 * counter, so its period is at least 2^32 for every seed. The three words of state are filled from the seed by
 * the finaliser of MurmurHash3 (Austin Appleby; public domain), so that seeds 1 and 2
 * start far apart, and the first rounds are thrown away as its author advises.
 */

const GOLDEN_RATIO_STEP = 0x9e3779b9;
const WARM_UP_ROUNDS = 15;
const TWO_TO_THE_32 = 4294967296;

function mixed(word: number): number {
  let bits = word | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) | 0;
}

/**
 * Starts a generator.
 *
 * @param seed any safe integer; both halves of a seed beyond 32 bits count.
 * @returns a function giving the next number, uniform in [0, 1) in steps of 2^-32, at each call.
 * @throws RangeError when the seed is not a safe integer.
 */
export function seededRandom(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`A random seed must be a whole number, not ${String(seed)}.`);
  }
  const low = seed | 0;
  const high = Math.floor(seed / TWO_TO_THE_32) | 0;
  let a = mixed(low + GOLDEN_RATIO_STEP);
  let b = mixed(high + 2 * GOLDEN_RATIO_STEP);
  let c = mixed((low ^ high) + 3 * GOLDEN_RATIO_STEP);
  let counter = 1;

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / TWO_TO_THE_32;
  }

  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) {
    next();
  }
  return next;
}
