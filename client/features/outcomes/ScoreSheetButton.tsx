import { useSheet } from "#client/http/useSheet.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useOutcomesText } from "./outcomesText.ts";

export interface ScoreSheetButtonProps {
  readonly interviewId: string;
  readonly candidate: string;
}

/** Saves the score sheet of one interview. */
export function ScoreSheetButton({ interviewId, candidate }: ScoreSheetButtonProps) {
  const text = useOutcomesText();
  const sheet = useSheet(`/api/interviews/${interviewId}/score-sheet.pdf`);
  return (
    <>
      <Button
        look="quiet"
        size="s"
        icon="download"
        aria-label={text("scoreSheetOf", { name: candidate })}
        onClick={sheet.save}
        isBusy={sheet.isBusy}
      >
        {text("scoreSheet")}
      </Button>
      {sheet.notice}
    </>
  );
}
