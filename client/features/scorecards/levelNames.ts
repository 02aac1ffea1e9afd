import type { ScorecardsText } from "./scorecardsText.ts";

/** The levels of a rubric, lowest first. */
export const scale = [1, 2, 3, 4] as const;

/** What a level is called: "Ready". */
export function levelNameOf(text: ScorecardsText, level: number): string {
  switch (level) {
    case 1:
      return text("levelName_1");
    case 2:
      return text("levelName_2");
    case 3:
      return text("levelName_3");
    default:
      return text("levelName_4");
  }
}
