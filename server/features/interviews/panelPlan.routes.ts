import type { Reader } from "#server/db/store.ts";
import { holdForPlanning } from "#server/features/interviewEvents/interviewEvents.changes.ts";
import { findEventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { removePanel } from "#server/features/panels/panels.changes.ts";
import { findPanel, listMembers, listPanelists } from "#server/features/panels/panels.queries.ts";
import { panelistViewOf, panelViewOf } from "#server/features/panels/panels.view.ts";
import { route } from "#server/http/kernel.ts";
import { panelInput, panelistList, panelView } from "#shared/panels/panelViews.ts";
import { addPlannedPanel } from "./panelPlan.changes.ts";

/** A panel with the facts access to it depends on. */
export async function panelFacts(reader: Reader, panelId: string) {
  const panel = await findPanel(reader, panelId);
  const facts = panel && (await findEventFacts(reader, panel.eventId));
  return facts && { ...facts, panel, version: panel.version };
}

/** A panel as it now is, or null when it is gone. */
export async function currentPanel(reader: Reader, panelId: string, eventId: string) {
  const panel = await findPanel(reader, panelId);
  const members = await listMembers(reader, eventId);
  const own = members.filter((member) => member.panelId === panelId);
  return panel ? panelViewOf(panel, own, []) : null;
}

const listPossible = route({
  method: "GET",
  path: "/api/events/:eventId/panelists",
  action: "interviewEvent.read",
  says: "Everybody who can sit on a panel, and who sits on one of this event already",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  answer: panelistList,
  read: async ({ reader, subject }) => {
    const members = await listMembers(reader, subject.event.id);
    const panelOf = new Map(members.map((member) => [member.id, member.panelId]));
    const rows = await listPanelists(reader, subject.districtId);
    return {
      panelists: rows.map((row) => ({ ...panelistViewOf(row), panelId: panelOf.get(row.id) ?? null })),
    };
  },
});

const add = route({
  method: "POST",
  path: "/api/events/:eventId/panels",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Add a panel: its name, room and people",
  subject: ({ reader, param }) => findEventFacts(reader, param("eventId")),
  guard: "key",
  body: panelInput,
  answer: panelView,
  change: (writer, { subject, body }) => addPlannedPanel(writer, subject, body),
});

const remove = route({
  method: "DELETE",
  path: "/api/panels/:panelId",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Take a panel away that has no interviews",
  subject: ({ reader, param }) => panelFacts(reader, param("panelId")),
  guard: "version",
  current: ({ reader, subject }) => currentPanel(reader, subject.panel.id, subject.event.id),
  change: async (writer, { subject, seenVersion }) => {
    const event = await holdForPlanning(writer, subject.event.id);
    await removePanel(writer, event, { panelId: subject.panel.id, seenVersion });
    return undefined;
  },
});

/** Changing a panel stands with scorecards: it settles those of interviews that have begun. */
export const panelPlanRoutes = [listPossible, add, remove];
