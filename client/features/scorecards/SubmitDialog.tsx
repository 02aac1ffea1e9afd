import { useState } from "react";
import { deviceShelf } from "#client/http/draftShelf.ts";
import { usePerson } from "#client/http/me.ts";
import { refresh } from "#client/http/queryClient.ts";
import { isRefusal } from "#client/http/refusal.ts";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { announce } from "#client/ui/announce.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import type { ScorecardContent, ScorecardView } from "#shared/scorecards/scorecards.ts";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";
import { criterionPlace } from "./CriterionField.tsx";
import { useScorecardsText } from "./scorecardsText.ts";
import { rememberCard, scoringPath, scoringRefreshes } from "./scoringPath.ts";
import { draftId } from "./useScorecardDraft.ts";

export interface SubmitDialogProps {
  readonly scoring: ScoringView;
  readonly card: ScorecardView;
  readonly content: ScorecardContent;
  /** Saves what is unsaved; the version to submit, or undefined. */
  readonly saveAll: () => Promise<number | undefined>;
  readonly onClose: () => void;
}

/** Leads to the first level of a criterion once the dialog is gone. */
function goToCriterion(criterionId: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(criterionPlace(criterionId));
    place?.querySelector<HTMLInputElement>("input[type=radio]")?.focus();
  });
}

/** Says what is missing before a card is submitted, and submits it. */
export function SubmitDialog({ scoring, card, content, saveAll, onClose }: SubmitDialogProps) {
  const text = useScorecardsText();
  const person = usePerson();
  const [isUnsaved, setUnsaved] = useState(false);
  const { criteria } = scoring.rubric;
  const name = scoring.student.displayName;
  const lacking = criteria.filter(({ id }) =>
    content.marks.some(({ criterionId, level }) => criterionId === id && level === null),
  );
  const blank = (["whatWorked", "thinkAbout", "nextStep"] as const).filter(
    (box) => content[box].trim() === "",
  );
  const submit = useChange<null, ScorecardView | undefined>({
    send: async () => {
      const version = await saveAll();
      setUnsaved(version === undefined);
      if (version === undefined) return undefined;
      return postJson<ScorecardView>(`/api/scorecards/${card.id}/submission`, { version });
    },
    onDone: (submitted) => {
      if (!submitted) return;
      deviceShelf(person.id, draftId(card)).clear();
      rememberCard(submitted);
      announce(text("submitted"), "polite");
      onClose();
      void refresh(scoringRefreshes(scoring.id));
    },
    onRefused: (error) => {
      if (isRefusal(error, 412) || isRefusal(error, 409)) void refresh([scoringPath(scoring.id)]);
    },
  });
  const [first] = lacking;
  return (
    <Dialog
      title={first ? text("lacksTitle", { count: lacking.length }) : text("submitTitle")}
      size="s"
      onClose={onClose}
      actions={
        <>
          {first ? (
            <Button
              look="primary"
              onClick={() => {
                onClose();
                goToCriterion(first.id);
              }}
            >
              {text("goOn")}
            </Button>
          ) : (
            <Button look="primary" isBusy={submit.isBusy} onClick={() => submit.run(null)}>
              {text("submitConfirm")}
            </Button>
          )}
          {!first && (
            <Button look="quiet" onClick={onClose}>
              {text("goOn")}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        {first ? (
          <>
            <p>{text("lacksLevels")}</p>
            <ul>
              {lacking.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>{text("submitLead")}</p>
        )}
        {blank.length > 0 && (
          <>
            <p>{text("lacksWords", { name })}</p>
            <ul>
              {blank.map((box) => (
                <li key={box}>{text(box)}</li>
              ))}
            </ul>
          </>
        )}
        {isUnsaved && <Banner tone="warn" role="alert" title={text("unsavedFirst")} />}
        {(submit.problem ?? Object.values(submit.errors)[0]) && (
          <Banner tone="stop" role="alert" title={submit.problem ?? Object.values(submit.errors)[0]} />
        )}
      </Stack>
    </Dialog>
  );
}
