import { levelNameOf, scale } from "#client/features/scorecards/levelNames.ts";
import { useScorecardsText } from "#client/features/scorecards/scorecardsText.ts";
import { useSheet } from "#client/http/useSheet.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Moment } from "#client/ui/Moment.tsx";
import { Section } from "#client/ui/Page.tsx";
import { Status } from "#client/ui/Status.tsx";
import type { OutcomeView } from "#shared/outcomes/outcomes.ts";
import styles from "./Outcome.module.css";
import { useOutcomesText } from "./outcomesText.ts";

export interface OutcomeReadingProps {
  readonly outcome: OutcomeView;
  /** The reader is the student: told in the second person. */
  readonly isOwn: boolean;
}

const boxes = ["whatWorked", "thinkAbout", "nextStep"] as const;

/** What a student takes home: the outcome, what the panel saw in words, and what it says. */
export function OutcomeReading({ outcome, isOwn }: OutcomeReadingProps) {
  const text = useOutcomesText();
  const { document } = outcome;
  const voices = document.feedback.map((said, at) => ({ id: `voice-${at}`, said }));
  const [givenName = ""] = document.student.displayName.split(" ");
  const letter = useSheet(`/api/outcomes/${outcome.id}/letter.pdf`);
  return (
    <article className={styles.outcome}>
      <header className={styles.head}>
        <p className={styles.kicker}>
          {document.eventTitle}
          {" · "}
          {text("interviewedOn")} <Moment at={document.interviewedAt} as="day" />
        </p>
        {isOwn ? (
          <>
            <h2 className={styles.title}>
              {text(document.hasPassed ? "passedTitle" : "againTitle", { name: givenName })}
            </h2>
            <p className={styles.lead}>{text(document.hasPassed ? "passedLead" : "againLead")}</p>
          </>
        ) : (
          <h2 className={styles.title}>
            <Status tone={document.hasPassed ? "done" : "attention"}>
              {text(document.hasPassed ? "passedPlain" : "againPlain")}
            </Status>
          </h2>
        )}
        <p className={styles.raters}>
          {text(isOwn ? "raters" : "ratersStudent", { count: document.raters })}
        </p>
        {outcome.can["outcome.read"] && (
          <Button icon="download" size="s" onClick={letter.save} isBusy={letter.isBusy}>
            {text("letter")}
          </Button>
        )}
        {letter.notice}
      </header>
      <Section title={text("seenTitle")}>
        <ul className={styles.criteria}>
          {document.criteria.map((criterion) => (
            <li key={criterion.id}>
              <Criterion criterion={criterion} />
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={text(isOwn ? "saidTitle" : "saidTitleStudent")}
        hint={document.feedback.length > 0 ? text("saidHint") : undefined}
      >
        {document.feedback.length === 0 ? (
          <p>{text("noFeedback")}</p>
        ) : (
          <ol className={styles.voices}>
            {voices.map(({ id, said }) => (
              <li key={id}>
                <dl>
                  {boxes
                    .filter((box) => said[box] !== "")
                    .map((box) => (
                      <div key={box}>
                        <dt>{text(box)}</dt>
                        <dd>{said[box]}</dd>
                      </div>
                    ))}
                </dl>
              </li>
            ))}
          </ol>
        )}
      </Section>
    </article>
  );
}

type SeenCriterion = OutcomeView["document"]["criteria"][number];

function Criterion({ criterion }: { readonly criterion: SeenCriterion }) {
  const text = useOutcomesText();
  const scoringText = useScorecardsText();
  const { title, level, words, next } = criterion;
  const name = levelNameOf(scoringText, level);
  return (
    <>
      <h3 className={styles.criterionTitle}>{title}</h3>
      <p className={styles.level}>
        <span className={styles.steps} role="img" aria-label={text("levelOf", { level, name })}>
          {scale.map((step) => (
            <span key={step} className={styles.step} data-reached={step <= level} />
          ))}
        </span>
        <span aria-hidden="true">{name}</span>
      </p>
      <p className={styles.words}>{words}</p>
      {next !== null && <p className={styles.next}>{text("nextLevel", { words: next })}</p>}
    </>
  );
}
