import { describe, expect, test } from "vitest";
import { placementMessages } from "#shared/messages/en/placement.ts";
import {
  type ConflictSubject,
  hardConflict,
  hardRules,
  softConflict,
  softRules,
} from "#shared/placement/conflict.ts";
import {
  conflictMessage,
  type PlacementMessage,
  type PlacementNames,
  shortageMessage,
  shortPanelMessage,
} from "#shared/placement/conflictMessage.ts";
import { roomNeeds } from "#shared/placement/placementModel.ts";
import type { Shortage } from "#shared/placement/shortage.ts";

const names: PlacementNames = {
  candidate: (id) => `candidate ${id}`,
  person: (id) => `adult ${id}`,
  panel: (id) => `panel ${id}`,
  slot: (id) => `slot ${id}`,
  block: (id) => `block ${id}`,
  room: (id) => `room ${id}`,
  role: (id) => `role ${id}`,
  list: (items) => items.join(" and "),
};

const sentences: Record<string, string> = placementMessages;

/** Fills a sentence as the screens do; fails when it is missing or a hole stays open. */
function say({ key, values }: PlacementMessage): string {
  const sentence = sentences[key] ?? sentences[`${key}_${values.count === 1 ? "one" : "other"}`];
  const filled = sentence?.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));
  expect(filled, key).toBeDefined();
  expect(filled).not.toMatch(/[{}]|undefined/);
  return filled ?? "";
}

const everything: ConflictSubject = {
  candidateIds: ["c1", "c2"],
  personIds: ["p1", "p2"],
  panelIds: ["A", "B"],
  slotIds: ["s1"],
  blockIds: ["b1"],
  roomIds: ["r1"],
  roleId: "elementaryTeacher",
  roomNeed: "quiet",
  count: 2,
  limit: 3,
};

describe("sentences", () => {
  test.each([...hardRules])("say what is wrong with %s", (rule) => {
    expect(say(conflictMessage(hardConflict(rule, everything), names))).toMatch(/^\S.*\.$/);
  });

  test.each([...softRules])("say what %s costs", (rule) => {
    expect(say(conflictMessage(softConflict(rule, 1, everything), names))).toMatch(/^\S.*\.$/);
  });

  test.each([...roomNeeds])("say that a room is not %s", (roomNeed) => {
    const conflict = hardConflict("roomLacksNeed", { ...everything, roomNeed });
    expect(say(conflictMessage(conflict, names))).toContain("room r1");
  });

  test("about declared conflicts and people kept apart name no adult, even if the record did", () => {
    for (const rule of ["keptApart", "excludedPair"] as const) {
      expect(say(conflictMessage(hardConflict(rule, everything), names))).not.toContain("adult");
    }
    expect(say(conflictMessage(hardConflict("ownMentor", everything), names))).toContain("adult p1");
  });

  test("say that a panel sits short", () => {
    const short = { panelId: "A", slotIds: ["s1"], memberCount: 2 };
    expect(say(shortPanelMessage(short, 3, names))).toContain("2 members instead of 3");
  });

  const chairs = [{ panelId: "A", roleId: "elementaryTeacher" }];
  const shortages: [string, Shortage, string][] = [
    [
      "which candidates compete for which seats",
      {
        kind: "seats",
        candidateIds: ["c1", "c2"],
        seats: [{ panelId: "A", slotId: "s1" }],
        missing: 1,
        lacking: "seats",
      },
      "panel A slot s1",
    ],
    [
      "that double slots are short",
      {
        kind: "seats",
        candidateIds: ["c1"],
        seats: [{ panelId: "A", slotId: "s1" }],
        missing: 2,
        lacking: "doubleSlots",
      },
      "2 more pairs",
    ],
    [
      "that suitable rooms are short",
      {
        kind: "seats",
        candidateIds: ["c1"],
        seats: [{ panelId: "A", slotId: "s1" }],
        missing: 1,
        lacking: "suitableRooms",
      },
      "One more such room",
    ],
    [
      "that no seat fits",
      { kind: "seats", candidateIds: ["c1"], seats: [], missing: 1, lacking: "seats" },
      "candidate c1",
    ],
    [
      "which chair nobody can take",
      { kind: "panelists", lacking: "role", chairs, personIds: [], missing: 1 },
      "panel A (role elementaryTeacher)",
    ],
    [
      "how many more adults would do",
      {
        kind: "panelists",
        lacking: "anybody",
        chairs: [...chairs, { panelId: "B", roleId: null }],
        personIds: ["p1"],
        missing: 2,
      },
      "2 more would do",
    ],
    [
      "that training is short",
      { kind: "panelists", lacking: "trained", chairs, personIds: ["p1"], missing: 1 },
      "trained",
    ],
    [
      "that staff is short",
      { kind: "panelists", lacking: "notCommunity", chairs, personIds: [], missing: 3 },
      "3 more",
    ],
    [
      "how many rooms are missing",
      {
        kind: "rooms",
        sittings: [{ panelId: "A", blockId: "b1" }],
        roomNeeds: [],
        roomIds: ["r1"],
        missing: 1,
      },
      "One room is missing",
    ],
    [
      "that there is no room",
      {
        kind: "rooms",
        sittings: [{ panelId: "A", blockId: "b1" }],
        roomNeeds: ["quiet"],
        roomIds: [],
        missing: 1,
      },
      "no suitable room",
    ],
    ["that pins break rules", { kind: "pins", conflicts: [hardConflict("seatTaken", everything)] }, "a rule"],
    [
      "that no way was found",
      { kind: "panelsNotFound", conflicts: [hardConflict("excludedPair", everything)] },
      "panel A and panel B",
    ],
  ];

  test.each(shortages)("say %s", (_what, shortage, words) => {
    expect(say(shortageMessage(shortage, names))).toContain(words);
  });
});
