import type { AccessFacts } from "#server/access/facts.ts";
import type { Reader } from "#server/db/store.ts";
import { type FoundEvent, findEvent } from "./interviewEvents.queries.ts";

export interface EventFacts extends AccessFacts, FoundEvent {
  districtId: string;
  schoolId: string;
  version: number;
}

/** The facts access to an event depends on, with the event itself; undefined when there is none. */
export async function findEventFacts(reader: Reader, eventId: string): Promise<EventFacts | undefined> {
  const found = await findEvent(reader, eventId);
  if (!found) return undefined;
  const { districtId, schoolId, version } = found.event;
  return { ...found, districtId, schoolId, version };
}
