import { classes } from "./classes.ts";
import styles from "./Field.module.css";
import { controlProps, FieldFrame, type FieldProps } from "./Field.tsx";
import { useField } from "./Form.tsx";

export interface DateFieldProps extends FieldProps {
  /** ISO, "2027-03-02"; "" while empty. With `withTime`, "2027-03-02T09:15" in the school's time. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly min?: string;
  readonly max?: string;
  readonly withTime?: boolean;
}

/** A calendar day, with the browser's own picker. */
export function DateField(props: DateFieldProps) {
  const field = useField(props.name, props.error);
  return (
    <FieldFrame {...props} field={field}>
      <input
        {...controlProps(field, props)}
        type={props.withTime ? "datetime-local" : "date"}
        className={classes(styles.control, styles.date)}
        value={props.value}
        min={props.min}
        max={props.max}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
    </FieldFrame>
  );
}
