import { Button } from "#client/ui/Button.tsx";
import { suggestedMinutes } from "#shared/artifacts/serviceTime.ts";
import { useArtifactsText } from "./artifactsText.ts";
import styles from "./Fields.module.css";
import { sayMinutes } from "./timeWords.ts";

interface TimeSuggestionProps {
  /** `HH:MM`, or "" for not said. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breakMinutes?: number;
  /** What is given now. */
  readonly minutes: number;
  readonly onUse: (minutes: number) => void;
}

/** What start and end come to, offered while it is not what the student gave. */
export function TimeSuggestion(props: TimeSuggestionProps) {
  const { startsAt, endsAt, breakMinutes = 0, minutes, onUse } = props;
  const text = useArtifactsText();
  if (startsAt === "" || endsAt === "") return null;
  const suggested = suggestedMinutes(startsAt, endsAt, breakMinutes);
  if (suggested === null) return <p className={styles.remark}>{text("endNotAfterStart")}</p>;
  if (suggested === minutes) return null;
  const time = sayMinutes(text, suggested);
  const key = breakMinutes > 0 ? "suggestTimeWithBreak" : "suggestTime";
  return (
    <p className={styles.remark}>
      {text(key, { start: startsAt, end: endsAt, time })}
      <Button size="s" onClick={() => onUse(suggested)}>
        {text("useSuggestion", { time })}
      </Button>
    </p>
  );
}
