import { Banner } from "#client/ui/Notice.tsx";
import type { CompletenessView } from "#shared/outcomes/eventResults.ts";
import styles from "./EventResults.module.css";
import { useOutcomesText } from "./outcomesText.ts";

/** Cards and outcomes that are no longer what was sealed, loudly; nothing while all is well. */
export function BrokenSeals({ completeness }: { readonly completeness: CompletenessView }) {
  const text = useOutcomesText();
  const { interviews, brokenOutcomes } = completeness;
  const cards = interviews.flatMap(({ student, interviewId, panel }) =>
    panel
      .filter(({ isSealBroken }) => isSealBroken)
      .map(({ panelist }) => ({
        id: `${interviewId} ${panelist.id}`,
        words: text("brokenCard", { panelist: panelist.displayName, student: student.displayName }),
      })),
  );
  const names = interviews
    .filter(({ interviewId }) => brokenOutcomes.includes(interviewId))
    .map(({ student }) => student.displayName);
  return (
    <>
      {cards.length > 0 && (
        <Banner tone="stop" role="alert" title={text("brokenTitle")}>
          <p>{text("brokenLead")}</p>
          <ul className={styles.broken}>
            {cards.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
        </Banner>
      )}
      {names.length > 0 && (
        <Banner tone="stop" role="alert" title={text("brokenOutcomes", { names: names.join(", ") })} />
      )}
    </>
  );
}
