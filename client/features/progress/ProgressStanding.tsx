import { useLocale } from "#client/ui/Locale.tsx";
import { sayMoment } from "#client/ui/momentText.ts";
import { Status, type StatusTone } from "#client/ui/Status.tsx";
import type { ProgressView } from "#shared/progress/progress.ts";
import type { ProgressState } from "#shared/requirements/requirements.ts";
import styles from "./Homeroom.module.css";
import { useMentoringText } from "./mentoringText.ts";

const tones: Record<ProgressState, StatusTone> = {
  notStarted: "empty",
  inProgress: "active",
  waitingForMentor: "waiting",
  returned: "attention",
  met: "done",
  excused: "off",
};

/** The word for a standing; an interview is appointed and tried again rather than begun and returned. */
function keyOf({ kind, state }: ProgressView) {
  const isInterview = kind === "interview" && (state === "inProgress" || state === "returned");
  return isInterview ? (`interview_${state}` as const) : (`state_${state}` as const);
}

/**
 * How far one requirement is, in a shape, a word, and as many of how many while that says more; of an interview its
 * time, until the outcome is released.
 */
export function ProgressStanding({ progress }: { readonly progress: ProgressView }) {
  const text = useMentoringText();
  const place = useLocale();
  const { locale } = place;
  const { state, kind, isOverdue, appointedAt } = progress;
  const isHours = kind === "serviceHours";
  const say = (amount: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(isHours ? amount / 60 : amount);
  const values = { done: say(progress.done), wanted: say(progress.wanted) };
  const counts = (state === "inProgress" || state === "notStarted") && (isHours || progress.wanted > 1);
  const when = state === "inProgress" && appointedAt !== null ? new Date(appointedAt) : undefined;
  const word = counts
    ? text(isHours ? "hours" : "pieces", values)
    : when
      ? sayMoment(when, place)
      : text(keyOf(progress));
  return (
    <span className={styles.standing}>
      <Status tone={tones[state]}>{word}</Status>
      {when && when.getTime() < Date.now() ? <span className={styles.after}>{text("toRelease")}</span> : null}
      {isOverdue ? <span className={styles.late}>{text("overdue")}</span> : null}
    </span>
  );
}
