import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { passedSeats } from "#shared/interviews/passedTimes.ts";
import styles from "./Board.module.css";
import { useBoardText } from "./boardText.ts";
import { mostNamed } from "./PublishChecks.tsx";
import type { Plan } from "./usePlan.ts";

export interface PublishDialogProps {
  readonly plan: Plan;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
}

/** Asks before everybody is told: who sees what, who must be told otherwise, and what can still be changed. */
export function PublishDialog({ plan, ...rest }: PublishDialogProps) {
  const text = useBoardText();
  const { seats, panels } = plan.board;
  const placed = seats.flatMap(({ studentId }) => plan.candidate(studentId) ?? []);
  const families = placed.filter(({ hasFamily }) => hasFamily).length;
  const used = panels.filter(({ id }) => seats.some(({ panelId }) => panelId === id));
  const panelists = used.reduce((sum, { members }) => sum + members.length, 0);
  const elsewhere = placed.flatMap(({ id }) => plan.otherTimes(id));
  const unnamed = elsewhere.length - mostNamed;
  const late = passedSeats(plan.board, new Date()).length;
  const without = placed.length - families;
  return (
    <ConfirmDialog {...rest} title={text("publishAsk")} confirmLabel={text("publish")}>
      <p>{text("publishSees")}</p>
      <ul className={styles.told}>
        <li>{text("seesSeniors", { count: placed.length })}</li>
        {families > 0 && <li>{text("seesFamilies", { count: families })}</li>}
        <li>{text("seesPanelists", { count: panelists })}</li>
      </ul>
      <Stack>
        {late > 0 && (
          <Banner tone="warn" title={text("passedCount", { count: late })}>
            {text("passedText")}
          </Banner>
        )}
        {elsewhere.length > 0 && (
          <Banner tone="warn" title={text("elsewhereCount", { count: elsewhere.length })}>
            <ul className={styles.problems}>
              {elsewhere.slice(0, mostNamed).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
              {unnamed > 0 && <li>{text("more", { count: unnamed })}</li>}
            </ul>
          </Banner>
        )}
      </Stack>
      {without > 0 && <p>{text("familyless", { count: without })}</p>}
      <p>{text("publishLater")}</p>
    </ConfirmDialog>
  );
}
