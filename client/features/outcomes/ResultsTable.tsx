import { Link } from "react-router";
import { sayPoints } from "#client/features/scorecards/comparisonWords.ts";
import { SpreadDots } from "#client/features/scorecards/SpreadDots.tsx";
import { type Column, DataTable } from "#client/ui/DataTable.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { Section } from "#client/ui/Page.tsx";
import { Status } from "#client/ui/Status.tsx";
import type { EventResults } from "#shared/outcomes/eventResults.ts";
import styles from "./EventResults.module.css";
import { sayFlags } from "./flagWords.ts";
import { useOutcomesText } from "./outcomesText.ts";
import { ScoreSheetButton } from "./ScoreSheetButton.tsx";

type Row = EventResults["interviews"][number];

/** What the rule makes of each interview whose cards are in: mean, spread as dots, outcome, what deserves a look. */
export function ResultsTable({ results }: { readonly results: EventResults }) {
  const text = useOutcomesText();
  const { locale } = useLocale();
  const { interviews, passTotal, criteria } = results;
  const passed = interviews.filter(({ result }) => result.hasPassed).length;
  const columns: readonly Column<Row>[] = [
    {
      id: "candidate",
      header: text("colCandidate"),
      isRowHeader: true,
      cell: ({ interviewId, student }) => (
        <Link to={`/interviews/${interviewId}`}>{student.displayName}</Link>
      ),
      sortBy: ({ student }) => student.displayName,
    },
    {
      id: "panel",
      header: text("colPlace"),
      cell: ({ panelName }) => panelName,
      sortBy: (row) => row.panelName,
    },
    {
      id: "total",
      header: text("colTotal"),
      align: "end",
      cell: ({ result }) => sayPoints(result.totalHundredths, locale),
      sortBy: ({ result }) => result.totalHundredths,
    },
    {
      id: "spread",
      header: text("colSpread"),
      cell: ({ raters, result }) => (
        <SpreadDots
          isSmall
          points={raters.map(({ panelist, totalHundredths }) => ({
            id: panelist.id,
            name: panelist.displayName,
            value: totalHundredths / 100,
            isYou: false,
          }))}
          from={25}
          to={100}
          ticks={[25, 50, 75, 100]}
          mark={passTotal}
          mean={result.totalHundredths / 100}
          label={text("spreadOf", {
            totals: raters.map(({ totalHundredths }) => sayPoints(totalHundredths, locale)).join(", "),
            mark: passTotal,
          })}
        />
      ),
      sortBy: ({ raters }) => {
        const totals = raters.map(({ totalHundredths }) => totalHundredths);
        return Math.max(...totals) - Math.min(...totals);
      },
    },
    {
      id: "outcome",
      header: text("colOutcome"),
      cell: ({ result }) => (
        <Status tone={result.hasPassed ? "done" : "attention"}>
          {text(result.hasPassed ? "passedPlain" : "againPlain")}
        </Status>
      ),
      sortBy: ({ result }) => Number(result.hasPassed),
    },
    {
      id: "flags",
      header: text("colFlags"),
      cell: ({ result }) => {
        const flags = sayFlags(text, result.flags, criteria, locale);
        if (flags.length === 0) return <span className={styles.quiet}>{text("noFlag")}</span>;
        return (
          <ul className={styles.flags}>
            {flags.map((flag) => (
              <li key={flag}>{flag}</li>
            ))}
          </ul>
        );
      },
      sortBy: ({ result }) => -result.flags.length,
    },
    {
      id: "sheet",
      header: text("colSheet"),
      cell: ({ interviewId, student }) => (
        <ScoreSheetButton interviewId={interviewId} candidate={student.displayName} />
      ),
    },
  ];
  return (
    <Section title={text("resultsTitle")} hint={text("resultsHint")}>
      <p className={styles.count}>{text("passedCount", { passed, count: interviews.length })}</p>
      <DataTable
        caption={text("resultsTitle")}
        hidesCaption
        isDense
        columns={columns}
        rows={interviews}
        rowKey={({ interviewId }) => interviewId}
      />
    </Section>
  );
}
