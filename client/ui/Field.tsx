import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Field.module.css";
import type { FieldBinding } from "./Form.tsx";
import { Icon } from "./Icon.tsx";
import { useUiText } from "./messages.ts";

/** What every field takes. */
export interface FieldProps {
  readonly label: string;
  /** The path of its issue in a refusal, such as "items.0.title"; the form's error of that name shows here. */
  readonly name?: string;
  readonly hint?: ReactNode;
  /** An error of its own, before the form's. */
  readonly error?: string;
  /** Says "(optional)" after the label. */
  readonly isOptional?: boolean;
  readonly isRequired?: boolean;
  /** The label is there for those who listen only. */
  readonly hidesLabel?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** The ids of the hint and the error that exist, for `aria-describedby`. */
export function describedBy(field: FieldBinding, hint: ReactNode): string | undefined {
  return classes(hint ? field.hintId : false, field.error ? field.errorId : false) || undefined;
}

/** The attributes that join a control to its label, hint and error. */
export function controlProps(field: FieldBinding, props: FieldProps) {
  return {
    id: field.id,
    name: props.name,
    disabled: props.isDisabled,
    required: props.isRequired,
    "aria-describedby": describedBy(field, props.hint),
    "aria-invalid": field.error ? (true as const) : undefined,
  };
}

export function FieldError({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p className={styles.error} id={id}>
      <Icon name="warning" size={18} />
      <span>{children}</span>
    </p>
  );
}

interface FieldFrameProps extends FieldProps {
  readonly field: FieldBinding;
  readonly children: ReactNode;
  /** Right of the label: a count, a saved state. */
  readonly aside?: ReactNode;
}

/** Label, hint, control and error in their order. */
export function FieldFrame({
  field,
  label,
  hint,
  isOptional,
  hidesLabel,
  aside,
  className,
  children,
}: FieldFrameProps) {
  const text = useUiText();
  return (
    <div className={classes(styles.field, className)}>
      <div className={styles.top}>
        <label htmlFor={field.id} className={classes(styles.label, hidesLabel && styles.hiddenLabel)}>
          {label}
          {isOptional && <span className={styles.optional}> ({text("optional")})</span>}
        </label>
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      {hint && (
        <p className={styles.hint} id={field.hintId}>
          {hint}
        </p>
      )}
      {children}
      {field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
    </div>
  );
}
