import { DataTable } from "#client/ui/DataTable.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { Section } from "#client/ui/Page.tsx";
import { Status } from "#client/ui/Status.tsx";
import type { ComparisonView, ScoringView } from "#shared/scorecards/scoringViews.ts";
import { ComparedWords } from "./ComparedWords.tsx";
import styles from "./Comparison.module.css";
import { levelIn, sayFlag, sayMean, sayPoints } from "./comparisonWords.ts";
import { scale } from "./levelNames.ts";
import { SpreadDots } from "./SpreadDots.tsx";
import { useScorecardsText } from "./scorecardsText.ts";

export interface ComparisonProps {
  readonly scoring: ScoringView;
  readonly comparison: ComparisonView;
}

/** The cards side by side, once all are in: the result, what to talk through, the spread, and every word. */
export function Comparison({ scoring, comparison }: ComparisonProps) {
  const text = useScorecardsText();
  const { locale } = useLocale();
  const { cards, result } = comparison;
  const { rubric, event } = scoring;
  const titleOf = (id: string) => rubric.criteria.find((criterion) => criterion.id === id)?.title ?? "";
  const points = (numberOf: (card: (typeof cards)[number]) => number) =>
    cards.map((card) => ({
      id: card.panelist.id,
      name: card.panelist.displayName,
      value: numberOf(card),
      isYou: card.isYou,
    }));
  const said = (parts: readonly { name: string; value: number | string }[], mean: string) =>
    [...parts.map(({ name: who, value }) => text("dotsOf", { who, value })), text("meanOf", { mean })].join(
      ", ",
    );
  return (
    <>
      <Section title={text("compareTitle")} hasRule={false}>
        <p className={styles.outcome}>
          <Status tone={result.hasPassed ? "done" : "attention"}>
            {text(result.hasPassed ? "passed" : "notPassed")}
          </Status>
        </p>
        <p>
          {text("resultLine", {
            total: sayPoints(result.totalHundredths, locale),
            count: result.raters,
            mark: event.passTotal,
            floor: sayMean(event.criterionFloorTenths / 10, locale),
          })}
        </p>
      </Section>
      <Section
        title={text("flagsTitle")}
        hint={result.flags.length > 0 ? text("flagsLead") : undefined}
        level={3}
      >
        {result.flags.length === 0 ? (
          <p>{text("noFlags")}</p>
        ) : (
          <ul className={styles.flags}>
            {result.flags.map((flag) => {
              const sentence = sayFlag(text, flag, titleOf, locale);
              return (
                <li key={sentence}>
                  <Icon name="flag" size={16} />
                  <span>{sentence}</span>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
      <Section title={text("totals")} level={3}>
        <SpreadDots
          points={points((card) => card.totalHundredths / 100)}
          from={25}
          to={100}
          ticks={[25, 50, 75, 100]}
          mark={event.passTotal}
          mean={result.totalHundredths / 100}
          label={`${said(
            cards.map((card) => ({
              name: card.panelist.displayName,
              value: sayPoints(card.totalHundredths, locale),
            })),
            sayPoints(result.totalHundredths, locale),
          )}; ${text("passMark", { mark: event.passTotal })}`}
        />
        <p className={styles.key}>{text("passMark", { mark: event.passTotal })}</p>
      </Section>
      <div className={styles.criteria}>
        {result.criteria.map(({ criterionId, mean }) => {
          const values = points((card) => levelIn(card, criterionId));
          return (
            <figure key={criterionId} className={styles.criterion}>
              <figcaption>
                {titleOf(criterionId)} <span>{text("meanOf", { mean: sayMean(mean, locale) })}</span>
              </figcaption>
              <SpreadDots
                points={values}
                from={1}
                to={4}
                ticks={scale}
                mean={mean}
                label={said(values, sayMean(mean, locale))}
              />
            </figure>
          );
        })}
      </div>
      <details className={styles.more}>
        <summary>{text("asTable")}</summary>
        <DataTable
          caption={text("compareTitle")}
          hidesCaption
          isDense
          columns={[
            {
              id: "criterion",
              header: text("criterion"),
              cell: (row) => titleOf(row.criterionId),
              isRowHeader: true,
            },
            ...cards.map((card) => ({
              id: card.panelist.id,
              header: card.panelist.displayName,
              cell: (row: { criterionId: string }) => levelIn(card, row.criterionId),
              align: "end" as const,
            })),
            { id: "mean", header: text("mean"), cell: (row) => sayMean(row.mean, locale), align: "end" },
          ]}
          rows={result.criteria}
          rowKey={(row) => row.criterionId}
        />
      </details>
      <ComparedWords scoring={scoring} cards={cards} />
    </>
  );
}
