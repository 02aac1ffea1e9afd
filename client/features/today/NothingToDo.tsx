import { ButtonLink } from "#client/ui/Button.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayMoment } from "#client/ui/momentText.ts";
import { EmptyState } from "#client/ui/Notice.tsx";
import type { TodayView } from "#shared/today/today.ts";
import styles from "./Today.module.css";
import { useTodayText } from "./todayText.ts";

type StudentDay = NonNullable<TodayView["student"]>;

/** What is true, and worth doing, when no step is open. */
type Rest = "anotherTry" | "result" | "interview" | "withMentor" | "settled" | "nothing" | "nothingAsked";

const places: Readonly<Record<Rest, string>> = {
  anotherTry: "/results",
  result: "/results",
  interview: "/portfolio/preview",
  withMentor: "/portfolio",
  settled: "/work",
  nothing: "/work",
  nothingAsked: "/work",
};

/** The sentence for a student who has nothing open: the interview before the rest, since it comes next. */
export function restOf({ requirements, cameBack, appointment }: StudentDay): Rest {
  if (requirements.length === 0) return "nothingAsked";
  if (requirements.some(({ kind, state }) => kind === "interview" && state === "returned")) {
    return appointment ? "interview" : "anotherTry";
  }
  if (cameBack.some(({ kind }) => kind === "outcome")) return "result";
  if (appointment) return "interview";
  if (requirements.some(({ state }) => state === "waitingForMentor")) return "withMentor";
  return requirements.every(({ state }) => state === "met" || state === "excused") ? "settled" : "nothing";
}

/** Said in place of the next step, with the one thing that still makes sense to do. */
export function NothingToDo({ student }: { readonly student: StudentDay | null }) {
  const text = useTodayText();
  const place = useLocale();
  if (!student) return <EmptyState title={text("nothingTitle")}>{text("nothingStaff")}</EmptyState>;
  const rest = restOf(student);
  const startsAt = student.appointment?.startsAt;
  const when = startsAt ? sayMoment(new Date(startsAt), place, uiText) : "";
  return (
    <section className={styles.next} aria-labelledby="next-step">
      <h2 id="next-step" className={styles.sentence}>
        {rest === "interview" ? text("rest_interview", { when }) : text(`rest_${rest}`)}
      </h2>
      <p className={styles.restWords}>{text(`restWords_${rest}`)}</p>
      <p className={styles.action}>
        <ButtonLink to={places[rest]} look={rest === "anotherTry" || rest === "result" ? "primary" : "plain"}>
          {text(`restDo_${rest}`)}
        </ButtonLink>
      </p>
    </section>
  );
}
