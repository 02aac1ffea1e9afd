import { useState } from "react";
import { newIntentKey } from "#client/http/intentKey.ts";
import { isRefusal } from "#client/http/refusal.ts";
import { putJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { announce } from "#client/ui/announce.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ConflictDialog } from "#client/ui/ConflictDialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { Status } from "#client/ui/Status.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { RubricCriterion } from "#shared/rubrics/rubrics.ts";
import type { RubricChange, RubricView } from "#shared/rubrics/rubricViews.ts";
import { weightSum } from "#shared/rubrics/weights.ts";
import { CriterionFields } from "./CriterionFields.tsx";
import styles from "./Rubrics.module.css";
import { RubricTable } from "./RubricTable.tsx";
import { useRubricsText } from "./rubricsText.ts";

function blankCriterion(): RubricCriterion {
  return { id: newIntentKey(), title: "", weight: 0, anchors: ["", "", "", ""] };
}

export interface RubricEditorProps {
  readonly rubric: RubricView;
  readonly onDone: () => void;
}

/** Writes a rubric that no scorecard uses yet. */
export function RubricEditor({ rubric, onDone }: RubricEditorProps) {
  const text = useRubricsText();
  const [title, setTitle] = useState(rubric.title);
  const [criteria, setCriteria] = useState<readonly RubricCriterion[]>(rubric.criteria);
  const [version, setVersion] = useState(rubric.version);
  const [theirs, setTheirs] = useState<RubricView>();
  const save = useChange<RubricChange, RubricView>({
    send: (input) => putJson<RubricView>(`/api/rubrics/${rubric.id}`, input, { version }),
    refreshes: ["/api/rubrics"],
    onDone: () => {
      showToast({ sentence: text("saved") });
      onDone();
    },
    onRefused: (error) => {
      if (isRefusal(error, 412) && isRubric(error.current)) setTheirs(error.current);
    },
  });
  const move = (at: number, step: -1 | 1) => {
    const moved = criteria[at];
    if (!moved) return;
    setCriteria(criteria.toSpliced(at, 1).toSpliced(at + step, 0, moved));
    announce(text("moved", { title: moved.title, position: at + step + 1, count: criteria.length }));
  };
  const choose = (choice: string | undefined) => {
    if (theirs && choice === "theirs") {
      setTitle(theirs.title);
      setCriteria(theirs.criteria);
    }
    if (theirs) setVersion(theirs.version);
    setTheirs(undefined);
    save.reset();
  };
  return (
    <Form
      onSubmit={() => save.run({ title, criteria: [...criteria] })}
      problem={save.problem}
      errors={save.errors}
    >
      <TextField
        name="title"
        label={text("name")}
        hint={text("nameHint")}
        value={title}
        onChange={setTitle}
        isRequired
      />
      <div>
        {criteria.map((criterion, at) => (
          <CriterionFields
            key={criterion.id}
            criterion={criterion}
            at={at}
            count={criteria.length}
            onChange={(next) => setCriteria(criteria.with(at, next))}
            onMove={(step) => move(at, step)}
            onRemove={() => setCriteria(criteria.toSpliced(at, 1))}
          />
        ))}
      </div>
      <Row>
        <Button icon="plus" onClick={() => setCriteria([...criteria, blankCriterion()])}>
          {text("addCriterion")}
        </Button>
      </Row>
      <div className={styles.sum}>
        <Button type="submit" look="primary" isBusy={save.isBusy}>
          {text("save")}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {text("stopEditing")}
        </Button>
        <WeightSum criteria={criteria} />
      </div>
      {theirs && (
        <ConflictDialog
          parts={[
            {
              id: "rubric",
              label: text("theirs"),
              mine: <RubricTable criteria={criteria} />,
              theirs: <RubricTable criteria={theirs.criteria} />,
            },
          ]}
          onChoose={(choices) => choose(choices.rubric)}
        />
      )}
    </Form>
  );
}

function WeightSum({ criteria }: { readonly criteria: readonly RubricCriterion[] }) {
  const text = useRubricsText();
  const sum = weightSum(criteria);
  if (sum === 100) return <Status tone="done">{text("weightsRight")}</Status>;
  return (
    <Status tone="attention">
      {sum < 100
        ? text("weightsShort", { sum, missing: 100 - sum })
        : text("weightsOver", { sum, over: sum - 100 })}
    </Status>
  );
}

function isRubric(value: unknown): value is RubricView {
  return typeof value === "object" && value !== null && "criteria" in value && "version" in value;
}
