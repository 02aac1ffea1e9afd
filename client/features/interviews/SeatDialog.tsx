import { useMemo, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { SearchSelect } from "#client/ui/SearchSelect.tsx";
import { useBoardText } from "./boardText.ts";
import { OtherTimes } from "./OtherTimes.tsx";
import type { Plan } from "./usePlan.ts";
import { useSeatChanges } from "./useSeatChanges.ts";

export interface SeatDialogProps {
  readonly plan: Plan;
  readonly panelId: string;
  readonly slotId: string;
  readonly onClose: () => void;
}

/** A free seat: who comes? Whoever cannot is listed too, with the reason. */
export function SeatDialog({ plan, panelId, slotId, onClose }: SeatDialogProps) {
  const text = useBoardText();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const changes = useSeatChanges(plan, onClose);
  const panel = plan.panel(panelId)?.name ?? "";
  const options = useMemo(() => {
    const all = plan.board.candidates.map((candidate) => {
      const reasons = plan.reasons(candidate.id, panelId, slotId);
      const seat = plan.seatOf(candidate.id);
      const present =
        seat &&
        text("hasTime", { panel: plan.panel(seat.panelId)?.name ?? "", time: plan.timeOf(seat.slotId) });
      const [other] = candidate.otherTimes;
      const note = candidate.hasPassed
        ? text("passedNote")
        : other
          ? text("alsoInNote", { event: other.eventTitle })
          : (candidate.homeroom ?? undefined);
      const isStuck = seat?.hasBegun === true;
      const isBlocked = isStuck || reasons.length > 0;
      return {
        id: candidate.id,
        label: candidate.displayName,
        hint: isStuck ? text("hasBegun") : isBlocked ? reasons.join(" ") : (present ?? note),
        reasons: isStuck ? [text("begunText")] : reasons,
        rank: isBlocked ? 3 : seat ? 2 : candidate.hasPassed || other ? 1 : 0,
      };
    });
    return all.toSorted((one, other) => one.rank - other.rank);
  }, [plan, panelId, slotId, text]);
  const chosen = options.find(({ id }) => id === chosenId);
  const candidate = chosen && plan.candidate(chosen.id);
  const isBlocked = chosen !== undefined && chosen.reasons.length > 0;
  const submit = () => {
    setMissing(!chosen);
    if (chosen && !isBlocked) changes.put(chosen.id, panelId, slotId);
  };
  return (
    <Dialog title={text("seatTitle", { panel, time: plan.timeOf(slotId) })} onClose={onClose}>
      <Form onSubmit={submit} problem={changes.problem}>
        <SearchSelect
          label={text("whoComes")}
          hint={text("whoComesHint")}
          options={options}
          value={chosenId}
          onChange={setChosenId}
          error={isMissing && !chosen ? text("placeNobody") : undefined}
        />
        <div role="status">
          {chosen && isBlocked && (
            <Banner tone="stop" title={text("cannotSit", { name: chosen.label })}>
              {chosen.reasons.join(" ")}
            </Banner>
          )}
          {candidate && <OtherTimes plan={plan} candidateId={candidate.id} />}
          {candidate && !isBlocked && !candidate.hasAccepted && (
            <Banner tone="warn">{text("stillWarn", { name: candidate.displayName })}</Banner>
          )}
        </div>
        <Row>
          {!isBlocked && (
            <Button type="submit" look="primary" isBusy={changes.isBusy}>
              {text(chosen?.rank === 2 ? "moveHere" : "placeHere", { name: chosen?.label ?? "" }).trim()}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {text("cancel")}
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
