import { and, eq, notInArray } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import { isForeignKeyViolation, isUniqueViolation, type Writer } from "#server/db/store.ts";
import { auditName } from "#server/features/interviewEvents/interviewEvents.changes.ts";
import { type EventRow, findRoom } from "#server/features/interviewEvents/interviewEvents.queries.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import { panelsMessages } from "#shared/messages/en/panels.ts";
import type { PanelInput } from "#shared/panels/panelViews.ts";
import { keepPanelists, listMembers, listPanels, nextPosition, type PanelRow } from "./panels.queries.ts";
import { panelMembers, panels } from "./panels.tables.ts";

/** @throws Refusal 409 or 422 when the room, the name or a person cannot be this panel's */
async function refuseTaken(
  writer: Writer,
  event: EventRow,
  panelId: string | null,
  input: PanelInput,
): Promise<void> {
  const others = (await listPanels(writer, event.id)).filter(({ id }) => id !== panelId);
  if (others.some(({ name }) => name === input.name)) throw new Refusal("nameTaken");
  if (input.roomId !== null) {
    if (!(await findRoom(writer, event.id, input.roomId))) throw fieldRefusal(["roomId"], "unknownRoom");
    if (others.some(({ roomId }) => roomId === input.roomId)) {
      throw new Refusal("twoPlacesAtOnce", { sentence: panelsMessages.roomTakenRefusal });
    }
  }
  const members = await listMembers(writer, event.id);
  const known = new Set(members.filter((member) => member.panelId === panelId).map(({ id }) => id));
  const added = input.memberIds.filter((id) => !known.has(id));
  // Somebody already on the panel stays possible, also after leaving the school's list of panelists.
  const possible = await keepPanelists(writer, event.districtId, added);
  const unknown = added.find((id) => !possible.has(id));
  if (unknown !== undefined) {
    throw fieldRefusal(["memberIds", input.memberIds.indexOf(unknown)], "notAPanelist");
  }
  const elsewhere = members.find((member) => member.panelId !== panelId && added.includes(member.id));
  if (elsewhere) {
    const panel = others.find(({ id }) => id === elsewhere.panelId);
    throw new Refusal("twoPlacesAtOnce", {
      sentence: panelsMessages.onAnotherPanelRefusal
        .replace("{{person}}", `${elsewhere.givenName} ${elsewhere.familyName}`.trim())
        .replace("{{panel}}", panel?.name ?? ""),
    });
  }
}

async function placed<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("nameTaken");
    throw error;
  }
}

async function setMembers(writer: Writer, panel: PanelRow, memberIds: readonly string[]): Promise<void> {
  await writer
    .delete(panelMembers)
    .where(
      memberIds.length === 0
        ? eq(panelMembers.panelId, panel.id)
        : and(eq(panelMembers.panelId, panel.id), notInArray(panelMembers.panelistId, [...memberIds])),
    );
  for (const panelistId of memberIds) {
    await writer
      .insert(panelMembers)
      .values({ panelId: panel.id, eventId: panel.eventId, panelistId })
      .onConflictDoNothing();
  }
}

/** Adds a panel to an event. @throws Refusal 409 or 422 when the room, the name or a person cannot be its */
export async function createPanel(writer: Writer, event: EventRow, input: PanelInput): Promise<PanelRow> {
  await refuseTaken(writer, event, null, input);
  const row: PanelRow = {
    id: newId(),
    eventId: event.id,
    name: input.name,
    roomId: input.roomId,
    position: await nextPosition(writer, event.id),
    version: 1,
    createdAt: writer.at,
  };
  await placed(writer.insert(panels).values(row));
  await setMembers(writer, row, input.memberIds);
  writer.record({ action: auditName(event, "panel", "created"), subjectKind: "panel", subjectId: row.id });
  return row;
}

/**
 * Changes a panel's name, room and people, all in one, so that somebody can be replaced in one step.
 * @throws Refusal 409 or 422 as for `createPanel`, 412 when it was changed meanwhile
 */
export async function editPanel(
  writer: Writer,
  event: EventRow,
  edit: { panelId: string; seenVersion: number; input: PanelInput },
): Promise<PanelRow> {
  const { panelId, seenVersion, input } = edit;
  await refuseTaken(writer, event, panelId, input);
  const [edited] = await placed(
    writer
      .update(panels)
      .set({ name: input.name, roomId: input.roomId, version: seenVersion + 1 })
      .where(and(eq(panels.id, panelId), eq(panels.version, seenVersion)))
      .returning(),
  );
  if (!edited) throw new Refusal("stale");
  await setMembers(writer, edited, input.memberIds);
  writer.record({
    action: auditName(event, "panel", "edited"),
    subjectKind: "panel",
    subjectId: panelId,
    fields: ["name", "roomId", "members"],
  });
  return edited;
}

/** Takes a panel away. @throws Refusal 409 while it has interviews, 412 when it was changed meanwhile */
export async function removePanel(
  writer: Writer,
  event: EventRow,
  remove: { panelId: string; seenVersion: number },
): Promise<void> {
  const { panelId, seenVersion } = remove;
  try {
    await writer.delete(panelMembers).where(eq(panelMembers.panelId, panelId));
    const [removed] = await writer
      .delete(panels)
      .where(and(eq(panels.id, panelId), eq(panels.version, seenVersion)))
      .returning({ id: panels.id });
    if (!removed) throw new Refusal("stale");
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    throw new Refusal("stillUsed", { sentence: panelsMessages.panelUsedRefusal });
  }
  writer.record({ action: auditName(event, "panel", "removed"), subjectKind: "panel", subjectId: panelId });
}
