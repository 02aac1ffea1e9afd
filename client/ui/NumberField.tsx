import { useState } from "react";
import { classes } from "./classes.ts";
import styles from "./Field.module.css";
import { controlProps, FieldFrame, type FieldProps } from "./Field.tsx";
import { useField } from "./Form.tsx";
import { useHeld } from "./heldFields.ts";
import { useLocale } from "./Locale.tsx";
import { useUiText } from "./messages.ts";
import { parseNumber, writeNumber } from "./numberText.ts";

export interface NumberFieldProps extends FieldProps {
  /** null while empty or unreadable. */
  readonly value: number | null;
  /** `isReadable` is false where what is typed is no number, and the value therefore null. */
  readonly onChange: (value: number | null, isReadable: boolean) => void;
  readonly onBlur?: () => void;
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only get the digit keyboard. */
  readonly isWhole?: boolean;
  /** Shown after the box: "hours". */
  readonly unit?: string;
}

/** A number typed as text (no spin buttons that a scroll wheel turns), read the way the locale writes numbers. */
export function NumberField(props: NumberFieldProps) {
  const { value, min, max } = props;
  const { locale } = useLocale();
  const text = useUiText();
  const [typed, setTyped] = useState(value === null ? "" : writeNumber(value, locale));
  const [isLeft, setLeft] = useState(false);
  const parsed = parseNumber(typed, locale);
  // A value set from outside (a reset, a merge) replaces what is typed; what is typed otherwise stays as typed, also
  // where it was not taken.
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== (parsed ?? null)) setTyped(value === null ? "" : writeNumber(value, locale));
  }
  const findWrong = (): string | undefined => {
    if (typed.trim() === "") return undefined;
    const example = writeNumber(props.isWhole ? 30 : 2.5, locale);
    if (parsed === undefined) return text("notANumber", { typed, example });
    if (props.isWhole && !Number.isInteger(parsed)) return text("numberNotWhole", { example });
    if (min !== undefined && parsed < min) return text("numberTooSmall", { min: writeNumber(min, locale) });
    if (max !== undefined && parsed > max) return text("numberTooLarge", { max: writeNumber(max, locale) });
    return undefined;
  };
  const wrong = findWrong();
  useHeld(wrong === undefined ? undefined : isLeft ? "refused" : "typing");
  const field = useField(props.name, props.error ?? (isLeft ? wrong : undefined));
  const change = (next: string) => {
    setTyped(next);
    const number = parseNumber(next, locale);
    props.onChange(number ?? null, number !== undefined || next.trim() === "");
  };
  return (
    <FieldFrame {...props} field={field}>
      <span className={styles.unitBox}>
        <input
          {...controlProps(field, props)}
          type="text"
          inputMode={props.isWhole ? "numeric" : "decimal"}
          autoComplete="off"
          className={classes(styles.control, styles.number)}
          value={typed}
          onChange={(event) => change(event.target.value)}
          onBlur={() => {
            setLeft(true);
            props.onBlur?.();
          }}
        />
        {props.unit && <span className={styles.unit}>{props.unit}</span>}
      </span>
    </FieldFrame>
  );
}
