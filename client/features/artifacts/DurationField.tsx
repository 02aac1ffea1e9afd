import { type ReactNode, useState } from "react";
import { FieldError } from "#client/ui/Field.tsx";
import { NumberField } from "#client/ui/NumberField.tsx";
import { useArtifactsText } from "./artifactsText.ts";
import styles from "./Fields.module.css";

interface DurationFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Whole minutes; 0 shows as nothing. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
  readonly error?: string;
}

interface Typed {
  readonly hours: number | null;
  readonly minutes: number | null;
}

function typedOf(total: number): Typed {
  if (total === 0) return { hours: null, minutes: null };
  return { hours: Math.floor(total / 60), minutes: total % 60 };
}

/** The minutes of what is typed, or undefined when it is no time within a day. */
function totalOf({ hours, minutes }: Typed): number | undefined {
  const [h, m] = [hours ?? 0, minutes ?? 0];
  const isWhole = Number.isInteger(h) && Number.isInteger(m);
  const total = h * 60 + m;
  return isWhole && h >= 0 && m >= 0 && total <= 24 * 60 ? total : undefined;
}

/** A length of time in hours and minutes, so that nobody has to write a third of an hour as a fraction. */
export function DurationField({ label, hint, minutes, onChange, error }: DurationFieldProps) {
  const text = useArtifactsText();
  const [typed, setTyped] = useState(() => typedOf(minutes));
  const [seen, setSeen] = useState(minutes);
  if (minutes !== seen) {
    setSeen(minutes);
    if (minutes !== totalOf(typed)) setTyped(typedOf(minutes));
  }
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const total = totalOf(next);
    if (total !== undefined) onChange(total);
  };
  const problem = totalOf(typed) === undefined ? text("timeWrong") : error;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.pair}>
        <NumberField
          label={text("hoursLabel")}
          hidesLabel
          isWhole
          unit={text("hoursUnit")}
          value={typed.hours}
          onChange={(hours) => change({ hours })}
        />
        <NumberField
          label={text("minutesLabel")}
          hidesLabel
          isWhole
          unit={text("minutesUnit")}
          value={typed.minutes}
          onChange={(next) => change({ minutes: next })}
        />
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </fieldset>
  );
}
