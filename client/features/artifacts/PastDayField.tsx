import { useState } from "react";
import { DateField } from "#client/ui/DateField.tsx";
import type { FieldProps } from "#client/ui/Field.tsx";
import { useHeld } from "#client/ui/heldFields.ts";
import { useLocale } from "#client/ui/Locale.tsx";
import { earliestDay, isPlausibleDay } from "#shared/artifacts/artifactDays.ts";
import { dayIn } from "#shared/fields/schoolDay.ts";
import { useArtifactsText } from "./artifactsText.ts";

interface PastDayFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or "" for not said. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day that has been, by the school's calendar. One that cannot be right stays here and is told about. */
export function PastDayField({ value, onChange, ...field }: PastDayFieldProps) {
  const text = useArtifactsText();
  const { timeZone } = useLocale();
  const today = dayIn(timeZone, new Date());
  const [typed, setTyped] = useState(value);
  const [isLeft, setLeft] = useState(false);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setTyped(value);
  }
  const change = (next: string) => {
    setTyped(next);
    if (isPlausibleDay(next, today)) onChange(next);
  };
  const isWrong = isLeft && !isPlausibleDay(typed, today);
  // One that came from the server is kept there, whatever this device's clock says of it.
  useHeld(typed !== value ? (isLeft ? "refused" : "typing") : undefined);
  return (
    <DateField
      {...field}
      value={typed}
      onChange={change}
      onBlur={() => setLeft(true)}
      min={earliestDay}
      max={today}
      error={isWrong ? text(typed > today ? "dayInFuture" : "dayTooEarly") : field.error}
    />
  );
}
