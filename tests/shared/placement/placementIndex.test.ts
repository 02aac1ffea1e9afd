import { describe, expect, test } from "vitest";
import { indexPlacement } from "#shared/placement/placementIndex.ts";
import type { PlacementModel } from "#shared/placement/placementModel.ts";
import { PlacementModelError } from "#shared/placement/placementModelError.ts";
import { candidate, person, room, smallEvent, withCandidate, withPerson } from "./smallEvent.ts";

describe("looking a model through", () => {
  test("finds out which slots follow one another and which come before a break", () => {
    const { slots } = indexPlacement(smallEvent());
    expect(
      [...slots.values()].map(({ id, nextSlotId, isBeforeBreak }) => [id, nextSlotId, isBeforeBreak]),
    ).toEqual([
      ["am1", "am2", false],
      ["am2", null, true],
      ["am3", null, true],
      ["pm1", "pm2", false],
      ["pm2", null, true],
    ]);
  });

  test("takes a short turnover for no break, and a long gap for one", () => {
    const gap = (minutes: number) => {
      const model = smallEvent();
      const slots = [
        { id: "x1", startsAt: 0, endsAt: 15 },
        { id: "x2", startsAt: 15 + minutes, endsAt: 40 + minutes },
      ];
      const blocks = [{ id: "x", dayId: "d", slots: slots.reverse(), breaks: [] }];
      return indexPlacement({ ...model, blocks, panels: [] }).slots.get("x1")?.nextSlotId;
    };
    expect([gap(0), gap(10), gap(11)]).toEqual(["x2", "x2", null]);
  });

  const base = smallEvent();
  const broken: [string, PlacementModel][] = [
    ["a panel listed twice", { ...base, panels: [...base.panels, ...base.panels] }],
    ["a candidate listed twice", { ...base, candidates: [candidate("x"), candidate("x")] }],
    ["a person listed twice", { ...base, people: [person("x"), person("x")] }],
    ["a room listed twice", { ...base, rooms: [room("x"), room("x")] }],
    ["a block that does not exist", { ...base, panels: [{ id: "C", blockIds: ["no"], closedSlotIds: [] }] }],
    ["availability in no block", withPerson("a1", { availableBlockIds: ["no"] })],
    [
      "a time that is no number",
      withCandidate("Ada", { unavailable: [{ startsAt: Number.NaN, endsAt: 3 }] }),
    ],
    ["a severity that is no number", withPerson("a1", { severity: Number.NaN })],
    ["a weight that is not whole", { ...base, weights: { ...base.weights, roomChanged: 0.5 } }],
    ["a negative weight", { ...base, weights: { ...base.weights, unevenLoad: -1 } }],
    ["a panel of nobody", { ...base, panelRule: { ...base.panelRule, size: 0 } }],
    ["fewer members than roles", { ...base, panelRule: { ...base.panelRule, size: 2 } }],
    ["a count of half a person", { ...base, panelRule: { ...base.panelRule, minimumTrained: 0.5 } }],
    ["more trained members than members", { ...base, panelRule: { ...base.panelRule, minimumTrained: 4 } }],
    ["a half-day without slots", { ...base, blocks: [{ id: "am", dayId: "d", slots: [], breaks: [] }] }],
    ["overlapping slots", withSlots([540, 560], [550, 570])],
    ["a slot that ends before it starts", withSlots([560, 540])],
    ["a slot in a break", withSlots([540, 575])],
    ["a panel in two half-days at once", { ...base, blocks: base.blocks.map(atNoon) }],
  ];

  test.each(broken)("refuses %s with a sentence", (_what, model) => {
    expect(() => indexPlacement(smallEvent())).not.toThrow();
    expect(() => indexPlacement(model)).toThrow(PlacementModelError);
    expect(() => indexPlacement(model)).toThrow(/^[A-Za-z].*\.$/);
  });
});

function withSlots(...times: [number, number][]): PlacementModel {
  const model = smallEvent();
  const slots = times.map(([startsAt, endsAt], number) => ({ id: `x${number}`, startsAt, endsAt }));
  return {
    ...model,
    blocks: [{ id: "am", dayId: "d", slots, breaks: [{ startsAt: 570, endsAt: 580 }] }],
    panels: [],
  };
}

function atNoon(block: PlacementModel["blocks"][number]): PlacementModel["blocks"][number] {
  const first = block.slots[0]?.startsAt ?? 0;
  const moved = (span: { startsAt: number; endsAt: number }) => ({
    startsAt: span.startsAt - first,
    endsAt: span.endsAt - first,
  });
  return {
    ...block,
    slots: block.slots.map((slot) => ({ ...slot, ...moved(slot) })),
    breaks: block.breaks.map(moved),
  };
}
