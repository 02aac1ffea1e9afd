import {
  type FoundEvent,
  findEvent,
  listEvents,
  listSlots,
} from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { slotViewOf } from "#server/features/interviewEvents/interviewEvents.view.ts";
import { listSeats } from "#server/features/interviews/board.queries.ts";
import { listPanels } from "#server/features/panels/panels.queries.ts";
import { getDistrict } from "#server/features/schools/schools.queries.ts";
import type { Program } from "#server/program.ts";
import { displayName } from "#shared/people/people.ts";
import { type Command, CommandRefused } from "./command.ts";

async function listAllEvents({ store }: Program): Promise<FoundEvent[]> {
  const district = await getDistrict(store.read);
  return listEvents(store.read, { districtId: district.id, schoolId: null });
}

/** How `--event` is given wherever a command takes one. */
export const eventOption = {
  says: "The event's title or id (see event list), or latest",
  value: "<event>",
};

/**
 * The event `--event` names: the one begun last, or the one with that id or title, whatever its capitals.
 * @throws CommandRefused when there is none, or several have that title
 */
export async function getEventNamed(program: Program, named: string): Promise<FoundEvent> {
  const all = await listAllEvents(program);
  const [latest] = all;
  if (!latest) throw new CommandRefused("--event: There is no interview event yet.");
  if (named === "latest") return latest;
  const byId = await findEvent(program.store.read, named);
  if (byId) return byId;
  const title = named.trim().toLowerCase();
  const [found, ...others] = all.filter(({ event }) => event.title.toLowerCase() === title);
  if (!found)
    throw new CommandRefused(`--event: There is no interview event ${named}. See: homeroom event list`);
  if (others.length === 0) return found;
  const ids = [found, ...others].map(({ event }) => event.id).join(", ");
  throw new CommandRefused(`--event: Several events are called ${named}. Give the id of one: ${ids}.`);
}

async function daysOf({ store }: Program, { event, timeZone }: FoundEvent): Promise<string[]> {
  const slots = await listSlots(store.read, event.id);
  return [...new Set(slots.map((slot) => slotViewOf(slot, timeZone).on))];
}

const events: Command = {
  noun: "event",
  verb: "list",
  says: "List the interview events, the newest first",
  needs: "school",
  options: {},
  run: async (program) => {
    const rows = [];
    for (const found of await listAllEvents(program)) {
      const { id, title, state } = found.event;
      rows.push({ id, title, state, school: found.schoolName, days: await daysOf(program, found) });
    }
    const lines = rows.map(({ id, title, state, days }) =>
      [id, title.padEnd(28), state.padEnd(9), days.join(", ") || "no days yet"].join("  "),
    );
    return { lines: lines.length > 0 ? lines : ["There is no interview event yet."], data: rows };
  },
};

const interviews: Command = {
  noun: "interview",
  verb: "list",
  says: "List the interviews of an event in the order of time",
  needs: "school",
  options: { event: { ...eventOption, isRequired: true } },
  run: async (program, given) => {
    const { event, timeZone } = await getEventNamed(program, given.need("event"));
    const reader = program.store.read;
    const slots = new Map(
      (await listSlots(reader, event.id)).map((slot) => [slot.id, slotViewOf(slot, timeZone)]),
    );
    const panels = new Map((await listPanels(reader, event.id)).map((panel) => [panel.id, panel.name]));
    const rows = (await listSeats(reader, event.id))
      .map((seat) => {
        const slot = slots.get(seat.slotId);
        return {
          id: seat.id,
          student: displayName(seat),
          on: slot?.on ?? "",
          from: slot?.from ?? "",
          panel: panels.get(seat.panelId) ?? "",
          state: seat.state,
        };
      })
      .sort((one, other) => `${one.on} ${one.from}`.localeCompare(`${other.on} ${other.from}`));
    const lines = rows.map((row) =>
      [row.id, row.on, row.from, row.panel.padEnd(12), row.student.padEnd(28), row.state].join("  "),
    );
    return { lines: lines.length > 0 ? lines : [`${event.title} has no interviews yet.`], data: rows };
  },
};

export const eventCommands: readonly Command[] = [events, interviews];
