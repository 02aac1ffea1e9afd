import { DataTable } from "#client/ui/DataTable.tsx";
import { Status, type StatusTone } from "#client/ui/Status.tsx";
import { useBoardText } from "./boardText.ts";
import type { Plan } from "./usePlan.ts";

interface Check {
  readonly id: string;
  readonly what: string;
  readonly result: string;
  readonly tone: StatusTone;
  readonly meaning: string;
}

/** What is looked at before people are told: conflicts must be solved, the rest is for the coordinator to weigh. */
export function PublishChecks({ plan }: { readonly plan: Plan }) {
  const text = useBoardText();
  const { board, problems } = plan;
  const seniors = board.candidates.filter(({ isSenior }) => isSenior);
  const placed = seniors.filter(({ id }) => plan.seatOf(id));
  const used = board.panels.filter(({ id }) => board.seats.some(({ panelId }) => panelId === id));
  const roomless = used.filter(({ roomId }) => roomId === null);
  const accepted = placed.filter(({ hasAccepted }) => hasAccepted);
  const shown = problems.map(plan.say);
  const weigh = (count: number, all: number) => {
    const isGood = count === all && all > 0;
    return {
      result: text("countOf", { count, all }),
      tone: isGood ? ("done" as const) : ("waiting" as const),
      meaning: text(isGood ? "good" : "mayStay"),
    };
  };
  const checks: Check[] = [
    {
      id: "conflicts",
      what: text("checkConflicts"),
      result: shown.length === 0 ? text("noConflicts") : [...new Set(shown)].join(" "),
      tone: shown.length === 0 ? "done" : "stop",
      meaning: text(shown.length === 0 ? "good" : "mustFix"),
    },
    {
      id: "placed",
      what: text("checkPlaced"),
      ...weigh(placed.length, seniors.length),
      ...(board.seats.length === 0 ? { tone: "stop" as const, meaning: text("mustFix") } : {}),
    },
    { id: "rooms", what: text("checkRooms"), ...weigh(used.length - roomless.length, used.length) },
    { id: "portfolios", what: text("checkPortfolios"), ...weigh(accepted.length, placed.length) },
  ];
  return (
    <DataTable
      caption={text("checkTitle")}
      hidesCaption
      columns={[
        { id: "what", header: text("check"), isRowHeader: true, cell: (check) => check.what },
        { id: "result", header: text("result"), cell: (check) => check.result },
        {
          id: "meaning",
          header: text("meaning"),
          cell: (check) => <Status tone={check.tone}>{check.meaning}</Status>,
        },
      ]}
      rows={checks}
      rowKey={(check) => check.id}
    />
  );
}
