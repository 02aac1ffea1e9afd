import { describe, expect, it } from "vitest";
import { blocksOf, openPlan, type PlanBoard, panelNeeds } from "#shared/interviews/planModel.ts";
import { planProblems, seatProblems } from "#shared/interviews/planProblems.ts";
import { problemSentence } from "#shared/interviews/problemText.ts";

type Panel = PlanBoard["panels"][number];
type Candidate = PlanBoard["candidates"][number];

const slotAt = (from: string, to: string, on = "2027-03-09"): PlanBoard["slots"][number] => ({
  id: `slot-${on}-${from}`,
  startsAt: `${on}T${from}:00Z`,
  endsAt: `${on}T${to}:00Z`,
  on,
  from,
  to,
  version: 1,
});
const memberOf = (
  id: string,
  schoolLevel: "elementary" | "high" | null,
  more: Partial<Panel["members"][number]> = {},
): Panel["members"][number] => ({
  id,
  displayName: id,
  schoolName: "School",
  schoolLevel,
  isTrained: true,
  isCommunityMember: false,
  busy: [],
  ...more,
});
const panelOf = (id: string, members: Panel["members"], roomId: string | null = null): Panel => ({
  id,
  name: `Panel ${id}`,
  position: 1,
  roomId,
  members,
  version: 1,
});
const candidateOf = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  displayName: `Senior ${id}`,
  isSenior: true,
  homeroom: null,
  hasAccepted: true,
  mentorIds: [],
  guardianIds: [],
  keptApartPanelIds: [],
  busy: [],
  otherTimes: [],
  hasFamily: true,
  ...more,
});
const three = [memberOf("Hal", "high"), memberOf("Ella", "elementary"), memberOf("Eli", "elementary")];
const slots = [slotAt("13:30", "13:45"), slotAt("13:45", "14:00"), slotAt("14:10", "14:25")];
const first = slots[0]?.id ?? "";

function boardOf(change: Partial<PlanBoard> = {}): PlanBoard {
  return {
    slots,
    rooms: [],
    panels: [panelOf("one", three)],
    candidates: [candidateOf("ana")],
    seats: [],
    ...change,
  };
}
const seatOf = (studentId: string, panelId: string, slotId: string): PlanBoard["seats"][number] => ({
  id: `seat-${studentId}`,
  studentId,
  panelId,
  slotId,
  state: "scheduled",
  hasBegun: false,
  version: 1,
});
const rulesOf = (board: PlanBoard, candidateId = "ana", panelId = "one") =>
  seatProblems(openPlan(board), { candidateId, panelId, slotId: first }).map(({ rule }) => rule);

describe("half-days", () => {
  it("part at lunch and overnight, and keep short breaks within", () => {
    const blocks = blocksOf([...slots, slotAt("15:30", "15:45"), slotAt("13:30", "13:45", "2027-03-10")]);
    expect(blocks.map((block) => block.slots.length)).toEqual([3, 1, 1]);
    expect(blocks.map((block) => block.breaks.length)).toEqual([1, 0, 0]);
    expect(blocks.map((block) => block.dayId)).toEqual(["2027-03-09", "2027-03-09", "2027-03-10"]);
  });
});

describe("what a panel needs", () => {
  it("is three people, both kinds of school, and somebody trained", () => {
    expect(panelNeeds(three)).toEqual([]);
    expect(panelNeeds([]).map(({ rule, limit }) => [rule, limit])).toEqual([["panelTooSmall", 3]]);
    const elementary = ["a", "b", "c"].map((id) => memberOf(id, "elementary"));
    expect(panelNeeds(elementary)).toMatchObject([{ rule: "roleUnfilled", roleId: "highSchoolTeacher" }]);
    const untrained = three.map((member) => ({ ...member, isTrained: false }));
    expect(panelNeeds(untrained).map(({ rule }) => rule)).toEqual(["tooFewTrained"]);
  });

  it("is not filled by a community member, whatever school that person is listed at", () => {
    const guest = memberOf("Guest", "high", { isCommunityMember: true });
    expect(panelNeeds([guest, ...three.slice(1)])).toMatchObject([
      { rule: "roleUnfilled", roleId: "highSchoolTeacher" },
    ]);
  });
});

