import { explainIndexed } from "#shared/placement/explainConflicts.ts";
import { indexPlacement, isAvailableIn, type PlacementIndex } from "#shared/placement/placementIndex.ts";
import type {
  PlacementAssignment,
  PlacementModel,
  RoomAssignment,
} from "#shared/placement/placementModel.ts";
import { sittingKey } from "#shared/placement/roomRules.ts";
import { findPairBar } from "#shared/placement/seatRules.ts";
import type { Shortage } from "#shared/placement/shortage.ts";
import { assignIndexedRooms } from "./assignRooms.ts";
import { formIndexedPanels } from "./formPanels.ts";
import { placeIndexedCandidates } from "./placeCandidates.ts";
import type { Cancelled, PlacementAnswer } from "./placementAnswer.ts";
import { type SolverOptions, spendOn, untilCancelled, WorkMeter } from "./workMeter.ts";

/** So many times panels are formed anew when candidates find no seat because of who sits on them. */
const attempts = 5;

/** Pinned and published rooms that can still be used. */
function knownRooms(index: PlacementIndex): RoomAssignment[] {
  const { pins, published } = index.model;
  const isPossible = ({ panelId, blockId, roomId }: RoomAssignment) => {
    const room = index.rooms.get(roomId);
    return Boolean(room && isAvailableIn(room, blockId) && index.panels.get(panelId)?.blockIds.has(blockId));
  };
  const known = [...pins.rooms, ...(published?.rooms ?? [])].filter(isPossible);
  const taken = new Set<string>();
  return known.filter(({ panelId, blockId, roomId }) => {
    const keys = [`panel ${sittingKey(panelId, blockId)}`, `room ${sittingKey(roomId, blockId)}`];
    const isFree = keys.every((key) => !taken.has(key));
    for (const key of keys) {
      taken.add(key);
    }
    return isFree;
  });
}

/** Seats with the rooms people know; when that leaves somebody out, with whatever rooms help. */
function seatCandidates(
  index: PlacementIndex,
  given: PlacementAssignment,
  options: SolverOptions,
  meter: WorkMeter,
): PlacementAnswer {
  const known = knownRooms(index);
  const first = placeIndexedCandidates(index, { ...given, rooms: known }, options, meter);
  if (first.report.open.candidateIds.length === 0 || known.length === index.model.pins.rooms.length) {
    return first;
  }
  const second = placeIndexedCandidates(index, { ...given, rooms: index.model.pins.rooms }, options, meter);
  return isFuller(second, first) ? second : first;
}

/** Does one answer leave fewer people out, or as many and move fewer who were told, or as few at less cost? */
function isFuller(one: PlacementAnswer, other: PlacementAnswer): boolean {
  const rank = ({ report: { open, moved, cost } }: PlacementAnswer) => [
    open.candidateIds.length,
    moved.candidateIds.length + moved.memberships.length,
    cost.total,
  ];
  const others = rank(other);
  const difference = rank(one).map((count, place) => count - (others[place] ?? 0));
  return (difference.find((count) => count !== 0) ?? 0) < 0;
}

/** Candidates who compete for too few seats and are barred from a panel by who sits there. */
function listHardPressed(index: PlacementIndex, answer: PlacementAnswer): string[] {
  const onPanels = new Set(answer.assignment.memberships.map(({ personId }) => personId));
  const competing = answer.shortages.flatMap((shortage) =>
    shortage.kind === "seats" ? shortage.candidateIds : [],
  );
  return competing.filter((id) => {
    const candidate = index.candidates.get(id);
    const barred = candidate && [candidate.mentorIds, candidate.relativeIds, candidate.keptApartIds].flat();
    return barred?.some((personId) => onPanels.has(personId));
  });
}

/**
 * Leaving somebody out is worse than moving a panelist who was told: those who bar a hard-pressed candidate from one of
 * the panels count as told nothing there. Which panel that is changes from attempt to attempt.
 */
function withOnePanelOpened(index: PlacementIndex, hardPressed: string[], attempt: number): PlacementIndex {
  const { model } = index;
  const told = model.published?.memberships ?? [];
  const barring = told.filter(({ personId }) =>
    hardPressed.some((id) => {
      const candidate = index.candidates.get(id);
      return candidate && findPairBar(candidate, personId) !== null;
    }),
  );
  const panelIds = [...new Set(barring.map(({ panelId }) => panelId))];
  if (!model.published || panelIds.length === 0) {
    return index;
  }
  const opened = panelIds[attempt % panelIds.length];
  const memberships = told.filter((one) => one.panelId !== opened || !barring.includes(one));
  return { ...index, model: { ...model, published: { ...model.published, memberships } } };
}

function placeOnPanels(index: PlacementIndex, options: SolverOptions, meter: WorkMeter): PlacementAnswer {
  const hardPressed = new Map<string, number>();
  let best: PlacementAnswer | null = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const panels = formIndexedPanels(
      attempt === 0 ? index : withOnePanelOpened(index, [...hardPressed.keys()], attempt - 1),
      hardPressed,
      { ...options, seed: seedOf(options, attempt) },
      meter,
    );
    const formed = panels.memberships.filter(({ panelId }) => !panels.unformedPanelIds.includes(panelId));
    const given: PlacementAssignment = { memberships: formed, seats: [], rooms: [] };
    const seated = seatCandidates(index, given, options, meter);
    const answer: PlacementAnswer = {
      ...seated,
      assignment: { ...seated.assignment, memberships: panels.memberships },
      shortages: [...panels.shortages, ...seated.shortages],
    };
    if (best === null || isFuller(answer, best)) {
      best = answer;
    }
    const pressed = listHardPressed(index, seated);
    if (best.report.open.candidateIds.length === 0 || panels.kind === "incomplete" || pressed.length === 0) {
      break;
    }
    for (const id of pressed) {
      hardPressed.set(id, 4 * Math.max(5, hardPressed.get(id) ?? 0));
    }
  }
  return best ?? placeIndexedCandidates(index, { memberships: [], seats: [], rooms: [] }, options, meter);
}

function seedOf(options: SolverOptions, attempt: number): number {
  return (options.seed ?? 1) + attempt;
}

/**
 * Places a whole event: forms the panels, seats the candidates, gives out the rooms. When candidates find no seat
 * because of who sits on the panels, panels are formed anew with those candidates in mind, a few times. No hard rule
 * is broken, except by pins; panels that cannot be formed and candidates who cannot be seated are left open and
 * explained. See `formPanels`, `placeCandidates` and `assignRooms` for what each promises.
 *
 * @throws PlacementModelError when the model contradicts itself.
 */
export function placeEvent(model: PlacementModel, options: SolverOptions = {}): PlacementAnswer | Cancelled {
  return untilCancelled(() => {
    const meter = new WorkMeter(options);
    meter.spend(0);
    const index = indexPlacement(model);
    const seated = placeOnPanels(index, options, meter);
    const { rooms, shortages } = assignIndexedRooms(index, seated.assignment, meter);
    const assignment = { ...seated.assignment, rooms };
    const report = explainIndexed(index, assignment, spendOn(meter));
    meter.ask();
    const all: Shortage[] = [...seated.shortages, ...shortages];
    if (report.hard.length > 0 && !all.some(({ kind }) => kind === "pins")) {
      all.push({ kind: "pins", conflicts: report.hard });
    }
    return {
      kind: all.length === 0 ? "placed" : "incomplete",
      assignment,
      shortages: all,
      report,
      isProvenOptimal: seated.isProvenOptimal,
    };
  });
}
