import { ButtonLink } from "#client/ui/Button.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayMoment } from "#client/ui/momentText.ts";
import { EmptyState } from "#client/ui/Notice.tsx";
import { nextAppointment, type Rest, restOf, type StudentDay } from "./restOfDay.ts";
import styles from "./Today.module.css";
import { useTodayText } from "./todayText.ts";

const places: Readonly<Record<Rest, string>> = {
  anotherTry: "/results",
  result: "/results",
  interview: "/portfolio/preview",
  awaited: "/work",
  withMentor: "/portfolio",
  settled: "/work",
  nothing: "/work",
  nothingAsked: "/work",
};

/** Said in place of the next step, with the one thing that still makes sense to do. */
export function NothingToDo({ student }: { readonly student: StudentDay | null }) {
  const text = useTodayText();
  const place = useLocale();
  if (!student) return <EmptyState title={text("nothingTitle")}>{text("nothingStaff")}</EmptyState>;
  const rest = restOf(student);
  const startsAt = nextAppointment(student)?.startsAt;
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
