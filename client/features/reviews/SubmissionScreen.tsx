import { useCallback, useState } from "react";
import { useParams } from "react-router";
import { PortfolioOnScreen } from "#client/features/portfolios/PortfolioOnScreen.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { useHotkeys } from "#client/ui/hotkeys.tsx";
import { Moment } from "#client/ui/Moment.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import type { CommentList } from "#shared/reviews/reviews.ts";
import type { SubmissionView } from "#shared/submissions/submissions.ts";
import { AnswerPanel } from "./AnswerPanel.tsx";
import { AttemptList } from "./AttemptList.tsx";
import { Comments } from "./Comments.tsx";
import { pieceInView, stepPiece } from "./pieceInView.ts";
import { ReaderList } from "./ReaderList.tsx";
import { useReviewsText } from "./reviewsText.ts";
import { StandingBanner } from "./StandingBanner.tsx";
import { StandingStatus } from "./StandingStatus.tsx";
import styles from "./SubmissionScreen.module.css";
import { useOpening } from "./useOpening.ts";

/** A submission as it was handed in, with what was said about it: the mentor answers here, the student reads. */
export function SubmissionScreen() {
  const { submissionId = "" } = useParams();
  const submission = useRead<SubmissionView>(`/api/submissions/${submissionId}`);
  return (
    <Answer of={submission} shape="page">
      {(data) => <Submission key={data.id} submission={data} />}
    </Answer>
  );
}

const noComments: CommentList = { comments: [], can: {} };

function Submission({ submission }: { readonly submission: SubmissionView }) {
  const text = useReviewsText();
  const { id, student, document } = submission;
  const follows = submission.can["comment.read"] === true;
  const read = useRead<CommentList>(`/api/submissions/${id}/comments`, { isReady: follows });
  const { comments, can } = read.data ?? noComments;
  const canAdd = can["comment.add"] === true && submission.state !== "waiting";
  useOpening(submission, can["submission.open"] === true);
  const [begun, setBegun] = useState<readonly string[]>([]);
  const onBegun = useCallback((about: string, isBegun: boolean) => {
    setBegun((known) => [...known.filter((one) => one !== about), ...(isBegun ? [about] : [])]);
  }, []);
  const [asked, setAsked] = useState({ about: "", times: 0 });
  useHotkeys({
    j: { label: text("keyPieceNext"), run: () => stepPiece(1) },
    k: { label: text("keyPieceBefore"), run: () => stepPiece(-1) },
  });
  useHotkeys(
    {
      c: {
        label: text("keyComment"),
        run: () => setAsked(({ times }) => ({ about: pieceInView() ?? "whole", times: times + 1 })),
      },
    },
    { isOn: canAdd },
  );
  const commentsOn = (artifactId: string | null) => (
    <Comments
      submissionId={id}
      artifactId={artifactId}
      comments={comments.filter((comment) => comment.artifactId === artifactId)}
      canAdd={canAdd}
      onBegun={onBegun}
      asked={asked.about === (artifactId ?? "whole") ? asked.times : 0}
    />
  );
  return (
    <Page
      width="wide"
      title={text("submissionTitle", { name: student.displayName })}
      kicker={
        <>
          {text("attemptNumber", { number: submission.number })}
          {" · "}
          <Moment at={submission.submittedAt} isNear />
        </>
      }
      actions={<StandingStatus state={submission.state} />}
    >
      <StandingBanner submission={submission} />
      <div className={styles.columns}>
        <div className={styles.work}>
          <PortfolioOnScreen
            document={document}
            fileUrl={(hash) => `/api/submissions/${id}/files/${hash}`}
            afterArtifact={follows ? commentsOn : undefined}
          />
          {follows && (canAdd || comments.some((comment) => comment.artifactId === null)) ? (
            <div className={styles.whole}>
              <Section title={text("wholeTitle")}>{commentsOn(null)}</Section>
            </div>
          ) : null}
        </div>
        <aside className={styles.aside} aria-label={text("standing")}>
          {can["comment.add"] || can["submission.takeBack"] ? (
            <AnswerPanel
              submission={submission}
              unsentCount={comments.filter((comment) => comment.sentAt === null).length}
              begunCount={begun.length}
              can={can}
              onSayFirst={() => setAsked(({ times }) => ({ about: "whole", times: times + 1 }))}
            />
          ) : null}
          {follows ? <ReaderList submission={submission} /> : null}
          {follows ? <AttemptList submission={submission} /> : null}
        </aside>
      </div>
    </Page>
  );
}
