import { type DragEvent, useRef, useState } from "react";
import { sizeInWords } from "#shared/fields/sizes.ts";
import { IconButton } from "./Button.tsx";
import { classes } from "./classes.ts";
import fieldStyles from "./Field.module.css";
import { describedBy, FieldError } from "./Field.tsx";
import styles from "./FileField.module.css";
import { useField } from "./Form.tsx";
import { type SendFile, type Sending, useSendings } from "./fileSending.ts";
import { Icon } from "./Icon.tsx";
import { useUiText } from "./messages.ts";

export interface FileFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly name?: string;
  readonly error?: string;
  /** As the browser's `accept`: "image/*,.pdf". */
  readonly accept?: string;
  readonly isMultiple?: boolean;
  /** Refused here already, before it is sent. */
  readonly maxBytes?: number;
  /** Sends one file; what is kept is then shown by the caller, its line here disappears. */
  readonly send: SendFile;
  /** The sentence for a failure: names the file and the remedy. */
  readonly sayError: (error: unknown, fileName: string) => string;
  /** Whether sending the same file again can help; without an answer it is not offered. */
  readonly mayRetry?: (error: unknown) => boolean;
  readonly isDisabled?: boolean;
}

/** A real file input, with a place to drop files; each file is sent at once, its progress shown and spoken. */
export function FileField(props: FileFieldProps) {
  const field = useField(props.name, props.error);
  const text = useUiText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { sendings, start, stop, forget, retry } = useSendings(props);
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    start(props.isMultiple ? chosen : chosen.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!props.isDisabled) take(event.dataTransfer.files);
  };
  const limit =
    props.maxBytes === undefined ? undefined : text("filesLimit", { size: sizeInWords(props.maxBytes) });
  const hint = [props.hint, limit].filter(Boolean).join(" ");
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={field.id} className={fieldStyles.label}>
        {props.label}
      </label>
      {hint && (
        <p id={field.hintId} className={fieldStyles.hint}>
          {hint}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first. */}
      <div
        className={classes(styles.zone, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" />
        <span className={styles.invite} aria-hidden="true">
          <span className={styles.choose}>{text("filesChoose", { count: props.isMultiple ? 2 : 1 })}</span>{" "}
          <span className={styles.dropWord}>{text("filesDrop")}</span>
        </span>
        <input
          ref={input}
          id={field.id}
          type="file"
          className={styles.input}
          accept={props.accept}
          multiple={props.isMultiple}
          disabled={props.isDisabled}
          aria-describedby={describedBy(field, hint)}
          aria-invalid={field.error ? true : undefined}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again after it was refused.
            event.target.value = "";
          }}
        />
      </div>
      {field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
      {sendings.length > 0 && (
        <ul className={styles.list}>
          {sendings.map((sending) => (
            <SendingLine
              key={sending.id}
              sending={sending}
              onStop={() => stop(sending.id)}
              onForget={() => {
                forget(sending.id);
                input.current?.focus();
              }}
              onRetry={() => retry(sending.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface SendingLineProps {
  readonly sending: Sending;
  readonly onStop: () => void;
  readonly onForget: () => void;
  readonly onRetry: () => void;
}

function SendingLine({ sending, onStop, onForget, onRetry }: SendingLineProps) {
  const text = useUiText();
  const name = sending.file.name;
  if (sending.problem !== undefined) {
    return (
      <li className={styles.line}>
        <FieldError>{sending.problem}</FieldError>
        <span className={styles.lineButtons}>
          {sending.mayRetry && (
            <IconButton size="s" icon="redo" label={text("fileRetry", { name })} onClick={onRetry} />
          )}
          <IconButton size="s" icon="close" label={text("fileForget", { name })} onClick={onForget} />
        </span>
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        {name} <span className={styles.size}>{sizeInWords(sending.file.size)}</span>
      </span>
      <progress
        className={styles.bar}
        max={1}
        value={sending.fraction}
        aria-label={text("fileStarted", { name })}
      />
      <IconButton size="s" icon="close" label={text("fileStop", { name })} onClick={onStop} />
    </li>
  );
}
