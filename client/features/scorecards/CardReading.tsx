import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import type { ScorecardContent } from "#shared/scorecards/scorecards.ts";
import { levelNameOf } from "./levelNames.ts";
import { cardBoxes } from "./mergeCards.ts";
import styles from "./Scorecard.module.css";
import { useScorecardsText } from "./scorecardsText.ts";

export interface CardReadingProps {
  readonly criteria: readonly RubricCriterion[];
  readonly content: ScorecardContent;
}

/** A card as it was written, to be read. */
export function CardReading({ criteria, content }: CardReadingProps) {
  const text = useScorecardsText();
  const written = cardBoxes.filter((box) => content[box] !== "");
  return (
    <div className={styles.reading}>
      <ul className={styles.given}>
        {criteria.map(({ id, title }) => {
          const mark = content.marks.find(({ criterionId }) => criterionId === id);
          const level = mark?.level ?? null;
          return (
            <li key={id}>
              <span>{title}</span>
              <span className={styles.level}>
                {level === null ? text("noLevel") : `${level} ${levelNameOf(text, level)}`}
              </span>
              {mark?.evidence ? <span className={styles.evidence}>{mark.evidence}</span> : null}
            </li>
          );
        })}
      </ul>
      {written.length > 0 && (
        <dl className={styles.said}>
          {written.map((box) => (
            <div key={box}>
              <dt>{text(box)}</dt>
              <dd>{content[box]}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
