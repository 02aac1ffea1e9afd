import { useLocale } from "#client/ui/Locale.tsx";
import { sayTime } from "#client/ui/momentText.ts";
import {
  type DayStretch,
  minutesOf,
  minutesOfDay,
  mostSlotsOfDay,
  planDay,
} from "#shared/interviewEvents/planDay.ts";
import type { NewEventDay } from "#shared/interviewEvents/slotViews.ts";
import styles from "./Days.module.css";
import { useInterviewEventsText } from "./interviewEventsText.ts";
import { pausesOf } from "./pauses.ts";

/** The times a day would get, or nothing while it cannot be told. */
function previewOf(day: NewEventDay): DayStretch[] {
  const isFilled =
    day.startsAt !== "" &&
    day.slotMinutes >= 5 &&
    day.count >= 1 &&
    day.count <= mostSlotsOfDay &&
    (day.breakAfter ?? 1) >= 1;
  if (!isFilled) return [];
  return planDay({
    ...day,
    startsAt: minutesOf(day.startsAt),
    lunch: day.lunch && { startsAt: minutesOf(day.lunch.startsAt), minutes: day.lunch.minutes },
  });
}

/** The times a day would get, made by the rule the server uses. */
export function DayPreview({ day }: { readonly day: NewEventDay }) {
  const text = useInterviewEventsText();
  const { locale } = useLocale();
  // Minutes of a day that has no date yet: any day without a change of clocks says them.
  const say = (minutes: number) => sayTime(new Date(minutes * 60_000), { locale, timeZone: "UTC" });
  const stretches = previewOf(day);
  const last = stretches.at(-1);
  return (
    <section aria-label={text("preview")} aria-live="polite">
      <h3 className={styles.previewTitle}>{text("preview")}</h3>
      {!last && day.count <= mostSlotsOfDay && <p className={styles.soft}>{text("previewEmpty")}</p>}
      {day.count > mostSlotsOfDay && (
        <p className={styles.problem}>{text("previewCount", { most: mostSlotsOfDay })}</p>
      )}
      {last && last.endsAt >= minutesOfDay && <p className={styles.problem}>{text("previewTooLong")}</p>}
      {last && last.endsAt < minutesOfDay && (
        <>
          <ol className={styles.times}>
            {stretches.map((stretch, at) => (
              <li key={stretch.startsAt} data-rests={pausesOf(stretches)[at] ? "" : undefined}>
                {say(stretch.startsAt)}
              </li>
            ))}
          </ol>
          <p className={styles.soft}>{text("previewEnd", { time: say(last.endsAt) })}</p>
        </>
      )}
    </section>
  );
}