describe("a seat", () => {
  it("is given when no rule forbids it", () => {
    expect(rulesOf(boardOf())).toEqual([]);
  });

  it("is refused for mentor, guardian, private declaration, and what is elsewhere at that time", () => {
    const busy = [{ startsAt: "2027-03-09T13:40:00Z", endsAt: "2027-03-09T14:00:00Z" }];
    expect(rulesOf(boardOf({ candidates: [candidateOf("ana", { mentorIds: ["Hal"] })] }))).toEqual([
      "ownMentor",
    ]);
    expect(rulesOf(boardOf({ candidates: [candidateOf("ana", { guardianIds: ["Eli"] })] }))).toEqual([
      "relative",
    ]);
    expect(rulesOf(boardOf({ candidates: [candidateOf("ana", { keptApartPanelIds: ["one"] })] }))).toEqual([
      "keptApart",
    ]);
    expect(rulesOf(boardOf({ candidates: [candidateOf("ana", { busy })] }))).toEqual([
      "candidateUnavailable",
    ]);
    expect(rulesOf(boardOf({ candidates: [candidateOf("ana", { isSenior: false })] }))).toEqual([
      "notASenior",
    ]);
  });

  it("says of a private declaration neither who nor why", () => {
    const board = boardOf({ candidates: [candidateOf("ana", { keptApartPanelIds: ["one"] })] });
    const [problem] = seatProblems(openPlan(board), { candidateId: "ana", panelId: "one", slotId: first });
    expect(problem?.personIds).toEqual([]);
    expect(problem && problemSentence(problem, board)).toMatchObject({
      key: "keptApart",
      values: { person: "", candidate: "Senior ana", panel: "Panel one" },
    });
  });

  it("is refused while somebody else has it, but not for its own candidate", () => {
    const both = [candidateOf("ana"), candidateOf("ben")];
    const board = boardOf({ candidates: both, seats: [seatOf("ana", "one", first)] });
    expect(rulesOf(board, "ben")).toEqual(["seatTaken"]);
    expect(rulesOf(board, "ana")).toEqual([]);
  });

  it("is refused by a panel that is not complete", () => {
    const board = boardOf({ panels: [panelOf("one", []), panelOf("two", three)] });
    expect(rulesOf(board)).toEqual(["panelTooSmall"]);
    expect(rulesOf(board, "ana", "two")).toEqual([]);
  });
});

describe("a plan as it stands", () => {
  it("counts an unfinished panel as broken only once it has interviews", () => {
    const unfinished = boardOf({ panels: [panelOf("one", three.slice(0, 2)), panelOf("two", [])] });
    expect(planProblems(openPlan(unfinished))).toEqual([]);
    const used = { ...unfinished, seats: [seatOf("ana", "two", first)] };
    expect(planProblems(openPlan(used)).map(({ rule }) => rule)).toEqual(["panelTooSmall"]);
  });

  it("finds what has become wrong since somebody was placed", () => {
    const seats = [seatOf("ana", "one", first)];
    expect(planProblems(openPlan(boardOf({ seats })))).toEqual([]);
    const changed = boardOf({ seats, candidates: [candidateOf("ana", { mentorIds: ["Ella"] })] });
    expect(planProblems(openPlan(changed)).map(({ rule, personIds }) => [rule, personIds])).toEqual([
      ["ownMentor", ["Ella"]],
    ]);
    const left = boardOf({ seats, candidates: [candidateOf("ana", { isSenior: false })] });
    expect(planProblems(openPlan(left)).map(({ rule }) => rule)).toEqual(["notASenior"]);
  });

  it("finds somebody who sits on a panel of another event at that time", () => {
    const busy = [{ startsAt: "2027-03-09T13:30:00Z", endsAt: "2027-03-09T13:45:00Z" }];
    const board = boardOf({
      panels: [panelOf("one", [memberOf("Hal", "high", { busy }), ...three.slice(1)])],
    });
    expect(planProblems(openPlan(board)).map(({ rule }) => rule)).toEqual(["personUnavailable"]);
  });
});
