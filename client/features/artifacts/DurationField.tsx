import { type ReactNode, useState } from "react";
import { FieldError } from "#client/ui/Field.tsx";
import { useHeld } from "#client/ui/heldFields.ts";
import { NumberField } from "#client/ui/NumberField.tsx";
import { useArtifactsText } from "./artifactsText.ts";
import styles from "./Fields.module.css";
import { type TypedTime, totalOf, typedOf } from "./timeTyped.ts";

interface DurationFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Whole minutes; 0 shows as nothing. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
  readonly error?: string;
}

function hasFraction({ hours, minutes }: TypedTime): boolean {
  return !Number.isInteger(hours ?? 0) || !Number.isInteger(minutes ?? 0);
}

/**
 * A length of time in hours and minutes, so that nobody has to write a third of an hour as a fraction. Whoever writes
 * half an hour as one all the same finds it in minutes on leaving the field.
 */
export function DurationField({ label, hint, minutes, onChange, error }: DurationFieldProps) {
  const text = useArtifactsText();
  const [typed, setTyped] = useState(() => typedOf(minutes));
  const [seen, setSeen] = useState(minutes);
  const [unreadable, setUnreadable] = useState<readonly (keyof TypedTime)[]>([]);
  if (minutes !== seen) {
    setSeen(minutes);
    if (minutes !== totalOf(typed) || unreadable.length > 0) {
      setTyped(typedOf(minutes));
      setUnreadable([]);
    }
  }
  const total = totalOf(typed);
  useHeld(total === undefined ? "refused" : undefined);
  const change = (part: keyof TypedTime, value: number | null, isReadable: boolean) => {
    const next = { ...typed, [part]: value };
    const others = unreadable.filter((one) => one !== part);
    const wrong = isReadable ? others : [...others, part];
    setTyped(next);
    setUnreadable(wrong);
    const made = totalOf(next);
    // What is no number is not taken for nothing: the field itself tells of it, and what is saved stays.
    if (made !== undefined && wrong.length === 0) onChange(made);
  };
  const settle = () => {
    if (total !== undefined && unreadable.length === 0 && hasFraction(typed)) setTyped(typedOf(total));
  };
  const problem = total === undefined ? text("timeWrong") : error;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.pair}>
        <NumberField
          label={text("hoursLabel")}
          hidesLabel
          unit={text("hoursUnit")}
          value={typed.hours}
          onChange={(hours, isReadable) => change("hours", hours, isReadable)}
          onBlur={settle}
        />
        <NumberField
          label={text("minutesLabel")}
          hidesLabel
          unit={text("minutesUnit")}
          value={typed.minutes}
          onChange={(next, isReadable) => change("minutes", next, isReadable)}
          onBlur={settle}
        />
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </fieldset>
  );
}
