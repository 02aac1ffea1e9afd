import { IconButton } from "./Button.tsx";
import { useUiText } from "./messages.ts";
import styles from "./SortableList.module.css";

export interface MoveButtonsProps {
  readonly name: string;
  readonly position: number;
  readonly count: number;
  readonly onMove: (step: -1 | 1) => void;
}

/** Up and down. At the ends they stay, so that focus is never lost, and do nothing. */
export function MoveButtons({ name, position, count, onMove }: MoveButtonsProps) {
  const text = useUiText();
  const button = (step: -1 | 1) => {
    const isOff = step === -1 ? position === 0 : position === count - 1;
    return (
      <IconButton
        size="s"
        icon={step === -1 ? "chevronUp" : "chevronDown"}
        label={text(step === -1 ? "moveUp" : "moveDown", { item: name })}
        aria-disabled={isOff || undefined}
        data-move={step}
        className={isOff ? styles.off : undefined}
        onClick={() => !isOff && onMove(step)}
      />
    );
  };
  return (
    <span className={styles.moves}>
      {button(-1)}
      {button(1)}
    </span>
  );
}
