import { FieldError } from "#client/ui/Field.tsx";
import { TextArea } from "#client/ui/TextField.tsx";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import type { ScorecardMark } from "#shared/scorecards/scorecards.ts";
import styles from "./Criterion.module.css";
import { levelNameOf, scale } from "./levelNames.ts";
import { useScorecardsText } from "./scorecardsText.ts";

export interface CriterionFieldProps {
  readonly criterion: RubricCriterion;
  readonly mark: ScorecardMark;
  readonly onChange: (mark: ScorecardMark) => void;
  readonly levelError: string | undefined;
  readonly evidenceError: string | undefined;
}

/** The id of a criterion's place on the screen, to lead there. */
export function criterionPlace(criterionId: string): string {
  return `criterion-${criterionId}`;
}

/** One criterion: its levels in words as real radios, one tab stop, and what was seen. */
export function CriterionField(props: CriterionFieldProps) {
  const { criterion, mark, onChange } = props;
  const text = useScorecardsText();
  const place = criterionPlace(criterion.id);
  const errorId = `${place}-error`;
  return (
    <fieldset
      id={place}
      className={styles.criterion}
      aria-describedby={props.levelError ? errorId : undefined}
    >
      <legend className={styles.legend}>
        <span className={styles.title}>{criterion.title}</span>{" "}
        <span className={styles.weight}>{text("weight", { weight: criterion.weight })}</span>
      </legend>
      <div className={styles.levels}>
        {scale.map((level) => (
          <label key={level} className={styles.level}>
            <input
              type="radio"
              name={place}
              value={level}
              checked={mark.level === level}
              aria-invalid={props.levelError ? true : undefined}
              onChange={() => onChange({ ...mark, level })}
            />
            <span className={styles.number}>{level}</span>
            <span className={styles.words}>
              <span className={styles.name}>{levelNameOf(text, level)}</span>{" "}
              <span className={styles.anchor}>{criterion.anchors[level - 1]}</span>
            </span>
          </label>
        ))}
      </div>
      {props.levelError && <FieldError id={errorId}>{props.levelError}</FieldError>}
      <TextArea
        label={text("evidence")}
        isOptional
        rows={2}
        limit={2000}
        value={mark.evidence}
        onChange={(evidence) => onChange({ ...mark, evidence })}
        error={props.evidenceError}
        className={styles.evidence}
      />
    </fieldset>
  );
}
