import { lazy, type ReactNode, Suspense, useId } from "react";
import { plainTextOf, richTextLimit } from "#shared/richText/plainText.ts";
import type { RichText } from "#shared/richText/richText.ts";
import { classes } from "./classes.ts";
import fieldStyles from "./Field.module.css";
import { describedBy, FieldError, type FieldProps } from "./Field.tsx";
import { useField } from "./Form.tsx";
import styles from "./RichTextEditor.module.css";
import { Skeleton } from "./Skeleton.tsx";
import { useTooLong } from "./tooLong.ts";

const Surface = lazy(async () => ({ default: (await import("./RichTextSurface.tsx")).RichTextSurface }));

export interface RichTextEditorProps extends Omit<FieldProps, "isOptional"> {
  readonly value: RichText;
  readonly onChange: (value: RichText) => void;
  readonly onBlur?: () => void;
  /** Lines shown while there is little text; 6 unless told. */
  readonly minLines?: number;
  readonly placeholder?: string;
  /** Right of the label: a saved state, a count of words. */
  readonly aside?: ReactNode;
}

/** Text with headings, lists, quotations, links, bold and italic. The editor itself is fetched when first needed. */
export function RichTextEditor(props: RichTextEditorProps) {
  const tooLong = useTooLong(plainTextOf(props.value).length, richTextLimit);
  const field = useField(props.name, tooLong ?? props.error);
  const labelId = useId();
  const minHeight = `calc(${props.minLines ?? 6} * 1.62em + 1.5rem)`;
  return (
    <div className={classes(fieldStyles.field, props.className)} data-print="no">
      <div className={fieldStyles.top}>
        <span
          id={labelId}
          className={classes(fieldStyles.label, props.hidesLabel && fieldStyles.hiddenLabel)}
        >
          {props.label}
        </span>
        {props.aside && <span className={fieldStyles.aside}>{props.aside}</span>}
      </div>
      {props.hint && (
        <p className={fieldStyles.hint} id={field.hintId}>
          {props.hint}
        </p>
      )}
      <div className={classes(styles.frame, field.error && styles.invalid)}>
        <Suspense fallback={<Loading minHeight={minHeight} />}>
          <Surface
            id={field.id}
            label={props.label}
            labelId={labelId}
            describedBy={describedBy(field, props.hint)}
            isInvalid={field.error !== undefined}
            isRequired={props.isRequired ?? false}
            isDisabled={props.isDisabled ?? false}
            value={props.value}
            onChange={props.onChange}
            onBlur={props.onBlur}
            placeholder={props.placeholder}
            minHeight={minHeight}
          />
        </Suspense>
      </div>
      {field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
    </div>
  );
}

function Loading({ minHeight }: { readonly minHeight: string }) {
  return (
    <>
      <div className={styles.toolbar} />
      <div className={styles.page} style={{ minHeight }}>
        <Skeleton lines={2} />
      </div>
    </>
  );
}
