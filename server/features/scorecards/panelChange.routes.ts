import { editPlannedPanel } from "#server/features/interviews/panelPlan.changes.ts";
import { currentPanel, panelFacts } from "#server/features/interviews/panelPlan.routes.ts";
import { route } from "#server/http/kernel.ts";
import { panelInput, panelView } from "#shared/panels/panelViews.ts";
import { settleBegunInterviews } from "./panelChange.changes.ts";

const edit = route({
  method: "PUT",
  path: "/api/panels/:panelId",
  action: "interviewEvent.edit",
  readAction: "interviewEvent.read",
  says: "Change a panel's name, room and people in one step",
  subject: ({ reader, param }) => panelFacts(reader, param("panelId")),
  guard: "version",
  body: panelInput,
  answer: panelView,
  current: ({ reader, subject }) => currentPanel(reader, subject.panel.id, subject.event.id),
  change: (writer, { actor, subject, seenVersion, body }) =>
    editPlannedPanel(
      writer,
      subject,
      { panel: subject.panel, seenVersion, input: body },
      (change, event, turnover) => settleBegunInterviews(change, event, turnover, actor.personId),
    ),
});

export const panelChangeRoutes = [edit];
