import type { ReactNode, Ref } from "react";
import { classes } from "./classes.ts";
import styles from "./Field.module.css";
import { controlProps, describedBy, FieldError, FieldFrame, type FieldProps } from "./Field.tsx";
import { useField } from "./Form.tsx";
import { Icon } from "./Icon.tsx";
import { useUiText } from "./messages.ts";

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface SelectProps<V extends string> extends FieldProps {
  /** "" while nothing is chosen; give `emptyLabel` then. */
  readonly value: V | "";
  readonly onChange: (value: V) => void;
  readonly options: readonly Option<V>[];
  /** The first line while nothing is chosen: "Choose a homeroom". */
  readonly emptyLabel?: string;
  /** Keeps the empty line choosable: `onClear` is called for it. */
  readonly onClear?: () => void;
  readonly ref?: Ref<HTMLSelectElement>;
}

/** One of many, by the browser's own list. Two to five choices read better as a RadioGroup. */
export function Select<V extends string>(props: SelectProps<V>) {
  const field = useField(props.name, props.error);
  const choose = (chosen: string) => {
    const option = props.options.find((candidate) => candidate.value === chosen);
    if (option) props.onChange(option.value);
    else props.onClear?.();
  };
  return (
    <FieldFrame {...props} field={field}>
      <span className={styles.selectBox}>
        <select
          {...controlProps(field, props)}
          ref={props.ref}
          className={styles.control}
          value={props.value}
          onChange={(event) => choose(event.target.value)}
        >
          {props.emptyLabel !== undefined && (
            <option value="" disabled={!props.onClear}>
              {props.emptyLabel}
            </option>
          )}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </span>
    </FieldFrame>
  );
}

export interface CheckboxProps extends Omit<FieldProps, "isOptional" | "hidesLabel"> {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function Checkbox(props: CheckboxProps) {
  const field = useField(props.name, props.error);
  return (
    <div className={classes(styles.field, props.className)}>
      <label className={styles.choice} htmlFor={field.id}>
        <input
          {...controlProps(field, props)}
          type="checkbox"
          checked={props.isChecked}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        <span>{props.label}</span>
      </label>
      {props.hint && (
        <p className={classes(styles.hint, styles.checkHint)} id={field.hintId}>
          {props.hint}
        </p>
      )}
      {field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
    </div>
  );
}

export interface RadioGroupProps<V extends string> extends FieldProps {
  readonly value: V | "";
  readonly onChange: (value: V) => void;
  readonly options: readonly Option<V>[];
  /** Side by side where there is room; for short labels. */
  readonly isInline?: boolean;
}

/** One of a few: fieldset, legend and real radios. One tab stop; the arrows change it. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const field = useField(props.name, props.error);
  const text = useUiText();
  return (
    <fieldset
      id={field.id}
      className={classes(styles.group, props.className)}
      aria-describedby={describedBy(field, props.hint)}
      disabled={props.isDisabled}
    >
      <legend className={classes(styles.legend, props.hidesLabel && styles.hiddenLabel)}>
        {props.label}
        {props.isOptional && <span className={styles.optional}> ({text("optional")})</span>}
      </legend>
      {props.hint && (
        <p className={styles.hint} id={field.hintId}>
          {props.hint}
        </p>
      )}
      <div className={props.isInline ? styles.line : undefined}>
        {props.options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={field.id}
              value={option.value}
              checked={props.value === option.value}
              disabled={option.isDisabled}
              required={props.isRequired}
              aria-invalid={field.error ? true : undefined}
              onChange={() => props.onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className={styles.choiceHint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
    </fieldset>
  );
}

export interface CheckboxGroupProps<V extends string> extends FieldProps {
  readonly values: readonly V[];
  readonly onChange: (values: readonly V[]) => void;
  readonly options: readonly Option<V>[];
  readonly isInline?: boolean;
}

/** Any of a few, in the order of the options. */
export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>) {
  const field = useField(props.name, props.error);
  const toggle = (value: V, isChecked: boolean) => {
    const chosen = (candidate: V) => (candidate === value ? isChecked : props.values.includes(candidate));
    props.onChange(props.options.map((option) => option.value).filter(chosen));
  };
  return (
    <fieldset
      id={field.id}
      className={classes(styles.group, props.className)}
      aria-describedby={describedBy(field, props.hint)}
      disabled={props.isDisabled}
    >
      <legend className={classes(styles.legend, props.hidesLabel && styles.hiddenLabel)}>
        {props.label}
      </legend>
      {props.hint && (
        <p className={styles.hint} id={field.hintId}>
          {props.hint}
        </p>
      )}
      <div className={props.isInline ? styles.line : undefined}>
        {props.options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="checkbox"
              checked={props.values.includes(option.value)}
              disabled={option.isDisabled}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            <span>
              {option.label}
              {option.hint && <span className={styles.choiceHint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
    </fieldset>
  );
}
