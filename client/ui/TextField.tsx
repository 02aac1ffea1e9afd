import { type HTMLInputAutoCompleteAttribute, type Ref, useState } from "react";
import { IconButton } from "./Button.tsx";
import { classes } from "./classes.ts";
import styles from "./Field.module.css";
import { controlProps, FieldFrame, type FieldProps } from "./Field.tsx";
import { useField } from "./Form.tsx";
import { useUiText } from "./messages.ts";
import { useTooLong } from "./tooLong.ts";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: "text" | "email" | "url" | "tel" | "search" | "password" | "time" | "color";
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly placeholder?: string;
  /** A narrow box, for what is always short. */
  readonly isShort?: boolean;
  /** Counts down and says how far over it is; does not cut off. */
  readonly limit?: number;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. A password has a button that shows what is typed. */
export function TextField(props: TextFieldProps) {
  const tooLong = useTooLong(props.value.length, props.limit);
  const field = useField(props.name, tooLong ?? props.error);
  const text = useUiText();
  const [isShown, setShown] = useState(false);
  const isPassword = props.type === "password";
  const input = (
    <input
      {...controlProps(field, props)}
      ref={props.ref}
      type={isPassword && isShown ? "text" : (props.type ?? "text")}
      className={classes(styles.control, props.isShort && styles.short)}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={props.onBlur}
      autoComplete={props.autoComplete}
      placeholder={props.placeholder}
      {...(isPassword ? { autoCapitalize: "none", spellCheck: false } : {})}
    />
  );
  return (
    <FieldFrame {...props} field={field} aside={<CharactersLeft value={props.value} limit={props.limit} />}>
      {isPassword ? (
        <span className={styles.withButton}>
          {input}
          <IconButton
            icon={isShown ? "lock" : "eye"}
            label={text(isShown ? "hidePassword" : "showPassword")}
            onClick={() => setShown(!isShown)}
          />
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** Lines shown when empty; it grows with its text where the browser can. */
  readonly rows?: number;
  readonly limit?: number;
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of plain text. */
export function TextArea(props: TextAreaProps) {
  const tooLong = useTooLong(props.value.length, props.limit);
  const field = useField(props.name, tooLong ?? props.error);
  return (
    <FieldFrame {...props} field={field} aside={<CharactersLeft value={props.value} limit={props.limit} />}>
      <textarea
        {...controlProps(field, props)}
        ref={props.ref}
        className={classes(styles.control, styles.area)}
        rows={props.rows ?? 3}
        style={{ minHeight: `calc(${props.rows ?? 3} * 1.4em + 1.1rem)` }}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        placeholder={props.placeholder}
      />
    </FieldFrame>
  );
}

/** Shown from three quarters of the limit on; past it the field's remark says more. */
function CharactersLeft({ value, limit }: { readonly value: string; readonly limit: number | undefined }) {
  const text = useUiText();
  if (limit === undefined || value.length < limit * 0.75 || value.length > limit) return null;
  return text("charactersLeft", { count: limit - value.length });
}
