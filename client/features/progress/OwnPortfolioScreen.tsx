import { useArtifactsText } from "#client/features/artifacts/artifactsText.ts";
import { sayMinutes } from "#client/features/artifacts/timeWords.ts";
import { PortfolioScreen } from "#client/features/submissions/PortfolioScreen.tsx";
import { usePerson } from "#client/http/me.ts";
import { useRead } from "#client/http/useRead.ts";
import type { StudentProgress } from "#shared/progress/progress.ts";
import { mentoringText } from "./mentoringText.ts";
import { openRequirements } from "./openRequirements.ts";

/** The student's portfolio with, at handing in, what the program asks for besides. */
export function OwnPortfolioScreen() {
  const artifactsText = useArtifactsText();
  const person = usePerson();
  const progress = useRead<StudentProgress>(`/api/students/${person.id}/progress`);
  const sayTime = (minutes: number) => sayMinutes(artifactsText, minutes);
  return (
    <PortfolioScreen
      asked={progress.data && openRequirements(progress.data.requirements, mentoringText, sayTime)}
    />
  );
}
