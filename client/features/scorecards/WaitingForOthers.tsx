import { useLocale } from "#client/ui/Locale.tsx";
import type { ScorecardView } from "#shared/scorecards/scorecards.ts";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";
import { CardReading } from "./CardReading.tsx";
import { sayPoints } from "./comparisonWords.ts";
import styles from "./Scorecard.module.css";
import { useScorecardsText } from "./scorecardsText.ts";

export interface WaitingForOthersProps {
  readonly scoring: ScoringView;
  /** The own card; null for a coordinator, who has none. */
  readonly card: ScorecardView | null;
}

/** "2 of 3 submitted": nothing of the others' cards is here to be shown yet. */
export function WaitingForOthers({ scoring, card }: WaitingForOthersProps) {
  const text = useScorecardsText();
  const { locale } = useLocale();
  const { submitted, awaited } = scoring;
  return (
    <div className={styles.waiting}>
      <h2 className={styles.waitingTitle} aria-live="polite">
        {text("waitingTitle", { submitted, awaited })}
      </h2>
      {!scoring.isRevealed && <p>{text(card ? "waitingLead" : "waitingLeadOther")}</p>}
      {card && (
        <details className={styles.own}>
          <summary>
            {text("ownCard")}
            {card.totalHundredths !== null &&
              `: ${text("points", { points: sayPoints(card.totalHundredths, locale) })}`}
          </summary>
          <CardReading criteria={scoring.rubric.criteria} content={card.content} />
        </details>
      )}
    </div>
  );
}
