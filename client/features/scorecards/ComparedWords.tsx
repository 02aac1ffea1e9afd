import { Section } from "#client/ui/Page.tsx";
import type { ComparisonView, ScoringView } from "#shared/scorecards/scoringViews.ts";
import styles from "./Comparison.module.css";
import { cardBoxes } from "./mergeCards.ts";
import { useScorecardsText } from "./scorecardsText.ts";

export interface ComparedWordsProps {
  readonly scoring: ScoringView;
  readonly cards: ComparisonView["cards"];
}

/** What the panelists wrote: evidence by criterion, then notes and feedback by panelist. */
export function ComparedWords({ scoring, cards }: ComparedWordsProps) {
  const text = useScorecardsText();
  const evidence = scoring.rubric.criteria
    .map(({ id, title }) => ({
      id,
      title,
      said: cards.flatMap(({ panelist, content }) => {
        const words = content.marks.find(({ criterionId }) => criterionId === id)?.evidence ?? "";
        return words === "" ? [] : [{ panelist, words }];
      }),
    }))
    .filter(({ said }) => said.length > 0);
  const written = cards
    .map(({ panelist, content }) => ({
      panelist,
      boxes: cardBoxes.flatMap((box) => (content[box] === "" ? [] : [{ box, words: content[box] }])),
    }))
    .filter(({ boxes }) => boxes.length > 0);
  return (
    <>
      {evidence.length > 0 && (
        <Section title={text("whatYouSaw")}>
          <dl className={styles.words}>
            {evidence.map(({ id, title, said }) => (
              <div key={id}>
                <dt>{title}</dt>
                {said.map(({ panelist, words }) => (
                  <dd key={panelist.id}>
                    <span className={styles.who}>{panelist.displayName}</span>
                    {words}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </Section>
      )}
      {written.length > 0 && (
        <Section title={text("whatYouWrote")}>
          {written.map(({ panelist, boxes }) => (
            <Section key={panelist.id} title={panelist.displayName} level={3}>
              <dl className={styles.words}>
                {boxes.map(({ box, words }) => (
                  <div key={box}>
                    <dt>{text(box)}</dt>
                    <dd>{words}</dd>
                  </div>
                ))}
              </dl>
            </Section>
          ))}
        </Section>
      )}
    </>
  );
}
