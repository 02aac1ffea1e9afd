import { and, eq, inArray, sql } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { createRubric } from "#server/features/rubrics/rubrics.changes.ts";
import { findRubric, listRubrics } from "#server/features/rubrics/rubrics.queries.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import type { InterviewEventChange, NewInterviewEvent } from "#shared/interviewEvents/eventViews.ts";
import { interviewEventsMessages } from "#shared/messages/en/interviewEvents.ts";
import type { EventRow } from "./interviewEvents.queries.ts";
import { interviewEvents } from "./interviewEvents.tables.ts";

/**
 * Takes hold of an event for a change to its plan, so that of two people planning at once one waits for the other
 * (PostgreSQL runs changes side by side), and gives it as it is now. The whole district's planning waits: events share
 * their seniors, panelists and rooms, of which nobody may be promised twice for one time.
 * @throws Refusal 409 once its outcomes are released
 */
export async function holdForPlanning(writer: Writer, eventId: string): Promise<EventRow> {
  const ofEvent = writer
    .select({ id: interviewEvents.districtId })
    .from(interviewEvents)
    .where(eq(interviewEvents.id, eventId));
  await writer
    .update(districts)
    .set({ name: sql`${districts.name}` })
    .where(inArray(districts.id, ofEvent));
  const [event] = await writer
    .update(interviewEvents)
    .set({ title: sql`${interviewEvents.title}` })
    .where(eq(interviewEvents.id, eventId))
    .returning();
  if (!event) throw new Refusal("notFound");
  if (event.state === "released") {
    throw new Refusal("wrongState", { sentence: interviewEventsMessages.releasedRefusal });
  }
  return event;
}

/** The name of the audit line of a change to a plan: people who have been told of it make it another act. */
export function auditName(event: Pick<EventRow, "state">, subject: string, verb: string): string {
  return event.state === "planning"
    ? `${subject}.${verb}`
    : `published${subject.charAt(0).toUpperCase()}${subject.slice(1)}.${verb}`;
}

async function rubricFor(writer: Writer, districtId: string, rubricId: string | null): Promise<string> {
  if (rubricId === null) {
    const [newest] = await listRubrics(writer, districtId);
    return newest?.id ?? (await createRubric(writer, districtId)).id;
  }
  const rubric = await findRubric(writer, rubricId);
  if (rubric?.districtId !== districtId) throw fieldRefusal(["rubricId"], "unknownRubric");
  return rubric.id;
}

/** Starts the plan of an event for a school's seniors of the current school year. */
export async function createEvent(
  writer: Writer,
  start: { districtId: string; schoolId: string; input: NewInterviewEvent },
): Promise<string> {
  const { districtId, schoolId, input } = start;
  const [district] = await writer
    .select({ currentSchoolYearId: districts.currentSchoolYearId })
    .from(districts)
    .where(eq(districts.id, districtId));
  if (!district?.currentSchoolYearId) throw new Refusal("notReady");
  const id = newId();
  await writer.insert(interviewEvents).values({
    id,
    districtId,
    schoolId,
    schoolYearId: district.currentSchoolYearId,
    title: input.title,
    rubricId: await rubricFor(writer, districtId, input.rubricId),
    state: "planning",
    passTotal: input.passTotal,
    criterionFloorTenths: input.criterionFloorTenths,
    publishedAt: null,
    releasedAt: null,
    releasedById: null,
    version: 1,
    createdAt: writer.at,
  });
  writer.record({ action: "interviewEvent.created", subjectKind: "interviewEvent", subjectId: id });
  return id;
}

/**
 * Changes an event's title and rules. The rubric and the rule for passing are fixed once people have been told.
 * @throws Refusal 409 for those two after publication, 412 when somebody changed the event meanwhile
 */
export async function editEvent(
  writer: Writer,
  edit: { eventId: string; seenVersion: number; input: InterviewEventChange },
): Promise<void> {
  const { eventId, seenVersion, input } = edit;
  const event = await holdForPlanning(writer, eventId);
  if (event.version !== seenVersion) throw new Refusal("stale");
  const changesRule =
    input.rubricId !== event.rubricId ||
    input.passTotal !== event.passTotal ||
    input.criterionFloorTenths !== event.criterionFloorTenths;
  if (changesRule && event.state !== "planning") {
    throw new Refusal("wrongState", { sentence: interviewEventsMessages.ruleFixedRefusal });
  }
  if (input.rubricId !== event.rubricId) await rubricFor(writer, event.districtId, input.rubricId);
  const [edited] = await writer
    .update(interviewEvents)
    .set({ ...input, version: seenVersion + 1 })
    .where(and(eq(interviewEvents.id, eventId), eq(interviewEvents.version, seenVersion)))
    .returning({ id: interviewEvents.id });
  if (!edited) throw new Refusal("stale");
  writer.record({
    action: auditName(event, "interviewEvent", "edited"),
    subjectKind: "interviewEvent",
    subjectId: eventId,
    fields: ["title", "rubricId", "passTotal", "criterionFloorTenths"],
  });
}
