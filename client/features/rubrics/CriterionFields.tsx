import { IconButton } from "#client/ui/Button.tsx";
import { NumberField } from "#client/ui/NumberField.tsx";
import { TextArea, TextField } from "#client/ui/TextField.tsx";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import styles from "./Rubrics.module.css";
import { useRubricsText } from "./rubricsText.ts";

export interface CriterionFieldsProps {
  readonly criterion: RubricCriterion;
  /** From 0. */
  readonly at: number;
  readonly count: number;
  readonly onChange: (criterion: RubricCriterion) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One criterion while the rubric is written: its name, its weight and the four levels in words. */
export function CriterionFields({ criterion, at, count, onChange, onMove, onRemove }: CriterionFieldsProps) {
  const text = useRubricsText();
  const position = at + 1;
  const named = criterion.title.trim() || text("unnamedCriterion", { position });
  const levels = [text("level1"), text("level2"), text("level3"), text("level4")];
  const setAnchor = (level: number, words: string) =>
    onChange({ ...criterion, anchors: criterion.anchors.map((kept, i) => (i === level ? words : kept)) });
  return (
    <section className={styles.criterionBox} aria-label={named}>
      <div className={styles.criterionHead}>
        <h3>{text("criterion", { position })}</h3>
        <div>
          <IconButton
            icon="arrowUp"
            size="s"
            label={text("moveUp", { title: named })}
            isDisabled={at === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon="arrowDown"
            size="s"
            label={text("moveDown", { title: named })}
            isDisabled={position === count}
            onClick={() => onMove(1)}
          />
          <IconButton
            icon="trash"
            size="s"
            label={text("removeCriterion", { title: named })}
            isDisabled={count === 1}
            onClick={onRemove}
          />
        </div>
      </div>
      <div className={styles.line}>
        <TextField
          name={`criteria.${at}.title`}
          label={text("criterionTitle")}
          value={criterion.title}
          onChange={(title) => onChange({ ...criterion, title })}
          isRequired
        />
        <NumberField
          name={`criteria.${at}.weight`}
          label={text("weight")}
          value={criterion.weight}
          onChange={(weight) => onChange({ ...criterion, weight: weight ?? 0 })}
          min={1}
          max={100}
          isWhole
        />
      </div>
      <div className={styles.anchors}>
        {levels.map((level, i) => (
          <TextArea
            key={level}
            name={`criteria.${at}.anchors.${i}`}
            label={level}
            value={criterion.anchors[i] ?? ""}
            onChange={(words) => setAnchor(i, words)}
            rows={3}
          />
        ))}
      </div>
    </section>
  );
}
