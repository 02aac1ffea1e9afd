import { describe, expect, test } from "vitest";
import { formPanels } from "#server/placement/formPanels.ts";
import { placeCandidates } from "#server/placement/placeCandidates.ts";
import { placeEvent } from "#server/placement/placeEvent.ts";
import { repair } from "#server/placement/repair.ts";
import type { RepairRequest } from "#server/placement/repairRequest.ts";
import { type SolverOptions, unitsBetweenQuestions, WorkMeter } from "#server/placement/workMeter.ts";
import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import { placed } from "./placed.ts";
import { sampleEvent } from "./sampleEvent.ts";
import { withPanels } from "./smallEvents.ts";

/** A copy that counts every look at any part of it: the steps of whoever reads it. */
function counted<Item extends object>(item: Item, onRead: () => void): Item {
  const views = new Map<object, object>();
  const view = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, key, self) {
        onRead();
        const value: unknown = Reflect.get(target, key, self);
        if (typeof value !== "object" || value === null) {
          return value;
        }
        const seen = views.get(value) ?? view(value);
        views.set(value, seen);
        return seen;
      },
    });
  return view(structuredClone(item));
}

type Solver = (model: PlacementModel, options: SolverOptions) => unknown;

/** The most looks at the model between two questions whether to go on, and between two tellings of the progress. */
function longestStretch(model: PlacementModel, run: Solver): { unasked: number; untold: number } {
  const most = { unasked: 0, untold: 0 };
  const since = { unasked: 0, untold: 0 };
  const read = () => {
    since.unasked += 1;
    since.untold += 1;
    most.unasked = Math.max(most.unasked, since.unasked);
    most.untold = Math.max(most.untold, since.untold);
  };
  run(counted(model, read), {
    isCancelled: () => {
      since.unasked = 0;
      return false;
    },
    onProgress: () => {
      since.untold = 0;
    },
  });
  return most;
}

const size = { seed: 3, seniors: 160, panels: 11, blocks: 2, slotsPerBlock: 10 };
const model = sampleEvent(size);
const crowded = sampleEvent({ ...size, panels: 7 });
const first = placed(placeEvent(model)).assignment;
const firstSeat = first.seats[0] ?? { candidateId: "", panelId: "", slotId: "" };
const firstMember = first.memberships[0]?.personId ?? "";

/** Every look at a part of these events is far less than a tenth of a second's work, run for the first time too. */
const mostLooks = 50_000;

const seatAll: Solver = (event, options) => placeCandidates(event, withPanels(event), options);
const events: [string, PlacementModel, Solver][] = [
  ["with seats for everybody", model, placeEvent],
  ["that people were told about", { ...model, published: first }, placeEvent],
  ["mostly pinned", { ...model, pins: { ...first, seats: first.seats.slice(16) } }, placeEvent],
  ["with too few seats", crowded, seatAll],
  ["with too few people", { ...model, people: model.people.slice(0, 25) }, formPanels],
  ["with too few trained people", untrained(model), formPanels],
  [
    "without suitable rooms",
    { ...model, rooms: model.rooms.map((room) => ({ ...room, offers: [] })) },
    seatAll,
  ],
  ["with too few rooms", { ...model, rooms: model.rooms.slice(0, 8) }, seatAll],
  ["in which nobody can come", away(sampleEvent({ ...size, panels: 2 })), placeEvent],
];

function untrained(base: PlacementModel): PlacementModel {
  const people = base.people.map((person, position) => ({ ...person, isTrained: position % 7 === 0 }));
  return { ...base, people };
}

function away(base: PlacementModel): PlacementModel {
  const unavailable = [{ startsAt: 0, endsAt: 1_000_000 }];
  return { ...base, candidates: base.candidates.map((candidate) => ({ ...candidate, unavailable })) };
}

describe("the questions whether to go on", () => {
  test.each(events)("come after a bounded number of steps in an event %s", (_what, event, run) => {
    const { unasked, untold } = longestStretch(event, run);
    expect(unasked).toBeLessThan(mostLooks);
    expect(untold).toBeLessThan(mostLooks);
  });

  const requests: [string, RepairRequest][] = [
    ["a candidate does not come", { ...firstSeat, kind: "noShow", checkedInIds: idsOf(first) }],
    ["a candidate is late", { ...firstSeat, kind: "late", checkedInIds: idsOf(first) }],
    [
      "a panelist is missing",
      { kind: "absentPanelist", personId: firstMember, slotIds: null, standbyIds: null },
    ],
    ["a room is lost", { kind: "lostRoom", roomId: first.rooms[0]?.roomId ?? "", blockIds: ["b0", "b1"] }],
    [
      "somebody needs more",
      { ...firstSeat, kind: "lateNeeds", needsDoubleSlot: true, hasExtraTime: true, roomNeeds: ["quiet"] },
    ],
  ];

  test.each(requests)("come after a bounded number of steps when %s", (_what, request) => {
    const standbys = model.people.slice(0, 40).map((one) => ({ ...one, id: `s${one.id}`, isStandby: true }));
    const event = { ...model, people: [...model.people, ...standbys] };
    const mend: Solver = (today, options) => repair(today, first, request, { ...options, now: 0 });
    const { unasked, untold } = longestStretch(event, mend);
    expect(unasked).toBeLessThan(mostLooks);
    expect(untold).toBeLessThan(mostLooks);
  });

  test("are not fewer for the work that is done in numbers alone", () => {
    let before = 0;
    let most = 0;
    const meter: WorkMeter = new WorkMeter({
      isCancelled: () => {
        most = Math.max(most, meter.units - before);
        before = meter.units;
        return false;
      },
    });
    for (let step = 0; step < 1_000; step += 1) {
      meter.spend(unitsBetweenQuestions / 7);
    }
    expect(most).toBeLessThan(2 * unitsBetweenQuestions);
    expect(most).toBeGreaterThanOrEqual(unitsBetweenQuestions);
  });

  test.each([1, 2, 5, 10])("end the work at once when number %i is answered so", (last) => {
    for (const run of [
      (options: SolverOptions) => placeCandidates(crowded, withPanels(crowded), options),
      (options: SolverOptions) => placeEvent(untrained(model), options),
    ]) {
      let asked = 0;
      let toldAfter = 0;
      const answer = run({
        isCancelled: () => {
          asked += 1;
          return asked === last;
        },
        onProgress: () => {
          toldAfter += asked >= last ? 1 : 0;
        },
      });
      expect([answer, asked, toldAfter]).toEqual([{ kind: "cancelled" }, last, 0]);
    }
  });
});

function idsOf({ seats }: PlacementAssignment): string[] {
  return seats.map(({ candidateId }) => candidateId);
}
