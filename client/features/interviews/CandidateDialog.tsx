import { useMemo, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { SearchSelect } from "#client/ui/SearchSelect.tsx";
import styles from "./Board.module.css";
import { useBoardText } from "./boardText.ts";
import { OtherTimes } from "./OtherTimes.tsx";
import type { Plan } from "./usePlan.ts";
import { useSeatChanges } from "./useSeatChanges.ts";

export interface CandidateDialogProps {
  readonly plan: Plan;
  readonly candidateId: string;
  readonly onClose: () => void;
}

/** Every free seat as a choice, the possible ones first; others carry the reason. */
function useFreeSeats(plan: Plan, candidateId: string) {
  const text = useBoardText();
  return useMemo(() => {
    const { panels, slots } = plan.board;
    const inOrder = slots.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
    const free = inOrder.flatMap((slot) =>
      panels
        .filter((panel) => !plan.seatAt(panel.id, slot.id))
        .map((panel) => {
          const reasons = plan.reasons(candidateId, panel.id, slot.id);
          return {
            id: `${panel.id} ${slot.id}`,
            panelId: panel.id,
            slotId: slot.id,
            label: text("seatTitle", { panel: panel.name, time: plan.timeOf(slot.id) }),
            hint: reasons.join(" ") || undefined,
            reasons,
          };
        }),
    );
    return free.toSorted((one, other) => Number(one.reasons.length > 0) - Number(other.reasons.length > 0));
  }, [plan, candidateId, text]);
}

/** One senior: where she is in the plan, why that is wrong if it is, and where else she could be. */
export function CandidateDialog({ plan, candidateId, onClose }: CandidateDialogProps) {
  const text = useBoardText();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const changes = useSeatChanges(plan, onClose);
  const seats = useFreeSeats(plan, candidateId);
  const candidate = plan.candidate(candidateId);
  const seat = plan.seatOf(candidateId);
  if (!candidate) return null;
  const chosen = seats.find(({ id }) => id === chosenId);
  const isBlocked = chosen !== undefined && chosen.reasons.length > 0;
  const isFixed = seat?.hasBegun === true || !plan.isOpen;
  const wrong = seat ? plan.reasons(candidateId, seat.panelId, seat.slotId) : [];
  const present = seat && {
    panel: plan.panel(seat.panelId)?.name ?? "",
    time: plan.timeOf(seat.slotId),
  };
  return (
    <Dialog title={text("candidateTitle", { name: candidate.displayName })} onClose={onClose}>
      <Form
        onSubmit={() => chosen && !isBlocked && changes.put(candidateId, chosen.panelId, chosen.slotId)}
        problem={changes.problem}
      >
        <p>
          {present ? text("presentSeat", present) : text("noSeat")}
          {candidate.homeroom && (
            <span className={styles.besideName}>{text("homeroom", { name: candidate.homeroom })}</span>
          )}
        </p>
        {wrong.length > 0 && (
          <Banner tone="stop" title={text("cannotSit", { name: candidate.displayName })}>
            {wrong.join(" ")}
          </Banner>
        )}
        <OtherTimes plan={plan} candidateId={candidateId} />
        {!candidate.hasAccepted && (
          <Banner tone="warn">{text("stillWarn", { name: candidate.displayName })}</Banner>
        )}
        {seat?.hasBegun && <p>{text("begunText")}</p>}
        {!isFixed && seats.length === 0 && <p>{text("noFreeSeats")}</p>}
        {!isFixed && seats.length > 0 && (
          <SearchSelect
            label={text(seat ? "moveTo" : "seatChoice")}
            hint={text("moveToHint")}
            options={seats}
            value={chosenId}
            onChange={setChosenId}
          />
        )}
        <div role="status">
          {chosen && isBlocked && (
            <Banner tone="stop" title={text("cannotSit", { name: candidate.displayName })}>
              {chosen.reasons.join(" ")}
            </Banner>
          )}
        </div>
        <Row>
          {!isFixed && seats.length > 0 && (
            <Button type="submit" look="primary" isBusy={changes.isBusy} isDisabled={!chosen || isBlocked}>
              {text(seat ? "move" : "give")}
            </Button>
          )}
          {seat && !isFixed && (
            <Button
              look="danger"
              icon="trash"
              isBusy={changes.take.isBusy}
              onClick={() => changes.take.run(seat)}
            >
              {text("takeAway")}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {text(isFixed ? "close" : "cancel")}
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
