import { type ShareDays, shareDays } from "#shared/shares/shareTerms.ts";
import { useSharesText } from "./sharesText.ts";

/** How long a link may work, as choices. */
export function useLengths(): { value: string; label: string }[] {
  const text = useSharesText();
  return shareDays.map((days) => ({ value: String(days), label: text(`lasts_${days}`) }));
}

/** The days of a choice; a month when it is none of them. */
export function daysOf(choice: string): ShareDays {
  return shareDays.find((days) => String(days) === choice) ?? 30;
}
