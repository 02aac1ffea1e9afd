import type { ArtifactsText } from "./artifactsText.ts";

/** Minutes as people say them: "45 minutes", "3 hours", "1 h 30 min". */
export function sayMinutes(text: ArtifactsText, total: number): string {
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return text("onlyMinutes", { count: minutes });
  if (minutes === 0) return text("wholeHours", { count: hours });
  return text("hoursAndMinutes", { hours, minutes });
}
