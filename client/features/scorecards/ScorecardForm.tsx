import { useState } from "react";
import { refresh } from "#client/http/queryClient.ts";
import { Button } from "#client/ui/Button.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { Section } from "#client/ui/Page.tsx";
import { SavedState } from "#client/ui/SavedState.tsx";
import { TextArea } from "#client/ui/TextField.tsx";
import type { ScorecardView } from "#shared/scorecards/scorecards.ts";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";
import { CandidateBar } from "./CandidateBar.tsx";
import { CriterionField } from "./CriterionField.tsx";
import type { CardBox } from "./mergeCards.ts";
import styles from "./Scorecard.module.css";
import { ScorecardConflict } from "./ScorecardConflict.tsx";
import { SubmitDialog } from "./SubmitDialog.tsx";
import { useScorecardsText } from "./scorecardsText.ts";
import { scoringPath } from "./scoringPath.ts";
import { useScorecardDraft } from "./useScorecardDraft.ts";

export interface ScorecardFormProps {
  readonly scoring: ScoringView;
  readonly card: ScorecardView;
}

/** The longest text of each box. */
const limits: Readonly<Record<CardBox, number>> = {
  notes: 10_000,
  whatWorked: 4000,
  thinkAbout: 4000,
  nextStep: 1000,
};

/** A panelist's own card while it is filled in; saved by itself. */
export function ScorecardForm({ scoring, card }: ScorecardFormProps) {
  const text = useScorecardsText();
  const draft = useScorecardDraft(card);
  const [isAsking, setAsking] = useState(false);
  const { value, change, errors } = draft;
  const { criteria } = scoring.rubric;
  const name = scoring.student.displayName;
  const chosen = value.marks.filter(({ level }) => level !== null).length;
  const box = (which: CardBox, rows: number, hint?: string) => (
    <TextArea
      label={text(which)}
      hint={hint}
      rows={rows}
      limit={limits[which]}
      value={value[which]}
      onChange={(words) => change((now) => ({ ...now, [which]: words }))}
      error={errors[which]}
    />
  );
  return (
    <div className={styles.form}>
      <CandidateBar
        scoring={scoring}
        saved={<SavedState state={draft.saved} onSendNow={() => void draft.flush()} />}
      />
      {card.reason && <Banner tone="warn" title={text("reopened", { reason: card.reason })} />}
      {draft.isClosed && (
        <Banner
          tone="stop"
          role="alert"
          title={text("elsewhere")}
          actions={
            <Button size="s" onClick={() => void refresh([scoringPath(scoring.id)])}>
              {text("elsewhereShow")}
            </Button>
          }
        />
      )}
      {criteria.map((criterion) => {
        const place = value.marks.findIndex(({ criterionId }) => criterionId === criterion.id);
        const mark = value.marks[place];
        return (
          mark && (
            <CriterionField
              key={criterion.id}
              criterion={criterion}
              mark={mark}
              onChange={(next) =>
                change((now) => ({
                  ...now,
                  marks: now.marks.map((one) => (one.criterionId === criterion.id ? next : one)),
                }))
              }
              levelError={errors[`marks.${place}.level`]}
              evidenceError={errors[`marks.${place}.evidence`]}
            />
          )
        );
      })}
      <div className={styles.boxes}>{box("notes", 4, text("notesHint"))}</div>
      <Section title={text("feedbackTitle", { name })} hint={text("feedbackHint")} hasRule={false}>
        <div className={styles.boxes}>
          {box("whatWorked", 3)}
          {box("thinkAbout", 3)}
          {box("nextStep", 2)}
        </div>
      </Section>
      <div className={styles.foot}>
        <p>{text("chosen", { count: chosen, total: criteria.length })}</p>
        <Button look="primary" onClick={() => setAsking(true)} isDisabled={draft.isClosed}>
          {text("submit")}
        </Button>
      </div>
      {isAsking && (
        <SubmitDialog
          scoring={scoring}
          card={card}
          content={value}
          saveAll={draft.saveAll}
          onClose={() => setAsking(false)}
        />
      )}
      {draft.conflict && (
        <ScorecardConflict {...draft.conflict} criteria={criteria} onResolve={draft.resolve} />
      )}
    </div>
  );
}
