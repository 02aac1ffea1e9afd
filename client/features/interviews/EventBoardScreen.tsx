import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { EventPage } from "#client/features/interviewEvents/EventPage.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { ButtonLink } from "#client/ui/Button.tsx";
import { Banner, EmptyState } from "#client/ui/Notice.tsx";
import { Section } from "#client/ui/Page.tsx";
import { Status } from "#client/ui/Status.tsx";
import type { EventBoard } from "#shared/interviews/board.ts";
import { expectedSeniors } from "#shared/interviews/expectedSeniors.ts";
import styles from "./Board.module.css";
import { BoardGrid } from "./BoardGrid.tsx";
import { useBoardText } from "./boardText.ts";
import { CandidateDialog } from "./CandidateDialog.tsx";
import { SeatDialog } from "./SeatDialog.tsx";
import { Unplaced } from "./Unplaced.tsx";
import { type Plan, usePlan } from "./usePlan.ts";
import { Warning } from "./Warning.tsx";

/** How often the board is read again, so that two coordinators see each other's work. */
const freshMs = 20_000;

/** The whole plan of an event: every panel at every time, and who has no time yet. */
export function EventBoardScreen() {
  const { eventId = "" } = useParams();
  const board = useRead<EventBoard>(`/api/events/${eventId}`, { everyMs: freshMs });
  return (
    <Answer of={board} shape="page">
      {(data) => <Board board={data} />}
    </Answer>
  );
}

type Shown = { kind: "seat"; panelId: string; slotId: string } | { kind: "candidate"; candidateId: string };

function Board({ board }: { readonly board: EventBoard }) {
  const plan = usePlan(board);
  const [search, setSearch] = useSearchParams();
  // "?candidate=…" is how the list of what is to be solved leads to the senior it is about.
  const asked = plan.candidate(search.get("candidate") ?? "");
  const [shown, setShown] = useState<Shown | undefined>(
    asked && { kind: "candidate", candidateId: asked.id },
  );
  const close = () => {
    setShown(undefined);
    if (asked) setSearch({}, { replace: true });
  };
  const openSeat = (panelId: string, slotId: string) => {
    const seat = plan.seatAt(panelId, slotId);
    if (seat) setShown({ kind: "candidate", candidateId: seat.studentId });
    else if (plan.isOpen) setShown({ kind: "seat", panelId, slotId });
  };
  return (
    <EventPage event={board.event}>
      {board.slots.length === 0 || board.panels.length === 0 ? (
        <NothingYet board={board} />
      ) : (
        <>
          <Summary plan={plan} />
          <Problems plan={plan} />
          <div className={styles.board}>
            <BoardGrid plan={plan} onSeat={openSeat} />
            <Unplaced plan={plan} onChoose={(candidateId) => setShown({ kind: "candidate", candidateId })} />
          </div>
        </>
      )}
      {shown?.kind === "seat" && (
        <SeatDialog plan={plan} panelId={shown.panelId} slotId={shown.slotId} onClose={close} />
      )}
      {shown?.kind === "candidate" && (
        <CandidateDialog plan={plan} candidateId={shown.candidateId} onClose={close} />
      )}
    </EventPage>
  );
}

function NothingYet({ board }: { readonly board: EventBoard }) {
  const text = useBoardText();
  const isWithoutTimes = board.slots.length === 0;
  const to = `/events/${board.event.id}/${isWithoutTimes ? "days" : "panels"}`;
  return (
    <EmptyState
      title={text("boardEmpty")}
      action={
        <ButtonLink look="primary" to={to}>
          {text(isWithoutTimes ? "toDays" : "toPanels")}
        </ButtonLink>
      }
    >
      {text("boardEmptyText")}
    </EmptyState>
  );
}

/** One line that says how far the plan is. */
function Summary({ plan }: { readonly plan: Plan }) {
  const text = useBoardText();
  const { candidates, seats } = plan.board;
  const seniors = expectedSeniors(candidates, seats);
  const placed = seniors.filter(({ id }) => plan.seatOf(id)).length;
  const isAll = placed === seniors.length && seniors.length > 0;
  const without = seats.filter(({ studentId }) => plan.candidate(studentId)?.hasAccepted === false).length;
  const count = new Set(plan.problems.map(plan.say)).size;
  const unfinished = plan.unfinished.length;
  return (
    <div className={styles.summary} role="status">
      <Status tone={isAll ? "done" : "active"}>
        {isAll ? text("allPlaced", { all: seniors.length }) : text("placed", { placed, all: seniors.length })}
      </Status>
      {count + unfinished === 0 && <Status tone="done">{text("noConflicts")}</Status>}
      {count > 0 && <Status tone="stop">{text("conflictsCount", { count })}</Status>}
      {unfinished > 0 && <Warning>{text("unfinishedCount", { count: unfinished })}</Warning>}
      {without > 0 && <Status tone="waiting">{text("withoutAccepted", { count: without })}</Status>}
    </div>
  );
}

function Problems({ plan }: { readonly plan: Plan }) {
  const text = useBoardText();
  const sentences = [...new Set(plan.problems.map(plan.say))];
  const lacking = plan.unfinished.flatMap(({ needs }) => needs);
  if (sentences.length + lacking.length === 0) return null;
  return (
    <Section title={text("conflicts")} hidesTitle>
      {sentences.length > 0 && (
        <Banner tone="stop" title={text("conflictsCount", { count: sentences.length })}>
          <Sentences of={sentences} />
        </Banner>
      )}
      {lacking.length > 0 && (
        <Banner
          tone="warn"
          title={text("unfinishedCount", { count: plan.unfinished.length })}
          actions={
            <ButtonLink size="s" to={`/events/${plan.board.event.id}/panels`}>
              {text("panels")}
            </ButtonLink>
          }
        >
          <Sentences of={lacking} />
        </Banner>
      )}
    </Section>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className={styles.problems}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
