/**
 * Rows to be given seats. `rows[i][j]` is the price of seat j for row i in whole points, Infinity where it is
 * forbidden. Every seat belongs to a group (a panel's half-day); the k-th row of a group costs `(k - 1) * loadWeight`
 * more, `groupBase` of them having been given out beforehand. A row without a seat costs `unplacedCosts[i]`.
 * All prices must be whole and their sum below 2^53, so that every comparison here is exact.
 */
export interface SeatFlowProblem {
  rows: Float64Array[];
  seatGroup: Int32Array;
  groupBase: Int32Array;
  loadWeight: number;
  unplacedCosts: Float64Array;
}

export const notPlaced = -1;

/** A flow in the making: rows, then seats, then groups, then one sink. */
export class FlowState {
  readonly problem: SeatFlowProblem;
  readonly rowCount: number;
  readonly seatCount: number;
  readonly groupCount: number;
  /** The number of the sink's node; seats come first, then groups, and rows after it. */
  readonly sink: number;
  readonly rows: Float64Array[];
  /** The seat of each row, or `notPlaced`. */
  readonly rowSeat: Int32Array;
  /** The row of each seat, or -1. */
  readonly seatRow: Int32Array;
  readonly load: Int32Array;
  readonly isBlocked: Uint8Array;
  readonly isEntered: Uint8Array;
  readonly potential: Float64Array;

  constructor(problem: SeatFlowProblem, from?: FlowState) {
    this.problem = problem;
    this.rowCount = problem.rows.length;
    this.seatCount = problem.seatGroup.length;
    this.groupCount = problem.groupBase.length;
    this.sink = this.seatCount + this.groupCount;
    this.rows = [...(from ?? problem).rows];
    this.rowSeat = from ? from.rowSeat.slice() : new Int32Array(this.rowCount).fill(notPlaced);
    this.seatRow = from ? from.seatRow.slice() : new Int32Array(this.seatCount).fill(-1);
    this.load = (from ? from.load : problem.groupBase).slice();
    this.isBlocked = from ? from.isBlocked.slice() : new Uint8Array(this.seatCount);
    this.isEntered = from ? from.isEntered.slice() : new Uint8Array(this.rowCount);
    this.potential = from ? from.potential.slice() : new Float64Array(this.sink + 1 + this.rowCount);
  }

  /** Puts a row that has not entered into a seat as it is; what follows from that is not looked at. */
  put(row: number, seat: number): void {
    const group = this.problem.seatGroup[seat] ?? 0;
    this.rowSeat[row] = seat;
    this.seatRow[seat] = row;
    this.load[group] = (this.load[group] ?? 0) + 1;
  }

  /** The price of the whole: seats, loads beyond those given beforehand, rows left out. */
  cost(): number {
    const { loadWeight, groupBase, unplacedCosts } = this.problem;
    let total = 0;
    for (let row = 0; row < this.rowCount; row += 1) {
      const seat = this.rowSeat[row] ?? notPlaced;
      total += (seat === notPlaced ? unplacedCosts[row] : this.rows[row]?.[seat]) ?? 0;
    }
    for (let group = 0; group < this.groupCount; group += 1) {
      const load = this.load[group] ?? 0;
      const base = groupBase[group] ?? 0;
      total += (loadWeight * (load * (load - 1) - base * (base - 1))) / 2;
    }
    return total;
  }
}
