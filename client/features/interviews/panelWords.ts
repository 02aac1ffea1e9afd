import { panelNeeds } from "#shared/interviews/planModel.ts";
import { problemSentence } from "#shared/interviews/problemText.ts";
import type { PanelistView, PanelView } from "#shared/panels/panelViews.ts";
import { hardConflict } from "#shared/placement/conflict.ts";
import type { useBoardText, useProblemText } from "./boardText.ts";

type BoardText = ReturnType<typeof useBoardText>;
type ProblemText = ReturnType<typeof useProblemText>;

/** "Oak Elementary, elementary, not trained": what matters about somebody on a panel. */
export function panelistNote(panelist: PanelistView, text: BoardText): string {
  const level = panelist.schoolLevel === null ? "" : text(panelist.schoolLevel);
  const parts = [
    panelist.schoolName ?? "",
    level,
    panelist.isCommunityMember ? text("community") : "",
    panelist.isTrained ? "" : text("untrained"),
  ];
  return parts.filter(Boolean).join(", ");
}

/** What a panel lacks before it may interview, in sentences; empty when it is complete. */
export function panelSentences(
  panel: { id: string; name: string; members: readonly PanelistView[] },
  problemText: ProblemText,
): readonly string[] {
  const names = { panels: [{ ...panel, members: [...panel.members] }], candidates: [] };
  return panelNeeds(panel.members).map(({ rule, roleId, count, limit }) => {
    const problem = hardConflict(rule, { panelIds: [panel.id], roleId, count, limit });
    const { key, values } = problemSentence(problem, names);
    return problemText(key, values);
  });
}

/** Who of these sits on another panel of the event already, where one person has one panel; in sentences. */
export function elsewhereSentences(
  panel: { id: string | undefined; members: readonly PanelistView[] },
  panels: readonly PanelView[],
  text: BoardText,
): readonly string[] {
  return panel.members.flatMap(({ id, displayName: person }) => {
    const other = panels.find((one) => one.id !== panel.id && one.members.some((member) => member.id === id));
    return other ? [text("sitsElsewhere", { person, panel: other.name })] : [];
  });
}
