import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { announce } from "./announce.tsx";
import { Button } from "./Button.tsx";
import { RadioGroup } from "./Choice.tsx";
import styles from "./ConflictDialog.module.css";
import { Dialog } from "./Dialog.tsx";
import { Row, Stack } from "./Layout.tsx";
import { useUiText } from "./messages.ts";

export type ConflictChoice = "mine" | "theirs" | "both";

/** One field that differs, as the person wrote it here and as it is saved. */
export interface ConflictPart {
  readonly id: string;
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  readonly canKeepBoth?: boolean;
}

export interface ConflictDialogProps {
  readonly parts: readonly ConflictPart[];
  readonly onChoose: (choices: Readonly<Record<string, ConflictChoice>>) => void;
}

/** Whether the next key pressed would go into a field. */
function isWriting(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return false;
  return focused.isContentEditable || focused.matches("input, textarea, select");
}

/**
 * Two versions of the same thing, to be rendered while both are held. Somebody in the middle of a sentence is not
 * interrupted, for what they type next would go nowhere: a notice waits at the edge until they want to choose. The
 * notice is also where "Decide later" leads.
 */
export function ConflictDialog({ parts, onChoose }: ConflictDialogProps) {
  const text = useUiText();
  const [isOpen, setOpen] = useState(() => !isWriting());
  const [isLater, setLater] = useState(false);
  const notice = text("conflictNotice");
  useEffect(() => {
    if (!isOpen) announce(notice, "urgent");
  }, [isOpen, notice]);
  const leave = () => {
    setLater(true);
    setOpen(false);
  };
  if (isOpen) return <BothVersions parts={parts} onChoose={onChoose} onLater={leave} />;
  return <Notice sentence={notice} takesFocus={isLater} onOpen={() => setOpen(true)} />;
}

interface NoticeProps {
  readonly sentence: string;
  /** After "Decide later" the focus is where one goes on; a notice that comes up by itself takes nobody's. */
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
}

function Notice({ sentence, takesFocus, onOpen }: NoticeProps) {
  const text = useUiText();
  const box = useRef<HTMLDivElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) choose.current?.focus();
  }, [takesFocus]);
  // Toasts come up at the same edge; they keep above it.
  useLayoutEffect(() => {
    const page = document.documentElement.style;
    const measure = () =>
      page.setProperty("--edge-notice", `calc(${box.current?.offsetHeight ?? 0}px + 0.5rem)`);
    measure();
    window.addEventListener("resize", measure);
    return () => {
      window.removeEventListener("resize", measure);
      page.removeProperty("--edge-notice");
    };
  }, []);
  return (
    <div ref={box} className={styles.notice} data-print="no">
      <p>{sentence}</p>
      <Button ref={choose} icon="warning" onClick={onOpen}>
        {text("conflictChoose")}
      </Button>
    </div>
  );
}

interface BothVersionsProps extends ConflictDialogProps {
  /** Closes without choosing; both texts stay until the person does. */
  readonly onLater: () => void;
}

/** Shows the versions side by side and lets the person choose, field by field. */
function BothVersions({ parts, onChoose, onLater }: BothVersionsProps) {
  const text = useUiText();
  const [choices, setChoices] = useState<Readonly<Record<string, ConflictChoice>>>({});
  const choiceOf = (part: ConflictPart): ConflictChoice =>
    choices[part.id] ?? (part.canKeepBoth ? "both" : "mine");
  const apply = () => onChoose(Object.fromEntries(parts.map((part) => [part.id, choiceOf(part)])));
  return (
    <Dialog
      title={text("conflictTitle")}
      onClose={onLater}
      size="l"
      actions={
        <Row>
          <Button look="primary" onClick={apply}>
            {text("conflictApply")}
          </Button>
          <Button look="quiet" onClick={onLater}>
            {text("conflictLater")}
          </Button>
        </Row>
      }
    >
      <Stack gap="l">
        <p>{text("conflictLead")}</p>
        {parts.map((part) => (
          <section key={part.id} className={styles.part}>
            <h3>{part.label}</h3>
            <div className={styles.sides}>
              <div className={styles.side} data-chosen={choiceOf(part) !== "theirs"}>
                <p className={styles.whose}>{text("conflictMine")}</p>
                {part.mine}
              </div>
              <div className={styles.side} data-chosen={choiceOf(part) !== "mine"}>
                <p className={styles.whose}>{text("conflictTheirs")}</p>
                {part.theirs}
              </div>
            </div>
            <RadioGroup<ConflictChoice>
              label={part.label}
              hidesLabel
              isInline
              value={choiceOf(part)}
              onChange={(choice) => setChoices({ ...choices, [part.id]: choice })}
              options={[
                { value: "mine", label: text("conflictKeepMine") },
                { value: "theirs", label: text("conflictKeepTheirs") },
                ...(part.canKeepBoth ? [{ value: "both" as const, label: text("conflictKeepBoth") }] : []),
              ]}
            />
          </section>
        ))}
      </Stack>
    </Dialog>
  );
}
