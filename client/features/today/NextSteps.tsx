import type { ReactNode } from "react";
import { Link } from "react-router";
import { useArtifactsText } from "#client/features/artifacts/artifactsText.ts";
import { sayMinutes } from "#client/features/artifacts/timeWords.ts";
import { useAddWork } from "#client/features/attachments/useAddWork.ts";
import { Button, ButtonLink } from "#client/ui/Button.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayDay, sayMoment } from "#client/ui/momentText.ts";
import type { NextStep } from "#shared/today/today.ts";
import { type StepWords, stepWords } from "./stepWords.ts";
import styles from "./Today.module.css";
import { useTodayText } from "./todayText.ts";

/** How many further steps are named below the first. */
const mostFurther = 3;

/** The one next step, large, with its button; the ones after it as short lines. */
export function NextSteps({ steps }: { readonly steps: readonly NextStep[] }) {
  const text = useTodayText();
  const artifactsText = useArtifactsText();
  const add = useAddWork();
  const words = (step: NextStep) => stepWords(text, step, (minutes) => sayMinutes(artifactsText, minutes));
  const [first, ...others] = steps;
  if (!first) return null;
  const { sentence, label, to, adds } = words(first);
  return (
    <section className={styles.next} aria-labelledby="next-step">
      <p className={styles.label}>{text("next")}</p>
      <h2 id="next-step" className={styles.sentence}>
        {sentence}
      </h2>
      <Terms step={first} />
      <p className={styles.action}>
        {adds ? (
          <Button look="primary" isBusy={add.isBusy} onClick={() => add.run({ kind: adds })}>
            {label}
          </Button>
        ) : (
          <ButtonLink to={to ?? "/"} look="primary">
            {label}
          </ButtonLink>
        )}
      </p>
      {others.length > 0 && (
        <>
          <h3 className={styles.label}>{text("afterwards")}</h3>
          <ol className={styles.further}>
            {others.slice(0, mostFurther).map((step) => (
              <li key={`${step.kind}-${step.subjectId ?? ""}`}>
                <StepLink words={words(step)} onAdd={add.run} />
                <Terms step={step} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface StepLinkProps {
  readonly words: StepWords;
  readonly onAdd: ReturnType<typeof useAddWork>["run"];
}

function StepLink({ words: { sentence, to, adds }, onAdd }: StepLinkProps): ReactNode {
  if (to !== undefined) return <Link to={to}>{sentence}</Link>;
  return (
    <button type="button" className={styles.asLink} onClick={() => adds && onAdd({ kind: adds })}>
      {sentence}
    </button>
  );
}

/** Until when, how long it takes, since when it waits: as far as it is known. */
function Terms({ step }: { readonly step: NextStep }) {
  const text = useTodayText();
  const artifactsText = useArtifactsText();
  const { locale, timeZone } = useLocale();
  const terms: string[] = [];
  if (step.dueOn) {
    const noon = new Date(`${step.dueOn}T12:00:00Z`);
    const day = sayDay(noon, { locale, timeZone: "UTC" }, uiText, timeZone);
    terms.push(text(step.isOverdue ? "overdue" : "due", { day }));
  }
  if (step.minutesToDo > 0) terms.push(text("about", { time: sayMinutes(artifactsText, step.minutesToDo) }));
  if (step.at && step.kind !== "reviseReturned") {
    const when = sayMoment(new Date(step.at), { locale, timeZone }, uiText);
    terms.push(step.kind === "readWaiting" ? text("since", { when }) : when);
  }
  if (terms.length === 0) return null;
  return (
    <p className={styles.terms} data-overdue={step.isOverdue}>
      {terms.join(" · ")}
    </p>
  );
}
