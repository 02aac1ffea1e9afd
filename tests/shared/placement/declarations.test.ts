import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainConflicts } from "#shared/placement/explainConflicts.ts";
import type { PlacementAssignment, PlacementModel } from "#shared/placement/placementModel.ts";
import { sampleEvent, sampleMemberships } from "#tests/server/placement/sampleEvent.ts";

const events = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  pick: fc.nat(1_000),
  /** Which two members of a panel, of three. */
  pair: fc.constantFrom([0, 1] as const, [1, 2] as const, [2, 0] as const),
});

/** Everybody seated somewhere, well or badly: row after row, whatever the rules say. */
function anySeating(model: PlacementModel, pick: number): PlacementAssignment {
  const slotIds = model.blocks.flatMap(({ slots }) => slots.map(({ id }) => id));
  const seats = model.candidates.map(({ id: candidateId }, position) => ({
    candidateId,
    panelId: model.panels[(position + pick) % model.panels.length]?.id ?? "",
    slotId: slotIds[Math.floor(position / model.panels.length) % slotIds.length] ?? "",
  }));
  return { memberships: sampleMemberships(model), seats, rooms: [] };
}

describe("the account of conflicts", () => {
  test("is the same whichever member of a panel a candidate is kept apart from, or declared it", () => {
    fc.assert(
      fc.property(events, ({ seed, pick, pair }) => {
        const model = sampleEvent({
          seed,
          seniors: 12,
          panels: 3,
          blocks: 1,
          slotsPerBlock: 4,
          keptApart: 0,
        });
        const assignment = anySeating(model, pick);
        const seat = assignment.seats[pick % assignment.seats.length];
        const members = assignment.memberships.filter(({ panelId }) => panelId === seat?.panelId);
        const accounts = pair.map((chair) => {
          const adult = members[chair]?.personId ?? "";
          const candidates = model.candidates.map((one) =>
            one.id === seat?.candidateId
              ? { ...one, mentorIds: [], relativeIds: [], keptApartIds: [adult] }
              : one,
          );
          return explainConflicts({ ...model, candidates }, assignment);
        });
        expect(accounts[0]?.hard.map(({ rule }) => rule)).toContain("keptApart");
        expect(accounts[0]).toEqual(accounts[1]);
      }),
      { numRuns: 40 },
    );
  });

  test("is the same whichever two of a panel must not share it, and whoever of the two said so", () => {
    fc.assert(
      fc.property(events, ({ seed, pick, pair }) => {
        const base = sampleEvent({ seed, seniors: 6, panels: 3, blocks: 1, slotsPerBlock: 4 });
        const people = base.people.map((one) => ({ ...one, excludedPersonIds: [] }));
        const model = { ...base, people };
        const assignment = anySeating(model, pick);
        const panelId = model.panels[pick % model.panels.length]?.id;
        const members = assignment.memberships.filter((one) => one.panelId === panelId);
        const [first, second, third] = [pair[0], pair[1], 3 - pair[0] - pair[1]].map(
          (chair) => members[chair]?.personId ?? "",
        );
        const declared = (by: string | undefined, about: string | undefined) =>
          explainConflicts(
            {
              ...model,
              people: people.map((one) =>
                one.id === by && about !== undefined ? { ...one, excludedPersonIds: [about] } : one,
              ),
            },
            assignment,
          );
        const account = declared(first, second);
        expect(account.hard.map(({ rule }) => rule)).toContain("excludedPair");
        expect(declared(second, first)).toEqual(account);
        expect(declared(second, third)).toEqual(account);
      }),
      { numRuns: 40 },
    );
  });
});
