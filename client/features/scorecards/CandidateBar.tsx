import type { ReactNode } from "react";
import { Avatar } from "#client/ui/Avatar.tsx";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";
import styles from "./Interview.module.css";
import { InterviewClock } from "./InterviewClock.tsx";

export interface CandidateBarProps {
  readonly scoring: ScoringView;
  /** How what is typed stands with the server. */
  readonly saved?: ReactNode;
}

/** Whose card this is: stays in sight while the card is filled in, so that no score lands on the next student. */
export function CandidateBar({ scoring, saved }: CandidateBarProps) {
  const { student, ownCard } = scoring;
  const minutes = (Date.parse(scoring.endsAt) - Date.parse(scoring.startsAt)) / 60_000;
  const isScoring = scoring.can["scorecard.write"] === true;
  return (
    <div className={styles.bar}>
      <p className={styles.who}>
        <Avatar name={student.displayName} size="m" />
        <strong>{student.displayName}</strong>
        {saved && <span className={styles.saved}>{saved}</span>}
      </p>
      {(isScoring || ownCard?.state === "draft") && (
        <InterviewClock interviewId={scoring.id} slotMinutes={minutes} />
      )}
    </div>
  );
}
