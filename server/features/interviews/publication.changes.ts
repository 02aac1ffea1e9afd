import { and, eq } from "drizzle-orm";
import type { Writer } from "#server/db/store.ts";
import { holdForPlanning } from "#server/features/interviewEvents/interviewEvents.changes.ts";
import type { FoundEvent } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { interviewEvents } from "#server/features/interviewEvents/interviewEvents.tables.ts";
import { Refusal } from "#server/http/refusal.ts";
import { openPlan } from "#shared/interviews/planModel.ts";
import { planProblems } from "#shared/interviews/planProblems.ts";
import { interviewsMessages } from "#shared/messages/en/interviews.ts";
import { planRefusal } from "./planRefusal.ts";
import { readPlan } from "./readPlan.ts";

type Planned = Pick<FoundEvent, "event" | "timeZone">;

async function setState(
  writer: Writer,
  set: { eventId: string; seenVersion: number; state: "planning" | "published" },
): Promise<void> {
  const [done] = await writer
    .update(interviewEvents)
    .set({
      state: set.state,
      publishedAt: set.state === "published" ? writer.at : null,
      version: set.seenVersion + 1,
    })
    .where(and(eq(interviewEvents.id, set.eventId), eq(interviewEvents.version, set.seenVersion)))
    .returning({ id: interviewEvents.id });
  if (!done) throw new Refusal("stale");
}

/**
 * Lets candidates, families, mentors and panelists see their times.
 * @throws Refusal 409 with every rule the plan still breaks, or when it is published already or empty
 */
export async function publishEvent(writer: Writer, found: Planned, seenVersion: number): Promise<void> {
  const event = await holdForPlanning(writer, found.event.id);
  if (event.state !== "planning") throw new Refusal("alreadyDone");
  const board = await readPlan(writer, { ...found, event });
  if (board.seats.length === 0) {
    throw new Refusal("wrongState", { sentence: interviewsMessages.nothingToPublish });
  }
  const problems = planProblems(openPlan(board));
  if (problems.length > 0) throw planRefusal(problems, board);
  await setState(writer, { eventId: event.id, seenVersion, state: "published" });
  writer.record({
    action: "interviewEvent.published",
    subjectKind: "interviewEvent",
    subjectId: event.id,
    fields: ["state"],
  });
}

/**
 * Hides the times again, for a plan that has to be made anew.
 * @throws Refusal 409 when it is not published, or interviews have begun
 */
export async function unpublishEvent(writer: Writer, found: Planned, seenVersion: number): Promise<void> {
  const event = await holdForPlanning(writer, found.event.id);
  if (event.state !== "published") throw new Refusal("wrongState");
  const board = await readPlan(writer, { ...found, event }, { studentIds: [] });
  if (board.seats.some(({ hasBegun }) => hasBegun)) {
    throw new Refusal("wrongState", { sentence: interviewsMessages.unpublishBegunRefusal });
  }
  await setState(writer, { eventId: event.id, seenVersion, state: "planning" });
  writer.record({
    action: "interviewEvent.unpublished",
    subjectKind: "interviewEvent",
    subjectId: event.id,
    fields: ["state"],
  });
}
