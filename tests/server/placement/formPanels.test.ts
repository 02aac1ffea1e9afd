import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formPanels } from "#server/placement/formPanels.ts";
import { explainConflicts } from "#shared/placement/explainConflicts.ts";
import { emptyAssignment, type Membership, type PlacementModel } from "#shared/placement/placementModel.ts";
import { person, smallAssignment, smallEvent, withPerson } from "#tests/shared/placement/smallEvent.ts";
import { placed } from "./placed.ts";
import { sampleEvent } from "./sampleEvent.ts";

function form(model: PlacementModel, seed = 1) {
  const answer = placed(formPanels(model, { seed }));
  const report = explainConflicts(model, { ...emptyAssignment(), memberships: answer.memberships });
  return { ...answer, report };
}

const keys = (memberships: Membership[]) =>
  memberships.map(({ panelId, personId }) => `${panelId} ${personId}`).sort();

const events = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    panels: fc.integer({ min: 2, max: 12 }),
    blocks: fc.integer({ min: 1, max: 2 }),
    spareAdults: fc.integer({ min: 3, max: 9 }),
  })
  .map((size) => ({ ...size, slotsPerBlock: 2, seniors: 12 }));

/** Every way to choose three of a list. */
function triples<Item>(items: Item[]): Item[][] {
  return items.flatMap((one, first) =>
    items
      .slice(first + 1)
      .flatMap((two, second) => items.slice(first + second + 2).map((three) => [one, two, three])),
  );
}

