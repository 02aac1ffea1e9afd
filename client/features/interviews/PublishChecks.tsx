import { DataTable } from "#client/ui/DataTable.tsx";
import { Status, type StatusTone } from "#client/ui/Status.tsx";
import { expectedSeniors } from "#shared/interviews/expectedSeniors.ts";
import { passedSeats } from "#shared/interviews/passedTimes.ts";
import { panelNeeds } from "#shared/interviews/planModel.ts";
import styles from "./Board.module.css";
import { useBoardText } from "./boardText.ts";
import type { Plan } from "./usePlan.ts";

interface Check {
  readonly id: string;
  readonly what: string;
  readonly result: string;
  /** Who or what lacks it, by name; with `isAlso`, who has a time elsewhere as well. */
  readonly without: readonly string[];
  readonly isAlso?: boolean;
  readonly tone: StatusTone;
  readonly meaning: string;
}

/** What is looked at before people are told: conflicts must be solved, the rest is for the coordinator to weigh. */
export function PublishChecks({ plan }: { readonly plan: Plan }) {
  const text = useBoardText();
  const { board, problems } = plan;
  const seniors = expectedSeniors(board.candidates, board.seats);
  const placed = seniors.filter(({ id }) => plan.seatOf(id));
  const used = board.panels.filter(({ id }) => board.seats.some(({ panelId }) => panelId === id));
  const roomless = used.filter(({ roomId }) => roomId === null);
  const incomplete = board.panels.filter(({ members }) => panelNeeds(members).length > 0);
  const accepted = placed.filter(({ hasAccepted }) => hasAccepted);
  const broken = new Set(problems.map(plan.say)).size;
  const elsewhere = placed.filter(({ otherTimes }) => otherTimes.length > 0);
  // Once published, a day that goes by is nothing to weigh.
  const passed = new Set(
    board.event.state === "planning" ? passedSeats(board, new Date()).map(({ studentId }) => studentId) : [],
  );
  const late = placed.filter(({ id }) => passed.has(id));
  const weigh = (count: number, all: number, without: readonly string[]) => {
    const isGood = count === all && all > 0;
    return {
      result: text("countOf", { count, all }),
      without,
      tone: isGood ? ("done" as const) : ("waiting" as const),
      meaning: text(isGood ? "good" : "mayStay"),
    };
  };
  const checks: Check[] = [
    {
      id: "conflicts",
      what: text("checkConflicts"),
      result: broken === 0 ? text("noConflicts") : text("conflictsCount", { count: broken }),
      without: [],
      tone: broken === 0 ? "done" : "stop",
      meaning: text(broken === 0 ? "good" : "mustFix"),
    },
    {
      id: "placed",
      what: text("checkPlaced"),
      ...weigh(
        placed.length,
        seniors.length,
        seniors.filter(({ id }) => !plan.seatOf(id)).map(({ displayName }) => displayName),
      ),
      ...(board.seats.length === 0 ? { tone: "stop" as const, meaning: text("mustFix") } : {}),
    },
    ...(elsewhere.length === 0
      ? []
      : [
          {
            id: "elsewhere",
            what: text("checkElsewhere"),
            ...weigh(
              placed.length - elsewhere.length,
              placed.length,
              elsewhere.flatMap(({ id }) => plan.otherTimes(id)),
            ),
            isAlso: true,
          },
        ]),
    ...(late.length === 0
      ? []
      : [
          {
            id: "late",
            what: text("checkAhead"),
            ...weigh(
              placed.length - late.length,
              placed.length,
              late.map(({ displayName }) => displayName),
            ),
          },
        ]),
    {
      id: "panels",
      what: text("checkPanels"),
      ...weigh(
        board.panels.length - incomplete.length,
        board.panels.length,
        incomplete.map(({ name }) => name),
      ),
      ...(board.panels.length === 0 || incomplete.some(({ id }) => used.some((panel) => panel.id === id))
        ? { tone: "stop" as const, meaning: text("mustFix") }
        : {}),
    },
  ];
  const checksOfPlaced: Check[] = [
    {
      id: "rooms",
      what: text("checkRooms"),
      ...weigh(
        used.length - roomless.length,
        used.length,
        roomless.map(({ name }) => name),
      ),
    },
    {
      id: "portfolios",
      what: text("checkPortfolios"),
      ...weigh(
        accepted.length,
        placed.length,
        placed.filter(({ hasAccepted }) => !hasAccepted).map(({ displayName }) => displayName),
      ),
    },
  ];
  return (
    <DataTable
      caption={text("checkTitle")}
      hidesCaption
      columns={[
        { id: "what", header: text("check"), isRowHeader: true, cell: (check) => check.what },
        { id: "result", header: text("result"), cell: (check) => <Result check={check} /> },
        {
          id: "meaning",
          header: text("meaning"),
          cell: (check) => <Status tone={check.tone}>{check.meaning}</Status>,
        },
      ]}
      rows={placed.length > 0 ? [...checks, ...checksOfPlaced] : checks}
      rowKey={(check) => check.id}
    />
  );
}

/** Names more than this many are counted: the board lists them all. */
export const mostNamed = 6;

function Result({ check }: { readonly check: Check }) {
  const text = useBoardText();
  const { without } = check;
  if (without.length === 0) return check.result;
  const rest = without.length - mostNamed;
  if (check.isAlso) {
    return (
      <>
        {check.result}
        {without.slice(0, mostNamed).map((sentence) => (
          <span key={sentence} className={styles.where}>
            {sentence}
          </span>
        ))}
        {rest > 0 && <span className={styles.where}>{text("more", { count: rest })}</span>}
      </>
    );
  }
  const named = without.slice(0, mostNamed).join(", ");
  return (
    <>
      {check.result}
      <span className={styles.where}>
        {rest > 0 ? text("lackingMore", { names: named, count: rest }) : text("lacking", { names: named })}
      </span>
    </>
  );
}
