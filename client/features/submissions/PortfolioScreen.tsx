import { useState } from "react";
import { PortfolioEditor } from "#client/features/portfolios/PortfolioEditor.tsx";
import { usePortfoliosText } from "#client/features/portfolios/portfoliosText.ts";
import { portfolioPath, usePortfolioDraft } from "#client/features/portfolios/usePortfolioDraft.ts";
import { Answer } from "#client/http/Answer.tsx";
import { usePerson } from "#client/http/me.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button, ButtonLink } from "#client/ui/Button.tsx";
import { Page } from "#client/ui/Page.tsx";
import { SavedState } from "#client/ui/SavedState.tsx";
import type { PortfolioView } from "#shared/portfolios/portfolios.ts";
import { isPending } from "#shared/submissions/submissionStates.ts";
import type { SubmissionList } from "#shared/submissions/submissions.ts";
import { Attempts } from "./Attempts.tsx";
import { HandInDialog } from "./HandInDialog.tsx";
import type { Check } from "./handInChecks.ts";
import { Standing } from "./Standing.tsx";
import styles from "./Submissions.module.css";
import { useSubmissionsText } from "./submissionsText.ts";

export interface PortfolioScreenProps {
  /** What the program asks for and is not met yet; undefined while that is not known. */
  readonly asked: readonly Check[] | undefined;
}

/** The student's portfolio: arranged, previewed, handed in. */
export function PortfolioScreen({ asked }: PortfolioScreenProps) {
  const person = usePerson();
  const portfolio = useRead<PortfolioView>(portfolioPath(person.id));
  const attempts = useRead<SubmissionList>(`/api/students/${person.id}/submissions`);
  return (
    <Answer of={portfolio} shape="page">
      {(view) => (
        <Answer of={attempts} shape="page">
          {(list) => <Portfolio view={view} attempts={list} asked={asked} />}
        </Answer>
      )}
    </Answer>
  );
}

interface PortfolioProps extends PortfolioScreenProps {
  readonly view: PortfolioView;
  readonly attempts: SubmissionList;
}

function Portfolio({ view, attempts, asked }: PortfolioProps) {
  const text = usePortfoliosText();
  const submissionsText = useSubmissionsText();
  const draft = usePortfolioDraft(view);
  const [isHandingIn, setHandingIn] = useState(false);
  const isAwaited = attempts.submissions.some((one) => isPending(one.state));
  const isRepeat = attempts.submissions.some((one) => one.state !== "withdrawn");
  // Once it is accepted, handing in again is possible, but no longer the next thing to do.
  const isAccepted = attempts.submissions.find((one) => one.state !== "withdrawn")?.state === "accepted";
  const hasSections = draft.value.sections.length > 0;
  const canHandIn = view.can["portfolio.submit"] === true && hasSections && !isAwaited;
  return (
    <Page
      title={text("screenTitle")}
      actions={
        <>
          {hasSections && (
            <ButtonLink to="/portfolio/preview" icon="eye">
              {text("preview")}
            </ButtonLink>
          )}
          {canHandIn && (
            <Button look={isAccepted ? "plain" : "primary"} onClick={() => setHandingIn(true)}>
              {submissionsText(isRepeat ? "handInAgain" : "handIn")}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.strip}>
        <SavedState state={draft.saved} onSendNow={() => void draft.flush()} />
      </div>
      <div className={styles.standing}>
        <Standing studentId={view.studentId} attempts={attempts} />
      </div>
      <PortfolioEditor view={view} draft={draft} aside={<Attempts attempts={attempts.submissions} />} />
      {isHandingIn && (
        <HandInDialog
          view={view}
          draft={draft}
          mentors={attempts.mentors}
          asked={asked}
          onClose={() => setHandingIn(false)}
        />
      )}
    </Page>
  );
}
