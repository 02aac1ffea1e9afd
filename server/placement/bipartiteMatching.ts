import type { WorkMeter } from "./workMeter.ts";

/** Finding out whether a left item can have a right one takes about as long as looking at so many numbers. */
const workPerPair = 5;

/**
 * Pairs left items with right ones, one to one, along augmenting paths (Kuhn 1955). Who may have what is asked for
 * anew each time, so that the same pairs can be reused after something was forbidden.
 */
export class BipartiteMatching {
  /** The right item of each left one, or -1. */
  readonly rightOf: Int32Array;
  /** The left item of each right one, or -1. */
  readonly leftOf: Int32Array;
  private readonly seen: Uint8Array;
  private readonly canHave: (left: number, right: number) => boolean;
  private readonly meter: WorkMeter;

  constructor(
    leftCount: number,
    rightCount: number,
    canHave: (left: number, right: number) => boolean,
    meter: WorkMeter,
    from?: BipartiteMatching,
  ) {
    this.rightOf = from ? from.rightOf.slice() : new Int32Array(leftCount).fill(-1);
    this.leftOf = from ? from.leftOf.slice() : new Int32Array(rightCount).fill(-1);
    this.seen = new Uint8Array(rightCount);
    this.canHave = canHave;
    this.meter = meter;
  }

  /** Dissolves a pair. */
  release(left: number): void {
    const right = this.rightOf[left] ?? -1;
    if (right !== -1) {
      this.leftOf[right] = -1;
      this.rightOf[left] = -1;
    }
  }

  /** Finds a partner for one more left item, moving others if need be; false when that is impossible. */
  settle(left: number): boolean {
    this.seen.fill(0);
    return this.search(left);
  }

  /**
   * After `settle` failed: the smallest set of left items, that one first, that together can have fewer right items
   * than they are; `rights` are all they can have (Hall 1935).
   */
  violation(left: number): { lefts: number[]; rights: number[] } {
    const rights = [...this.seen.keys()].filter((right) => this.seen[right] === 1);
    return { lefts: [left, ...rights.flatMap((right) => this.leftOf[right] ?? [])], rights };
  }

  private search(left: number): boolean {
    const { seen, leftOf } = this;
    this.meter.spend(workPerPair * leftOf.length);
    for (let right = 0; right < leftOf.length; right += 1) {
      if (leftOf[right] === -1 && this.canHave(left, right)) {
        this.pair(left, right);
        return true;
      }
    }
    for (let right = 0; right < leftOf.length; right += 1) {
      if (seen[right] === 0 && this.canHave(left, right)) {
        seen[right] = 1;
        if (this.search(leftOf[right] ?? -1)) {
          this.pair(left, right);
          return true;
        }
      }
    }
    return false;
  }

  private pair(left: number, right: number): void {
    this.leftOf[right] = left;
    this.rightOf[left] = right;
  }
}
