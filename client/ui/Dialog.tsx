import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  use,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { Button, IconButton } from "./Button.tsx";
import { classes } from "./classes.ts";
import styles from "./Dialog.module.css";
import { Form } from "./Form.tsx";
import { useUiText } from "./messages.ts";
import { returnFocus } from "./returnFocus.ts";
import { TextArea } from "./TextField.tsx";

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /**
   * What can be entered here, as plain data. Once it is no longer as it was when the dialog opened, leaving by Escape,
   * the cross or the CancelButton asks first. Every dialog with fields says it.
   */
  readonly entered?: unknown;
  /** Buttons at the foot, the main one first. Leave out when the children hold a Form with its own. */
  readonly actions?: ReactNode;
  readonly size?: "s" | "m" | "l";
  /** Neither Escape nor a cross: the person must choose. */
  readonly mustChoose?: boolean;
}

/** Leaves the dialog around, asking first where something was entered. */
const LeaveDialog = createContext<() => void>(() => undefined);

/**
 * The browser's own modal dialog: focus goes in, stays in, and returns. Show it by rendering it:
 * `{isOpen && <Dialog …/>}`.
 */
export function Dialog({ title, onClose, children, entered, actions, size = "m", mustChoose }: DialogProps) {
  const text = useUiText();
  const titleId = useId();
  const box = useRef<HTMLDialogElement>(null);
  const [atFirst] = useState(() => JSON.stringify(entered));
  const [isAsking, setAsking] = useState(false);
  useLayoutEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    // Where the work is: the first field; else the title, so that no button is pressed by mistake.
    const field = dialog?.querySelector<HTMLElement>(
      "[data-dialog-body] :is(input, select, textarea):enabled",
    );
    (field ?? dialog?.querySelector("h2"))?.focus();
    return () => {
      dialog?.close();
      returnFocus(before);
    };
  }, []);
  const leave = () => {
    if (JSON.stringify(entered) === atFirst) onClose();
    else setAsking(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    // Left to itself, the browser lets the second Escape in a row close a dialog without asking anybody.
    event.preventDefault();
    if (!mustChoose) leave();
  };
  const onCancel = (event: SyntheticEvent) => {
    if (event.target !== box.current) return;
    event.preventDefault();
    if (!mustChoose) leave();
  };
  const onClosed = () => {
    const dialog = box.current;
    if (!dialog || dialog.open) return;
    // The browser closed it by itself, as it may where the focus is nowhere. The question must lie above it again.
    flushSync(() => setAsking(false));
    dialog.showModal();
    if (!mustChoose) leave();
  };
  const discard = () => {
    // First the question closes and gives the focus back, then the dialog does.
    flushSync(() => setAsking(false));
    onClose();
  };
  return (
    <LeaveDialog value={leave}>
      <dialog
        ref={box}
        className={classes(styles.dialog, styles[size])}
        aria-labelledby={titleId}
        onKeyDown={onKeyDown}
        onCancel={onCancel}
        onClose={onClosed}
      >
        <div className={styles.head}>
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
          {!mustChoose && <IconButton icon="close" label={text("close")} onClick={leave} />}
        </div>
        <div className={styles.body} data-dialog-body="">
          {children}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </dialog>
      {isAsking && (
        <ConfirmDialog
          title={text("discardTitle")}
          confirmLabel={text("discardConfirm")}
          cancelLabel={text("discardCancel")}
          onConfirm={discard}
          onClose={() => setAsking(false)}
          isDanger
        >
          {text("discardLead")}
        </ConfirmDialog>
      )}
    </LeaveDialog>
  );
}

/** Leaves the dialog it is in as Escape does: asking first where something was entered. */
export function CancelButton({ children }: { readonly children?: ReactNode }) {
  const text = useUiText();
  return (
    <Button look="quiet" onClick={use(LeaveDialog)}>
      {children ?? text("cancel")}
    </Button>
  );
}

export interface ConfirmDialogProps {
  /** A question: "Take the review back?" */
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly children: ReactNode;
  /** The verb: "Take it back". */
  readonly confirmLabel: string;
  /** Where "Cancel" would leave open what goes on: "Keep editing". */
  readonly cancelLabel?: string;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  /** Why the last try was refused. */
  readonly problem?: string;
  readonly errors?: Readonly<Record<string, string>>;
  /** Asks for a reason in words before it lets the person confirm; its error is found by the name "reason". */
  readonly reason?: { readonly label: string; readonly hint?: string; readonly missing: string };
}

/** Asks before something that is hard to take back. What can be undone should offer Undo in a toast instead. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const confirm = () => {
    const lacks = props.reason !== undefined && reason.trim() === "";
    setMissing(lacks);
    if (!lacks && !props.isBusy) props.onConfirm(reason.trim());
  };
  return (
    <Dialog title={props.title} onClose={props.onClose} entered={reason} size="s">
      <Form onSubmit={confirm} problem={props.problem} errors={props.errors}>
        <div>{props.children}</div>
        {props.reason && (
          <TextArea
            name="reason"
            label={props.reason.label}
            hint={props.reason.hint}
            value={reason}
            onChange={setReason}
            error={isMissing ? props.reason.missing : undefined}
            isRequired
          />
        )}
        <div className={styles.buttons}>
          <Button type="submit" look={props.isDanger ? "danger" : "primary"} isBusy={props.isBusy}>
            {props.confirmLabel}
          </Button>
          <CancelButton>{props.cancelLabel}</CancelButton>
        </div>
      </Form>
    </Dialog>
  );
}
