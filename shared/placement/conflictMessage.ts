import type { HardConflict, ShortPanel, SoftConflict } from "./conflict.ts";
import type { RoomNeed } from "./placementModel.ts";
import type { Shortage } from "./shortage.ts";

/** How the caller names things, and puts several of them into one phrase of the reader's language. */
export interface PlacementNames {
  candidate(id: string): string;
  person(id: string): string;
  panel(id: string): string;
  /** With the day where the event has several. */
  slot(id: string): string;
  block(id: string): string;
  room(id: string): string;
  role(id: string): string;
  list(items: string[]): string;
}

/** A key of `placementMessages`, with everything its sentence may need. */
export interface PlacementMessage {
  key: string;
  values: Record<string, string | number>;
}

const roomKeys: Record<RoomNeed, string> = {
  stepFree: "roomNotStepFree",
  quiet: "roomNotQuiet",
  remote: "roomNotRemote",
};

/** The sentence for a broken rule or a soft cost. */
export function conflictMessage(
  conflict: HardConflict | SoftConflict,
  names: PlacementNames,
): PlacementMessage {
  const { roomNeed, roleId } = conflict;
  return {
    key: conflict.rule === "roomLacksNeed" && roomNeed !== null ? roomKeys[roomNeed] : conflict.rule,
    values: {
      candidates: names.list(conflict.candidateIds.map(names.candidate)),
      people: names.list(conflict.personIds.map(names.person)),
      panels: names.list(conflict.panelIds.map(names.panel)),
      slots: names.list(conflict.slotIds.map(names.slot)),
      blocks: names.list(conflict.blockIds.map(names.block)),
      rooms: names.list(conflict.roomIds.map(names.room)),
      role: roleId === null ? "" : names.role(roleId),
      count: conflict.count ?? 1,
      limit: conflict.limit ?? 0,
    },
  };
}

/** The sentence for a panel that sits short by permission. */
export function shortPanelMessage(panel: ShortPanel, size: number, names: PlacementNames): PlacementMessage {
  return {
    key: "shortPanel",
    values: {
      panels: names.panel(panel.panelId),
      slots: names.list(panel.slotIds.map(names.slot)),
      count: panel.memberCount,
      limit: size,
    },
  };
}

function panelistKey(shortage: Extract<Shortage, { kind: "panelists" }>): string {
  switch (shortage.lacking) {
    case "trained":
      return "tooFewTrainedPeople";
    case "notCommunity":
      return "tooFewNotCommunity";
    default:
      return shortage.personIds.length === 0 ? "nobodyForRole" : "tooFewForRole";
  }
}

const seatKeys = {
  seats: "tooFewSeats",
  doubleSlots: "tooFewDoubleSlots",
  suitableRooms: "tooFewSuitableSeats",
} as const;

/** The sentence for what makes a placement impossible, and what would help. */
export function shortageMessage(shortage: Shortage, names: PlacementNames): PlacementMessage {
  switch (shortage.kind) {
    case "seats": {
      const seats = shortage.seats.map(
        ({ panelId, slotId }) => `${names.panel(panelId)} ${names.slot(slotId)}`,
      );
      return {
        key: seats.length === 0 ? "noSeatAtAll" : seatKeys[shortage.lacking],
        values: {
          candidates: names.list(shortage.candidateIds.map(names.candidate)),
          seats: names.list(seats),
          count: shortage.missing,
        },
      };
    }
    case "panelists": {
      const panelIds = [...new Set(shortage.chairs.map(({ panelId }) => panelId))];
      const chairs = shortage.chairs.map(({ panelId, roleId }) =>
        roleId === null ? names.panel(panelId) : `${names.panel(panelId)} (${names.role(roleId)})`,
      );
      return {
        key: panelistKey(shortage),
        values: {
          panels: names.list(panelIds.map(names.panel)),
          chairs: names.list(chairs),
          people: names.list(shortage.personIds.map(names.person)),
          count: shortage.missing,
        },
      };
    }
    case "rooms": {
      const sittings = shortage.sittings.map(
        ({ panelId, blockId }) => `${names.panel(panelId)} (${names.block(blockId)})`,
      );
      return {
        key: shortage.roomIds.length === 0 ? "noRooms" : "tooFewRooms",
        values: {
          sittings: names.list(sittings),
          rooms: names.list(shortage.roomIds.map(names.room)),
          count: shortage.missing,
        },
      };
    }
    case "pins":
      return { key: "pinsBreakRules", values: { count: shortage.conflicts.length } };
    case "panelsNotFound": {
      const panelIds = [...new Set(shortage.conflicts.flatMap((conflict) => conflict.panelIds))];
      return { key: "panelsNotFound", values: { panels: names.list(panelIds.map(names.panel)) } };
    }
  }
}
