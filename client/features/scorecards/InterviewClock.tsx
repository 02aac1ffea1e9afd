import { useEffect, useMemo, useRef, useState } from "react";
import { announce } from "#client/ui/announce.tsx";
import { Button, IconButton } from "#client/ui/Button.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { planInterview, readClock, warningSeconds } from "#shared/scorecards/interviewPlan.ts";
import styles from "./Clock.module.css";
import { type ScorecardsText, useScorecardsText } from "./scorecardsText.ts";
import { useInterviewClock } from "./useInterviewClock.ts";

function sayClock(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function sayLeft(text: ScorecardsText, seconds: number): string {
  return seconds >= 60
    ? text("minutes", { count: Math.round(seconds / 60) })
    : text("seconds", { count: seconds });
}

export interface InterviewClockProps {
  readonly interviewId: string;
  readonly slotMinutes: number;
}

/** How the interview's time is meant to be spent. It can be paused and hidden, and nothing happens when it is over. */
export function InterviewClock({ interviewId, slotMinutes }: InterviewClockProps) {
  const text = useScorecardsText();
  const plan = useMemo(() => planInterview(slotMinutes), [slotMinutes]);
  const clock = useInterviewClock(interviewId);
  const [isHidden, setHidden] = useState(false);
  const { elapsed, isRunning } = clock;
  const reading = elapsed === null ? undefined : readClock(plan, elapsed);
  const isOver = reading !== undefined && reading.left <= 0;
  const part = reading && plan.find((one) => one.part === reading.part);
  const warnsFrom = part ? Math.min(warningSeconds, (part.endsAt - part.startsAt) / 2) : 0;
  const said =
    reading === undefined
      ? ""
      : isOver
        ? text("timeOver")
        : reading.isEnding
          ? text("partSoon", { part: text(`part_${reading.part}`), time: sayLeft(text, warnsFrom) })
          : text("partNow", { part: text(`part_${reading.part}`) });
  const spoken = useRef("");
  useEffect(() => {
    if (!isRunning || said === "" || said === spoken.current) return;
    spoken.current = said;
    announce(said, "polite");
  }, [isRunning, said]);

  if (isHidden) {
    return (
      <div className={styles.clock}>
        <Button look="quiet" size="s" icon="clock" onClick={() => setHidden(false)}>
          {text("clockShow")}
        </Button>
      </div>
    );
  }
  if (!reading) {
    return (
      <div className={styles.clock}>
        <Button look="quiet" size="s" icon="clock" onClick={clock.start}>
          {text("clockStart")}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.clock} aria-label={text("clock")} data-ending={reading.isEnding && isRunning}>
      <p className={styles.words}>
        {(reading.isEnding || isOver) && <Icon name="warning" size={16} />}
        <span>{isRunning ? said : text("clockPaused")}</span>
      </p>
      <p className={styles.time} role="timer" aria-live="off">
        {isOver ? text("overBy", { time: sayClock(reading.left) }) : sayClock(reading.leftInPart)}
      </p>
      <div className={styles.buttons}>
        <Button look="quiet" size="s" onClick={isRunning ? clock.pause : clock.start}>
          {text(isRunning ? "clockPause" : "clockGoOn")}
        </Button>
        {!isRunning && (
          <Button look="quiet" size="s" onClick={clock.clear}>
            {text("clockAgain")}
          </Button>
        )}
        <IconButton icon="close" size="s" label={text("clockHide")} onClick={() => setHidden(true)} />
      </div>
      <PartBar plan={plan} elapsed={elapsed ?? 0} />
    </section>
  );
}

/** The parts as lengths, with how far it is; the words beside it say the same. */
function PartBar({
  plan,
  elapsed,
}: {
  readonly plan: ReturnType<typeof planInterview>;
  readonly elapsed: number;
}) {
  return (
    <div className={styles.parts} aria-hidden="true">
      {plan.map(({ part, startsAt, endsAt }) => {
        const share = Math.min(1, Math.max(0, (elapsed - startsAt) / (endsAt - startsAt)));
        return (
          <span key={part} className={styles.part} style={{ flexGrow: endsAt - startsAt }}>
            <span className={styles.past} style={{ width: `${share * 100}%` }} />
          </span>
        );
      })}
    </div>
  );
}
