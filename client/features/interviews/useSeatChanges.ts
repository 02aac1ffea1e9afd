import { usePlanChange } from "#client/features/interviewEvents/usePlanChange.ts";
import { deleteJson, patchJson, postJson } from "#client/http/request.ts";
import { sentenceFor } from "#client/http/sentence.ts";
import { showToast } from "#client/ui/Toast.tsx";
import type { NewInterview, SeatView } from "#shared/interviews/board.ts";
import { useBoardText } from "./boardText.ts";
import type { Plan } from "./usePlan.ts";

/** Giving, moving and taking away a seat, each with its way back. */
export function useSeatChanges(plan: Plan, onDone: () => void) {
  const text = useBoardText();
  const path = `/api/events/${plan.board.event.id}/interviews`;
  const namesOf = (seat: NewInterview) => ({
    name: plan.candidate(seat.studentId)?.displayName ?? "",
    panel: plan.panel(seat.panelId)?.name ?? "",
    time: plan.timeOf(seat.slotId),
  });
  /** An undo runs from a toast, when no form is left to show a refusal. */
  const orSay = (work: Promise<unknown>) => {
    work.catch((error: unknown) => showToast({ sentence: sentenceFor(error) }));
  };
  const give = usePlanChange<NewInterview, SeatView>({
    send: (seat, key) => postJson<SeatView>(path, seat, { idempotencyKey: key }),
    onDone: (seat) => {
      showToast({ sentence: text("placedToast", namesOf(seat)), onUndo: () => orSay(take.runAndWait(seat)) });
      onDone();
    },
  });
  const move = usePlanChange<{ from: SeatView; panelId: string; slotId: string }, SeatView>({
    send: ({ from, panelId, slotId }) =>
      patchJson<SeatView>(`/api/interviews/${from.id}`, { panelId, slotId }, { version: from.version }),
    onDone: (seat, { from }) => {
      showToast({
        sentence: text("movedToast", namesOf(seat)),
        onUndo: () => orSay(move.runAndWait({ from: seat, panelId: from.panelId, slotId: from.slotId })),
      });
      onDone();
    },
  });
  const take = usePlanChange<SeatView, null>({
    send: (seat) => deleteJson<null>(`/api/interviews/${seat.id}`, { version: seat.version }),
    onDone: (_answer, { studentId, panelId, slotId }) => {
      showToast({
        sentence: text("removedToast", namesOf({ studentId, panelId, slotId })),
        onUndo: () => orSay(give.runAndWait({ studentId, panelId, slotId })),
      });
      onDone();
    },
  });
  return {
    give,
    move,
    take,
    isBusy: give.isBusy || move.isBusy || take.isBusy,
    problem: give.problem ?? move.problem ?? take.problem,
    /** Gives the seat, or moves the candidate who has another one. */
    put: (candidateId: string, panelId: string, slotId: string) => {
      const present = plan.seatOf(candidateId);
      if (present) move.run({ from: present, panelId, slotId });
      else give.run({ studentId: candidateId, panelId, slotId });
    },
  };
}
