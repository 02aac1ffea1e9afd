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
  /** `YYYY`, `YYYY-MM`, or "" for not said; while it is wrong, what was typed as the year. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string;
}

const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"] as const;
type Month = (typeof months)[number];

const yearWritten = /^[12]\d{3}$/;

function yearOf(value: string): string {
  return /^\d{4}-/.test(value) ? value.slice(0, 4) : value;
}

function monthOf(value: string): Month | "" {
  if (yearOf(value) === value) return "";
  return months.find((month) => value.slice(5, 7) === month) ?? "";
}

/**
 * A year, and a month if one is known. A year that is none goes into the draft once the field is left: what cannot be
 * saved must not look as if it were.
 */
export function MonthField({ label, hint, value, onChange, error }: MonthFieldProps) {
  const text = useArtifactsText();
  const { locale } = useLocale();
  const [year, setYear] = useState(yearOf(value));
  const [month, setMonth] = useState<Month | "">(monthOf(value));
  const [isLeft, setLeft] = useState(true);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setYear(yearOf(value));
    if (value !== "") setMonth(monthOf(value));
  }
  const isWrong = year !== "" && !yearWritten.test(year);
  const give = (next: string) => {
    // What is shown already is not taken over once more when it comes back as the value.
    setSeen(next);
    onChange(next);
  };
  const change = (nextYear: string, nextMonth: Month | "") => {
    setYear(nextYear);
    setMonth(nextMonth);
    const isYear = yearWritten.test(nextYear);
    if (!isYear && nextYear !== "") {
      // Up to three characters somebody may still be typing.
      if (nextYear.length >= 4) give(nextYear);
      return;
    }
    const next = isYear ? [nextYear, nextMonth].filter(Boolean).join("-") : "";
    give(next);
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
          onChange={(next) => {
            setLeft(false);
            change(next.trim(), month);
          }}
          onBlur={() => {
            setLeft(true);
            if (isWrong && value !== year) give(year);
          }}
        />
      </div>
      {isLeft && isWrong ? (
        <FieldError>{text("yearWrong")}</FieldError>
      ) : (
        error && <FieldError>{error}</FieldError>
      )}
    </fieldset>
  );
}
