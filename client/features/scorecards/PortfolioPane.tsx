// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
import { PortfolioOnScreen } from "#client/features/portfolios/PortfolioOnScreen.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { EmptyState } from "#client/ui/Notice.tsx";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";
import type { SubmissionView } from "#shared/submissions/submissions.ts";
import styles from "./Interview.module.css";
import { useScorecardsText } from "./scorecardsText.ts";

/** What the panel reads: the pinned submission, as it was handed in. */
export function PortfolioPane({ scoring }: { readonly scoring: ScoringView }) {
  const text = useScorecardsText();
  const { submission, student } = scoring;
  return (
    <section
      className={styles.portfolio}
      aria-label={text("portfolioOf", { name: student.displayName })}
      tabIndex={0}
    >
      {submission ? (
        <>
          {!submission.isPinned && <p className={styles.unpinned}>{text("unpinned")}</p>}
          <Submission submissionId={submission.id} />
        </>
      ) : (
        <EmptyState title={text("noPortfolio")}>
          {text("noPortfolioLead", { name: student.displayName })}
        </EmptyState>
      )}
    </section>
  );
}

function Submission({ submissionId }: { readonly submissionId: string }) {
  const submission = useRead<SubmissionView>(`/api/submissions/${submissionId}`);
  return (
    <Answer of={submission} shape="text" lines={12}>
      {({ document }) => (
        <PortfolioOnScreen
          document={document}
          fileUrl={(hash) => `/api/submissions/${submissionId}/files/${hash}`}
        />
      )}
    </Answer>
  );
}
