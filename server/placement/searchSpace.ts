/**
 * Distances, origins and settled nodes of one search, kept between searches so that nothing is allocated anew. Nodes at
 * the present distance wait on two stacks; those that can end a search at once (free seats, groups, the sink) go first.
 */
export class SearchSpace {
  readonly distance: Float64Array;
  readonly origin: Int32Array;
  readonly settled: Int32Array;
  settledCount = 0;
  /** The distance of the nodes being settled. */
  nearest = 0;
  private readonly isSettled: Uint8Array;
  private readonly hot: Int32Array;
  private readonly cold: Int32Array;
  private hotCount = 0;
  private coldCount = 0;
  private limit = 0;
  private readonly groupSeats: Int32Array[];

  constructor(nodeCount: number, seatGroup: Int32Array, groupCount: number) {
    this.distance = new Float64Array(nodeCount);
    this.origin = new Int32Array(nodeCount);
    this.settled = new Int32Array(nodeCount);
    this.isSettled = new Uint8Array(nodeCount);
    this.hot = new Int32Array(nodeCount);
    this.cold = new Int32Array(nodeCount);
    const lists = Array.from({ length: groupCount }, (): number[] => []);
    for (const [seat, group] of seatGroup.entries()) {
      lists[group]?.push(seat);
    }
    this.groupSeats = lists.map((list) => Int32Array.from(list));
  }

  seatsOf(group: number): Int32Array {
    return this.groupSeats[group] ?? new Int32Array(0);
  }

  /** Forgets the last search; only nodes below `limit` take part until {@link widen}. */
  start(limit: number): void {
    this.distance.fill(Infinity);
    this.isSettled.fill(0);
    this.origin.fill(-1);
    this.settledCount = 0;
    this.hotCount = 0;
    this.coldCount = 0;
    this.nearest = 0;
    this.limit = limit;
  }

  widen(limit: number): void {
    this.limit = limit;
  }

  push(node: number, isHot: boolean): void {
    if (isHot) {
      this.hot[this.hotCount] = node;
      this.hotCount += 1;
    } else {
      this.cold[this.coldCount] = node;
      this.coldCount += 1;
    }
  }

  /** An arc of this length leads from a node at the present distance to `node`. */
  reach(node: number, origin: number, length: number, isHot: boolean): void {
    const distance = this.nearest + length;
    if (distance < (this.distance[node] ?? 0)) {
      this.distance[node] = distance;
      this.origin[node] = origin;
      if (distance === this.nearest) {
        this.push(node, isHot);
      }
    }
  }

  settle(node: number): void {
    this.isSettled[node] = 1;
    this.settled[this.settledCount] = node;
    this.settledCount += 1;
  }

  /** The next node to settle, or -1 when no other can be reached. */
  next(seatRow: Int32Array): number {
    if (this.hotCount === 0 && this.coldCount === 0) {
      this.advance(seatRow);
    }
    if (this.hotCount > 0) {
      this.hotCount -= 1;
      return this.hot[this.hotCount] ?? -1;
    }
    if (this.coldCount > 0) {
      this.coldCount -= 1;
      return this.cold[this.coldCount] ?? -1;
    }
    return -1;
  }

  /** Goes on to the nearest distance at which something is left. */
  private advance(seatRow: Int32Array): void {
    const { distance, isSettled, limit } = this;
    let nearest = Infinity;
    for (let node = 0; node < limit; node += 1) {
      const length = distance[node] ?? 0;
      if (length < nearest && isSettled[node] === 0) {
        nearest = length;
      }
    }
    if (nearest === Infinity) {
      return;
    }
    this.nearest = nearest;
    for (let node = 0; node < limit; node += 1) {
      if (distance[node] === nearest && isSettled[node] === 0) {
        this.push(node, node >= seatRow.length || seatRow[node] === -1);
      }
    }
  }
}
