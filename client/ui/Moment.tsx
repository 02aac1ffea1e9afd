import { useLocale } from "./Locale.tsx";
import { uiText } from "./messages.ts";
import { sayDay, sayMoment, sayTime } from "./momentText.ts";

export interface MomentProps {
  /** An instant: ISO 8601 with zone, or milliseconds. */
  readonly at: string | number;
  /** "full" Tue 3 March, 9:15 (with the year when it is another one); "day" Tue 3 March; "time" 9:15. */
  readonly as?: "full" | "day" | "time";
  /** Says "today", "yesterday" or "tomorrow" where that is true. */
  readonly isNear?: boolean;
}

/** An instant in the school's time zone, as people say it. */
export function Moment({ at, as = "full", isNear = false }: MomentProps) {
  const place = useLocale();
  const date = new Date(at);
  const words =
    as === "time"
      ? sayTime(date, place)
      : as === "day"
        ? sayDay(date, place, isNear ? uiText : undefined)
        : sayMoment(date, place, isNear ? uiText : undefined);
  return <time dateTime={date.toISOString()}>{words}</time>;
}

/** A calendar day without a time, such as a due date "2027-03-02"; the same day in every time zone. */
export function Day({ on, isNear = false }: { readonly on: string; readonly isNear?: boolean }) {
  const { locale, timeZone } = useLocale();
  const noon = new Date(`${on}T12:00:00Z`);
  const today = isNear ? { say: uiText, timeZone } : undefined;
  return <time dateTime={on}>{sayDay(noon, { locale, timeZone: "UTC" }, today?.say, today?.timeZone)}</time>;
}
