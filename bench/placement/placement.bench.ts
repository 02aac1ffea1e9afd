import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { placeCandidates } from "#server/placement/placeCandidates.ts";
import { placeEvent } from "#server/placement/placeEvent.ts";
import { buildSeatProblem } from "#server/placement/seatProblem.ts";
import { buildSeatTable } from "#server/placement/seatTable.ts";
import { WorkMeter } from "#server/placement/workMeter.ts";
import { indexPlacement } from "#shared/placement/placementIndex.ts";
import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import { type SampleSize, sampleEvent, sampleMemberships } from "#tests/server/placement/sampleEvent.ts";
import { inTurns, type Measurement, timeOf } from "../measuring/measurement.ts";
import { bareAssignment } from "./bareAssignment.ts";

const turns = 9;
const seniors250: SampleSize = { seed: 1, seniors: 250, panels: 20, blocks: 2, slotsPerBlock: 11 };
const kinds =
  "made-up seniors with every kind of rule (3 % double slots, 3 % room needs, 2 % siblings, 10 % partly away)";

/**
 * The prices the solver itself works with, for the textbook: forbidden seats are merely dear, and since a bare assignment
 * knows no loads, the k-th seat of a panel's half-day costs k - 1 more.
 */
function barePrices(model: PlacementModel, given: PlacementAssignment): Float64Array[] {
  const index = indexPlacement(model);
  const table = buildSeatTable(index, given.memberships, () => true);
  const { flow } = buildSeatProblem(
    index,
    table,
    [...index.candidates.values()],
    () => true,
    new WorkMeter({}),
  );
  const counts = new Int32Array(table.groups.length);
  const ranks = table.seats.map(({ group }) => {
    const rank = counts[group] ?? 0;
    counts[group] = rank + 1;
    return rank * flow.loadWeight;
  });
  return flow.rows.map((row) =>
    row.map((price, seat) => (price === Infinity ? 1e6 : price) + (ranks[seat] ?? 0)),
  );
}

async function againstBare(): Promise<Measurement> {
  const model = sampleEvent(seniors250);
  const given = { memberships: sampleMemberships(model), seats: [], rooms: [] };
  const prices = barePrices(model, given);
  const measured = await inTurns(
    turns,
    () => timeOf(() => placeCandidates(model, given)),
    () => timeOf(() => bareAssignment(prices)),
  );
  return {
    name: "placement: 250 seniors, 440 seats",
    unit: "ms",
    ...measured,
    limit: { atMost: 2 },
    recipe: `From the model to seats with costs and conflicts explained, panels given, ${kinds}. Floor: the textbook Hungarian method on the same prices as a finished matrix, even loads as a price per rank. ${turns} turns.`,
  };
}

async function wholeEvent(): Promise<Measurement> {
  const model = sampleEvent(seniors250);
  const { value } = await inTurns(
    turns,
    () => timeOf(() => placeEvent(model)),
    () => Promise.resolve(1),
  );
  return {
    name: "placement: 250 seniors, whole event",
    value: value / 1_000,
    unit: "s",
    limit: { atMost: 2 },
    recipe: `Panels formed from 63 people, 440 seats, 21 rooms, ${kinds}. Median of ${turns} after a warm-up.`,
  };
}

function isLargeReport(
  value: unknown,
): value is { kind: string; seconds: number; mostMegabytes: number; longestSilence: number } {
  return typeof value === "object" && value !== null && "mostMegabytes" in value && "kind" in value;
}

function largeEvent(): Measurement[] {
  const program = fileURLToPath(new URL("./largeEvent.ts", import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", program], { encoding: "utf8" });
  const report: unknown = JSON.parse(stdout.trim() || "null");
  if (!isLargeReport(report) || report.kind !== "placed") {
    throw new Error(`The large event was not placed: ${stdout}${stderr}`);
  }
  const recipe = `Panels formed from 378 people, 2,000 seniors, 3,000 seats, 126 rooms, in a process of its own, ${kinds}.`;
  return [
    {
      name: "placement: 2,000 seniors, whole event",
      value: report.seconds,
      unit: "s",
      limit: { atMost: 60 },
      recipe: `${recipe} One cold run.`,
    },
    {
      name: "placement: 2,000 seniors, most memory",
      value: report.mostMegabytes,
      unit: "MB",
      limit: { atMost: 1_024 },
      recipe: `${recipe} The most resident memory of the process, Node and the compiler for TypeScript included.`,
    },
    {
      name: "placement: longest silence",
      value: report.longestSilence,
      unit: "ms",
      limit: { atMost: 100 },
      recipe: `${recipe} The longest time between two questions whether to go on.`,
    },
  ];
}

/** Nine in ten people and seats pinned as they were, one candidate in fifty with new needs. */
async function mostlyPinned(size: SampleSize): Promise<Measurement> {
  const model = sampleEvent(size);
  const first = placeEvent(model);
  if (first.kind !== "placed") {
    throw new Error(`The event was not placed: ${first.kind}`);
  }
  const most = <Part>(parts: Part[]) => parts.filter((_part, position) => position % 10 !== 0);
  const { memberships, seats, rooms } = first.assignment;
  const pinned: PlacementModel = {
    ...model,
    pins: { memberships: most(memberships), seats: most(seats), rooms: most(rooms) },
  };
  const { value } = await inTurns(
    3,
    () => timeOf(() => placeEvent(pinned)),
    () => Promise.resolve(1),
  );
  return {
    name: `placement: ${size.seniors} seniors, 90 % pinned`,
    value: value / 1_000,
    unit: "s",
    limit: { atMost: 1 },
    recipe: `The whole event again with nine in ten chairs, seats and rooms pinned, ${kinds}. Median of 3 after a warm-up.`,
  };
}

async function growth(): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const seniors of [60, 120, 250, 500, 1_000, 2_000]) {
    const model = sampleEvent({
      seed: 1,
      seniors,
      panels: Math.ceil(seniors / 16),
      blocks: 2,
      slotsPerBlock: 12,
    });
    const { value } = await inTurns(
      3,
      () => timeOf(() => placeEvent(model)),
      () => Promise.resolve(1),
    );
    measured.push({
      name: `placement: growth, ${seniors} seniors`,
      value: value / 1_000,
      unit: "s",
      recipe: `The whole event at 1.5 seats for each senior, ${kinds}. Median of 3 after a warm-up.`,
    });
  }
  return measured;
}

/** Seats, panels and rooms of small and large events, against a bare assignment and against the clock. */
export async function run(): Promise<Measurement[]> {
  return [
    await againstBare(),
    await wholeEvent(),
    ...largeEvent(),
    await mostlyPinned(seniors250),
    await mostlyPinned({ seed: 1, seniors: 2_000, panels: 125, blocks: 2, slotsPerBlock: 12 }),
    ...(await growth()),
  ];
}