describe("forming panels", () => {
  test("breaks no rule, and keeps pins whatever the seed", () => {
    fc.assert(
      fc.property(events, fc.nat(), (size, pick) => {
        const model = sampleEvent(size);
        const first = form(model);
        expect(first.report.hard).toEqual([]);
        expect(first.report.open.panelIds).toEqual([]);
        const memberships = first.memberships.filter((_member, position) => position % 4 === pick % 4);
        const second = form({ ...model, pins: { ...model.pins, memberships } }, pick);
        expect(second.report.hard).toEqual([]);
        expect(keys(second.memberships)).toEqual(expect.arrayContaining(keys(memberships)));
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  test("costs no more than the best of all panels where these can be counted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const size = { seed, seniors: 2, panels: 2, blocks: 1, slotsPerBlock: 2, spareAdults: 2 };
        const model = sampleEvent(size);
        let best = Infinity;
        for (const one of triples(model.people)) {
          for (const other of triples(model.people.filter((each) => !one.includes(each)))) {
            const memberships = [
              ...one.map(({ id }) => ({ panelId: "panel0", personId: id })),
              ...other.map(({ id }) => ({ panelId: "panel1", personId: id })),
            ];
            const report = explainConflicts(model, { ...emptyAssignment(), memberships });
            best = report.hard.length === 0 ? Math.min(best, report.cost.total) : best;
          }
        }
        const { kind, report } = form(model);
        expect(kind).toBe(best === Infinity ? "incomplete" : "placed");
        if (best < Infinity) {
          expect(report.cost.total).toBe(best);
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  test("changes nothing when formed again after publication", () => {
    fc.assert(
      fc.property(events, fc.nat(), (size, seed) => {
        const model = sampleEvent(size);
        const { memberships } = form(model);
        const again = form({ ...model, published: { ...emptyAssignment(), memberships } }, seed);
        expect(keys(again.memberships)).toEqual(keys(memberships));
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  test("exchanges one person when one of those who were told cannot come any more", () => {
    const model = sampleEvent({
      seed: 4,
      seniors: 2,
      panels: 6,
      blocks: 1,
      slotsPerBlock: 2,
      spareAdults: 6,
    });
    const { memberships } = form(model);
    const gone = memberships[0]?.personId;
    const people = model.people.map((one) => (one.id === gone ? { ...one, availableBlockIds: [] } : one));
    const after = form({ ...model, people, published: { ...emptyAssignment(), memberships } });
    expect(after.kind).toBe("placed");
    expect(after.report.moved.memberships.map(({ personId }) => personId)).toEqual([gone]);
  });

  test("gives the same panels for the same seed", () => {
    const model = sampleEvent({ seed: 9, seniors: 2, panels: 8, blocks: 2, slotsPerBlock: 2 });
    expect(form(model, 5).memberships).toEqual(form(model, 5).memberships);
  });

  test("places no standby, and one person on two panels only at different times", () => {
    const base = smallEvent();
    const halves = base.panels.map((panel, half) => ({ ...panel, blockIds: [half === 0 ? "am" : "pm"] }));
    const three = base.people.slice(0, 3);
    const model = { ...base, panels: halves, people: [...three, person("s1", { isStandby: true })] };
    const { kind, memberships } = form(model);
    expect(kind).toBe("placed");
    expect(keys(memberships)).toEqual(["A a1", "A a2", "A a3", "B a1", "B a2", "B a3"]);
    expect(form({ ...model, panels: base.panels }).kind).toBe("incomplete");
  });

  test("leaves a panel with a part-time pin as somebody made it", () => {
    const slotIds = ["am1", "am2", "am3"];
    const memberships = [
      ...smallAssignment().memberships.filter(({ personId }) => personId !== "a3"),
      { panelId: "A", personId: "a3", slotIds },
      { panelId: "A", personId: "c1", slotIds: ["pm1", "pm2"] },
    ];
    const base = smallEvent();
    const model = { ...base, people: [...base.people, person("c1")], pins: { ...base.pins, memberships } };
    const answer = form(model);
    expect(answer.kind).toBe("placed");
    expect(keys(answer.memberships)).toEqual(keys(memberships));
  });
});

describe("explaining why a panel cannot be formed", () => {
  test("names the chair nobody can take, and how many people would do", () => {
    const base = smallEvent();
    expect(form(base).kind).toBe("placed");
    const one = form(withPerson("b1", { schoolLevel: "high" }));
    expect(one.shortages).toMatchObject([
      {
        kind: "panelists",
        lacking: "role",
        chairs: [
          { panelId: "A", roleId: "elementaryTeacher" },
          { panelId: "B", roleId: "elementaryTeacher" },
        ],
        personIds: ["a1"],
        missing: 1,
      },
    ]);
    const people = base.people.map((each) => ({ ...each, schoolLevel: "high" as const }));
    expect(form({ ...base, people }).shortages).toMatchObject([
      { lacking: "role", personIds: [], missing: 2 },
    ]);
    const helped = [
      ...people,
      person("x", { schoolLevel: "elementary" }),
      person("y", { schoolLevel: "elementary" }),
    ];
    expect(form({ ...base, people: helped }).kind).toBe("placed");
  });

  test("counts people, training and community members too", () => {
    const base = smallEvent();
    const few = form({ ...base, people: base.people.slice(0, 5) });
    expect(few.shortages).toContainEqual(expect.objectContaining({ lacking: "anybody", missing: 1 }));
    const trained = base.people.map((each) => ({ ...each, isTrained: each.id === "a1" }));
    expect(form({ ...base, people: trained }).shortages).toMatchObject([{ lacking: "trained", missing: 1 }]);
    const guests = base.people.map((each) => ({ ...each, isCommunityMember: /[23]/.test(each.id) }));
    expect(form({ ...base, people: guests }).shortages).toMatchObject([
      { lacking: "notCommunity", missing: 2 },
    ]);
  });

  test("still forms the panels that can be formed", () => {
    const base = smallEvent();
    const few = form({ ...base, people: base.people.slice(0, 5) });
    const formed = base.panels.filter(({ id }) => !few.unformedPanelIds.includes(id)).map(({ id }) => id);
    expect(formed.length).toBe(1);
    expect(few.memberships.map(({ panelId }) => panelId)).toEqual([formed[0], formed[0], formed[0]]);
    expect(few.report.hard).toEqual([]);
  });

  test("admits when there are people enough and still no way, naming nobody who is kept apart", () => {
    const base = smallEvent();
    const people = base.people.map((each) =>
      each.schoolLevel === "elementary" ? { ...each, excludedPersonIds: ["a2", "a3", "b2", "b3"] } : each,
    );
    const { shortages } = form({ ...base, people });
    expect(shortages).toMatchObject([{ kind: "panelsNotFound" }]);
    expect(JSON.stringify(shortages)).not.toMatch(/"[ab][123]"/);
  });

  test("leaves pins that break rules, and says so", () => {
    const base = withPerson("a1", { availableBlockIds: ["am"] });
    const pins = { ...base.pins, memberships: [{ panelId: "A", personId: "a1" }] };
    const answer = form({ ...base, pins });
    expect(keys(answer.memberships)).toContain("A a1");
    expect(answer.shortages).toMatchObject([{ kind: "pins", conflicts: [{ rule: "personUnavailable" }] }]);
  });
});
