import { useArtifactsText } from "#client/features/artifacts/artifactsText.ts";
import { sayMinutes } from "#client/features/artifacts/timeWords.ts";
import { Day } from "#client/ui/Moment.tsx";
import { Section } from "#client/ui/Page.tsx";
import { type PathStep, ProgressPath } from "#client/ui/ProgressPath.tsx";
import { ProgressRing } from "#client/ui/ProgressRing.tsx";
import { Status, type StatusTone } from "#client/ui/Status.tsx";
import type { GradeProgress, ProgressView } from "#shared/progress/progress.ts";
import { tallyOf } from "#shared/progress/progressRule.ts";
import type { ProgressState } from "#shared/requirements/requirements.ts";
import styles from "./Today.module.css";
import { type TodayText, useTodayText } from "./todayText.ts";

const tones: Record<ProgressState, StatusTone> = {
  notStarted: "empty",
  inProgress: "active",
  waitingForMentor: "waiting",
  returned: "attention",
  met: "done",
  excused: "off",
};

function pathStep(text: TodayText, step: GradeProgress): PathStep {
  const isAhead = step.when === "ahead";
  const note = () => {
    if (step.asked === 0) return text(step.when === "past" ? "notRecorded" : "nothingAskedOf");
    return isAhead ? text("askedAhead", { count: step.asked }) : undefined;
  };
  return {
    id: String(step.grade),
    label: text("grade", { grade: step.grade }),
    value: step.settled,
    max: isAhead ? 0 : step.asked,
    state: step.when,
    note: note(),
  };
}

interface HowFarProps {
  readonly requirements: readonly ProgressView[];
  readonly path: readonly GradeProgress[];
}

/** This year as a ring and a list, the four years as a path. */
export function HowFar({ requirements, path }: HowFarProps) {
  const text = useTodayText();
  if (requirements.length === 0) return null;
  const tally = tallyOf(requirements);
  return (
    <Section title={text("farTitle")}>
      <div className={styles.far}>
        <ProgressRing value={tally.settled} max={tally.asked} label={text("ringLabel")} size={120} />
        <ProgressPath label={text("pathLabel")} steps={path.map((step) => pathStep(text, step))} />
      </div>
      <ul className={styles.asked}>
        {requirements.map((asked) => (
          <Asked key={asked.requirementId} asked={asked} />
        ))}
      </ul>
    </Section>
  );
}

function stateWord(text: TodayText, { kind, state, appointedAt }: ProgressView): string {
  if (kind === "interview" && state === "inProgress") {
    const isOver = appointedAt !== null && Date.parse(appointedAt) < Date.now();
    return text(isOver ? "interviewOver" : "interviewSet");
  }
  if (kind === "interview" && state === "returned") return text("interviewAgain");
  return text(`state_${state}`);
}

function Asked({ asked }: { readonly asked: ProgressView }) {
  const text = useTodayText();
  const artifactsText = useArtifactsText();
  const isCounted = asked.wanted > 1 && asked.state !== "excused";
  const say = (amount: number) =>
    asked.kind === "serviceHours" ? sayMinutes(artifactsText, amount) : String(amount);
  return (
    <li>
      <div className={styles.askedLine}>
        <span className={styles.askedTitle}>{asked.title}</span>
        <span className={styles.askedFacts}>
          {isCounted && <span>{text("piecesOf", { done: say(asked.done), wanted: say(asked.wanted) })}</span>}
          {asked.dueOn && (
            <span data-overdue={asked.isOverdue}>
              <Day on={asked.dueOn} isNear />
              {asked.isOverdue && `, ${text("isOverdue")}`}
            </span>
          )}
        </span>
        <Status tone={tones[asked.state]}>{stateWord(text, asked)}</Status>
      </div>
      {asked.excusal && (
        <p className={styles.quiet}>
          {text("excusedBecause", {
            name: asked.excusal.excusedBy.displayName,
            reason: asked.excusal.reason,
          })}
        </p>
      )}
      {(asked.why || asked.example) && (
        <details className={styles.why}>
          <summary>{text("why")}</summary>
          {asked.why && <p>{asked.why}</p>}
          {asked.example && <p>{text("example", { example: asked.example })}</p>}
        </details>
      )}
    </li>
  );
}
