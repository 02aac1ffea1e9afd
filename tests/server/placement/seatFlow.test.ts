import fc from "fast-check";
import { expect, test } from "vitest";
import type { SeatFlowProblem } from "#server/placement/flowState.ts";
import { SeatFlow } from "#server/placement/seatFlow.ts";
import { WorkMeter } from "#server/placement/workMeter.ts";
import { seededRandom } from "#shared/random/seededRandom.ts";

/** The least cost of all ways to give rows seats, tried one by one. */
function leastCost(problem: SeatFlowProblem, rows: Float64Array[], blocked: Set<number>): number {
  const load = [...problem.groupBase];
  const taken = new Set(blocked);
  function from(row: number): number {
    const prices = rows[row];
    if (!prices) {
      return 0;
    }
    let least = (problem.unplacedCosts[row] ?? 0) + from(row + 1);
    for (const [seat, price] of prices.entries()) {
      const group = problem.seatGroup[seat] ?? 0;
      if (!taken.has(seat) && price < Infinity) {
        const extra = problem.loadWeight * (load[group] ?? 0);
        taken.add(seat);
        load[group] = (load[group] ?? 0) + 1;
        least = Math.min(least, price + extra + from(row + 1));
        load[group] = (load[group] ?? 0) - 1;
        taken.delete(seat);
      }
    }
    return least;
  }
  return from(0);
}

test("a flow is of least cost at first, and after any arcs are taken away one by one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (seed) => {
      const random = seededRandom(seed);
      const upTo = (limit: number) => Math.floor(random() * limit);
      const seatCount = 1 + upTo(6);
      const groupCount = 1 + upTo(3);
      const problem: SeatFlowProblem = {
        rows: Array.from({ length: 1 + upTo(5) }, () =>
          Float64Array.from({ length: seatCount }, () => (random() < 0.3 ? Infinity : upTo(8))),
        ),
        seatGroup: Int32Array.from({ length: seatCount }, () => upTo(groupCount)),
        groupBase: Int32Array.from({ length: groupCount }, () => upTo(3)),
        loadWeight: upTo(3),
        unplacedCosts: new Float64Array(0),
      };
      problem.unplacedCosts = Float64Array.from(problem.rows, () => (random() < 0.5 ? 1_000 : upTo(10)));
      const first = SeatFlow.of(problem, new WorkMeter({}));
      first.enterAll(() => undefined);
      expect(first.cost()).toBe(leastCost(problem, problem.rows, new Set()));

      const flow = first.clone();
      const rows = [...problem.rows];
      const blocked = new Set<number>();
      for (let step = 0; step < 6; step += 1) {
        if (random() < 0.4) {
          const seat = upTo(seatCount);
          if (!blocked.has(seat)) {
            blocked.add(seat);
            flow.blockSeat(seat);
          }
        } else {
          const row = upTo(rows.length);
          const fewer = (rows[row] ?? new Float64Array(0)).map((price) =>
            random() < 0.4 ? Infinity : price,
          );
          rows[row] = fewer;
          flow.restrictRow(row, fewer);
        }
        expect(flow.cost()).toBe(leastCost(problem, rows, blocked));
      }
      expect(first.cost()).toBe(leastCost(problem, problem.rows, new Set()));
    }),
    { numRuns: 300 },
  );
}, 60_000);
