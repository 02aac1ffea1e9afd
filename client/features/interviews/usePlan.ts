import { useMemo } from "react";
import { useLocale } from "#client/ui/Locale.tsx";
import { sayMoment } from "#client/ui/momentText.ts";
import type { EventBoard, SeatView } from "#shared/interviews/board.ts";
import { openPlan } from "#shared/interviews/planModel.ts";
import { type PlanProblem, planProblems, seatProblems } from "#shared/interviews/planProblems.ts";
import { problemSentence } from "#shared/interviews/problemText.ts";
import { useBoardText, useProblemText } from "./boardText.ts";
import { panelSentences } from "./panelWords.ts";

type Candidate = EventBoard["candidates"][number];
type Panel = EventBoard["panels"][number];

/** A board with the placement rules at hand: the same that the server asks before it takes a change. */
export interface Plan {
  readonly board: EventBoard;
  /** Every rule the plan breaks as it stands. */
  readonly problems: readonly PlanProblem[];
  /** Panels nobody is to be interviewed by yet, and what each still lacks, in sentences. */
  readonly unfinished: readonly { panel: Panel; needs: readonly string[] }[];
  readonly candidate: (id: string) => Candidate | undefined;
  readonly panel: (id: string) => Panel | undefined;
  readonly seatAt: (panelId: string, slotId: string) => SeatView | undefined;
  readonly seatOf: (candidateId: string) => SeatView | undefined;
  /** "Tue 9 March, 8:30" */
  readonly timeOf: (slotId: string) => string;
  /** Why this candidate cannot have this seat, in sentences; empty when nothing forbids it. */
  readonly reasons: (candidateId: string, panelId: string, slotId: string) => readonly string[];
  /** The times this candidate has in other events, in sentences: no rule forbids them, but somebody should know. */
  readonly otherTimes: (candidateId: string) => readonly string[];
  readonly say: (problem: PlanProblem) => string;
  readonly isOpen: boolean;
}

const seatKey = (panelId: string, slotId: string) => `${panelId} ${slotId}`;

/** Opens a board for planning. */
export function usePlan(board: EventBoard): Plan {
  const text = useBoardText();
  const problemText = useProblemText();
  const place = useLocale();
  return useMemo(() => {
    const plan = openPlan(board);
    const candidates = new Map(board.candidates.map((candidate) => [candidate.id, candidate]));
    const panels = new Map(board.panels.map((panel) => [panel.id, panel]));
    const slots = new Map(board.slots.map((slot) => [slot.id, slot]));
    const bySeat = new Map(board.seats.map((seat) => [seatKey(seat.panelId, seat.slotId), seat]));
    const byCandidate = new Map(board.seats.map((seat) => [seat.studentId, seat]));
    const say = (problem: PlanProblem) => {
      const { key, values } = problemSentence(problem, board);
      return problemText(key, values);
    };
    const used = new Set(board.seats.map(({ panelId }) => panelId));
    const unfinished = board.panels
      .filter(({ id }) => !used.has(id))
      .map((panel) => ({ panel, needs: panelSentences(panel, problemText) }));
    return {
      board,
      problems: planProblems(plan),
      unfinished: unfinished.filter(({ needs }) => needs.length > 0),
      candidate: (id) => candidates.get(id),
      panel: (id) => panels.get(id),
      seatAt: (panelId, slotId) => bySeat.get(seatKey(panelId, slotId)),
      seatOf: (candidateId) => byCandidate.get(candidateId),
      timeOf: (slotId) => {
        const slot = slots.get(slotId);
        return slot ? sayMoment(new Date(slot.startsAt), place) : "";
      },
      reasons: (candidateId, panelId, slotId) => [
        ...new Set(seatProblems(plan, { candidateId, panelId, slotId }).map(say)),
      ],
      otherTimes: (candidateId) => {
        const candidate = candidates.get(candidateId);
        return (candidate?.otherTimes ?? []).map(({ eventTitle: event, startsAt }) =>
          text("alsoIn", {
            name: candidate?.displayName ?? "",
            event,
            time: sayMoment(new Date(startsAt), place),
          }),
        );
      },
      say,
      isOpen: board.event.can["interviewEvent.edit"] === true && board.event.state !== "released",
    };
  }, [board, place, problemText, text]);
}
