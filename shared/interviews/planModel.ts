import { panelFaults } from "#shared/placement/panelRules.ts";
import { indexPlacement, type PlacementIndex } from "#shared/placement/placementIndex.ts";
import {
  defaultPanelRule,
  defaultPlacementWeights,
  type PlacementAssignment,
  type PlacementBlock,
  type PlacementCandidate,
  type PlacementPanel,
  type PlacementPerson,
  type RoomNeed,
  type TimeSpan,
} from "#shared/placement/placementModel.ts";
import { type FindMembers, listSittings, memberFinder } from "#shared/placement/sitting.ts";
import { spansOverlap } from "#shared/placement/timetable.ts";
import type { CandidateView, EventBoard } from "./board.ts";

/** The part of a board that the placement rules look at; all of it, or just what concerns one step. */
export interface PlanBoard extends Pick<EventBoard, "slots" | "rooms" | "panels" | "seats"> {
  candidates: CandidateView[];
}

type Member = PlanBoard["panels"][number]["members"][number];

/** A pause longer than this many minutes, such as lunch, parts a day into half-days. */
const longestBreakMinutes = 20;

/** A stretch of time in minutes since 1970. */
export function spanOf(stretch: { startsAt: string; endsAt: string }): TimeSpan {
  return { startsAt: Date.parse(stretch.startsAt) / 60_000, endsAt: Date.parse(stretch.endsAt) / 60_000 };
}

/** The half-days of an event's slots, with the breaks between those that do not touch. */
export function blocksOf(slots: PlanBoard["slots"]): PlacementBlock[] {
  const blocks: PlacementBlock[] = [];
  const inOrder = slots
    .map((slot) => ({ id: slot.id, on: slot.on, ...spanOf(slot) }))
    .sort((one, other) => one.startsAt - other.startsAt);
  for (const { id, on, startsAt, endsAt } of inOrder) {
    const block = blocks.at(-1);
    const last = block?.slots.at(-1);
    if (block && last && block.dayId === on && startsAt - last.endsAt <= longestBreakMinutes) {
      if (startsAt > last.endsAt) block.breaks.push({ startsAt: last.endsAt, endsAt: startsAt });
      block.slots.push({ id, startsAt, endsAt });
    } else blocks.push({ id: `half-day of ${id}`, dayId: on, slots: [{ id, startsAt, endsAt }], breaks: [] });
  }
  return blocks;
}

/** A panel member to the placement rules; busy elsewhere means away for that half-day. */
export function personOf(member: Member, blocks: PlacementBlock[]): PlacementPerson {
  const busy = member.busy.map(spanOf);
  const isFree = (block: PlacementBlock) =>
    !block.slots.some((slot) => busy.some((span) => spansOverlap(span, slot)));
  return {
    id: member.id,
    schoolLevel: member.isCommunityMember ? null : member.schoolLevel,
    isCommunityMember: member.isCommunityMember,
    isTrained: member.isTrained,
    department: null,
    availableBlockIds: busy.length === 0 ? null : blocks.filter(isFree).map((block) => block.id),
    excludedPersonIds: [],
    lastYearPersonIds: [],
    severity: null,
    isStandby: false,
  };
}

/** An event with the placement rules ready to be asked. */
export interface OpenPlan {
  board: PlanBoard;
  index: PlacementIndex;
  assignment: PlacementAssignment;
  findMembers: FindMembers;
}

/** Makes the placement rules' picture of a board. */
export function openPlan(board: PlanBoard): OpenPlan {
  const blocks = blocksOf(board.slots);
  const memberIds = new Map(board.panels.map((panel) => [panel.id, panel.members.map(({ id }) => id)]));
  const people = new Map(
    board.panels.flatMap((panel) => panel.members.map((member) => [member.id, personOf(member, blocks)])),
  );
  const panels = board.panels.map(
    (panel): PlacementPanel => ({
      id: panel.id,
      blockIds: blocks.map((block) => block.id),
      closedSlotIds: [],
    }),
  );
  const candidates = board.candidates.map(
    (candidate): PlacementCandidate => ({
      id: candidate.id,
      mentorIds: candidate.mentorIds,
      relativeIds: candidate.guardianIds,
      // Nobody but the server knows who declared it. A person sits on one panel of an event, so that keeping the
      // candidate apart from everybody on that panel says the same and names no one.
      keptApartIds: candidate.keptApartPanelIds.flatMap((panelId) => memberIds.get(panelId) ?? []),
      teacherIds: [],
      unavailable: candidate.busy.map(spanOf),
      needsDoubleSlot: false,
      hasExtraTime: false,
      roomNeeds: [],
      siblingIds: [],
    }),
  );
  const assignment: PlacementAssignment = {
    memberships: board.panels.flatMap((panel) =>
      panel.members.map((member) => ({ panelId: panel.id, personId: member.id })),
    ),
    seats: board.seats.map((seat) => ({
      candidateId: seat.studentId,
      panelId: seat.panelId,
      slotId: seat.slotId,
    })),
    rooms: board.panels.flatMap(({ id: panelId, roomId }) =>
      roomId === null ? [] : blocks.map((block) => ({ panelId, blockId: block.id, roomId })),
    ),
  };
  const index = indexPlacement({
    blocks,
    people: [...people.values()],
    panelRule: defaultPanelRule,
    panels,
    candidates,
    rooms: board.rooms.map((room) => ({
      id: room.id,
      offers: [
        ...(room.isStepFree ? (["stepFree"] satisfies RoomNeed[]) : []),
        ...(room.isQuiet ? (["quiet"] satisfies RoomNeed[]) : []),
      ],
      availableBlockIds: null,
    })),
    pins: { memberships: [], seats: [], rooms: [] },
    published: null,
    shortPanelIds: [],
    weights: defaultPlacementWeights,
  });
  const findMembers = memberFinder(listSittings(index, assignment.memberships));
  return { board, index, assignment, findMembers };
}

/** What a panel lacks to be one that may interview, also when nobody sits on it yet. */
export function panelNeeds(members: readonly Omit<Member, "busy">[]) {
  const people = members.map((member) => personOf({ ...member, busy: [] }, []));
  if (people.length > 0) return panelFaults(defaultPanelRule, people);
  return [{ rule: "panelTooSmall" as const, roleId: null, count: 0, limit: defaultPanelRule.size }];
}
