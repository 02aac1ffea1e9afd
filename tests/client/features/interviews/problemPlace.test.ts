import { describe, expect, it } from "vitest";
import { problemPlace } from "#client/features/interviews/problemPlace.ts";
import { hardConflict } from "#shared/placement/conflict.ts";

const member = {
  id: "hal",
  displayName: "Hal Winter",
  schoolName: null,
  schoolLevel: "high",
  isCommunityMember: false,
  isTrained: true,
  busy: [],
} as const;

const board = {
  panels: [
    { id: "p1", name: "Panel 1", position: 0, roomId: null, version: 1, members: [{ ...member, busy: [] }] },
  ],
  seats: [
    {
      id: "s",
      studentId: "ana",
      panelId: "p1",
      slotId: "nine",
      state: "scheduled",
      hasBegun: false,
      version: 1,
    },
  ],
} satisfies Parameters<typeof problemPlace>[1];

describe("the place of a problem in a plan", () => {
  it("takes panel and time from the senior's seat when the rule names only the senior", () => {
    expect(problemPlace(hardConflict("candidateUnavailable", { candidateIds: ["ana"] }), board)).toEqual({
      candidateId: "ana",
      panelIds: ["p1"],
      slotIds: ["nine"],
    });
  });

  it("leads a rule about who sits together to the panel, not to a senior", () => {
    expect(problemPlace(hardConflict("panelTooSmall", { panelIds: ["p1"] }), board)).toEqual({
      candidateId: undefined,
      panelIds: ["p1"],
      slotIds: [],
    });
  });

  it("finds the panel of a person who would be in two places", () => {
    expect(problemPlace(hardConflict("personUnavailable", { personIds: ["hal"] }), board).panelIds).toEqual([
      "p1",
    ]);
  });
});
