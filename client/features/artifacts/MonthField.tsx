import { useState } from "react";
import { Select } from "#client/ui/Choice.tsx";
import { FieldError } from "#client/ui/Field.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useArtifactsText } from "./artifactsText.ts";
import styles from "./Fields.module.css";

interface MonthFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** `YYYY`, `YYYY-MM`, or "" for not said. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"] as const;
type Month = (typeof months)[number];

function monthOf(value: string): Month | "" {
  return months.find((month) => value.slice(5, 7) === month) ?? "";
}

/** A year, and a month if one is known. */
export function MonthField({ label, hint, value, onChange }: MonthFieldProps) {
  const text = useArtifactsText();
  const { locale } = useLocale();
  const [year, setYear] = useState(value.slice(0, 4));
  const [month, setMonth] = useState<Month | "">(monthOf(value));
  const [isLeft, setLeft] = useState(false);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setYear(value.slice(0, 4));
    if (value !== "") setMonth(monthOf(value));
  }
  const isWrong = year !== "" && !/^[12]\d{3}$/.test(year);
  const change = (nextYear: string, nextMonth: Month | "") => {
    setYear(nextYear);
    setMonth(nextMonth);
    const isYear = /^[12]\d{3}$/.test(nextYear);
    if (!isYear && nextYear !== "") return;
    const next = isYear ? [nextYear, nextMonth].filter(Boolean).join("-") : "";
    // What is shown already is not taken over once more when it comes back as the value.
    setSeen(next);
    onChange(next);
  };
  const nameOf = (one: Month) =>
    new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(
      new Date(`2000-${one}-15T12:00:00Z`),
    );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.month}>
        <Select
          label={text("month")}
          hidesLabel
          value={month}
          emptyLabel={text("noMonth")}
          onClear={() => change(year, "")}
          onChange={(next) => change(year, next)}
          options={months.map((one) => ({ value: one, label: nameOf(one) }))}
        />
        <TextField
          label={text("year")}
          hidesLabel
          placeholder={text("year")}
          value={year}
          onChange={(next) => change(next.trim(), month)}
          onBlur={() => setLeft(true)}
        />
      </div>
      {isLeft && isWrong && <FieldError>{text("yearWrong")}</FieldError>}
    </fieldset>
  );
}
