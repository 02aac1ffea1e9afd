import { Link } from "react-router";
import { Moment } from "#client/ui/Moment.tsx";
import { Section } from "#client/ui/Page.tsx";
import { Status, type StatusTone } from "#client/ui/Status.tsx";
import type { SubmissionState } from "#shared/submissions/submissionStates.ts";
import type { SubmissionSummary } from "#shared/submissions/submissions.ts";
import styles from "./Submissions.module.css";
import { useSubmissionsText } from "./submissionsText.ts";

const tones: Record<SubmissionState, StatusTone> = {
  waiting: "waiting",
  opened: "active",
  returned: "attention",
  accepted: "done",
  withdrawn: "off",
};

/** Every attempt, the newest first: each stays readable as it was handed in. */
export function Attempts({ attempts }: { readonly attempts: readonly SubmissionSummary[] }) {
  const text = useSubmissionsText();
  return (
    <Section title={text("attempts")}>
      {attempts.length === 0 ? (
        <p className={styles.quiet}>{text("noAttempts")}</p>
      ) : (
        <ol className={styles.attempts} reversed>
          {attempts.map((attempt) => (
            <li key={attempt.id}>
              <span>
                {attempt.can["submission.read"] ? (
                  <Link to={`/submissions/${attempt.id}`}>{text("attempt", { number: attempt.number })}</Link>
                ) : (
                  text("attempt", { number: attempt.number })
                )}
                <span className={styles.when}>
                  <Moment at={attempt.submittedAt} as="day" isNear />
                </span>
              </span>
              <Status tone={tones[attempt.state]}>{text(`state_${attempt.state}`)}</Status>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
