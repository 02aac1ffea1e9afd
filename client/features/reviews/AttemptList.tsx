import { Link } from "react-router";
import { useRead } from "#client/http/useRead.ts";
import { Section } from "#client/ui/Page.tsx";
import type { SubmissionList, SubmissionView } from "#shared/submissions/submissions.ts";
import { useReviewsText } from "./reviewsText.ts";
import { StandingStatus } from "./StandingStatus.tsx";
import styles from "./SubmissionScreen.module.css";

/** Every attempt of the student, the newest first; each stays as it was handed in. */
export function AttemptList({ submission }: { readonly submission: SubmissionView }) {
  const text = useReviewsText();
  const attempts = useRead<SubmissionList>(`/api/students/${submission.student.id}/submissions`);
  const readable = attempts.data?.submissions.filter((one) => one.can["submission.read"]) ?? [];
  if (readable.length < 2) return null;
  return (
    <Section title={text("attempts")}>
      <nav aria-label={text("attempts")}>
        <ol className={styles.list} reversed>
          {readable.map((one) => (
            <li key={one.id} className={styles.attempt}>
              <Link
                to={`/submissions/${one.id}`}
                aria-current={one.id === submission.id ? "page" : undefined}
              >
                {text("attemptNumber", { number: one.number })}
              </Link>
              <StandingStatus state={one.state} />
            </li>
          ))}
        </ol>
      </nav>
    </Section>
  );
}
