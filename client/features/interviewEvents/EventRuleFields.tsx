import { useRead } from "#client/http/useRead.ts";
import { Select } from "#client/ui/Choice.tsx";
import { Columns } from "#client/ui/Layout.tsx";
import { NumberField } from "#client/ui/NumberField.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { RubricList } from "#shared/rubrics/rubricViews.ts";
import { useInterviewEventsText } from "./interviewEventsText.ts";

export interface EventRules {
  title: string;
  rubricId: string | null;
  passTotal: number | null;
  criterionFloor: number | null;
}

/** The rules as they are sent: the floor in tenths of a level; what is not filled in is refused by its field. */
export function sentRules(rules: EventRules) {
  return {
    title: rules.title,
    passTotal: rules.passTotal ?? 0,
    criterionFloorTenths: Math.round((rules.criterionFloor ?? 0) * 10),
  };
}

export interface EventRuleFieldsProps {
  readonly rules: EventRules;
  readonly onChange: (rules: EventRules) => void;
  /** People have been told: only the name can change. */
  readonly isFixed?: boolean;
}

/** Name, rubric and rule for passing. */
export function EventRuleFields({ rules, onChange, isFixed = false }: EventRuleFieldsProps) {
  const text = useInterviewEventsText();
  const rubrics = useRead<RubricList>("/api/rubrics");
  const options = (rubrics.data?.rubrics ?? []).map((rubric) => ({
    value: rubric.id,
    label: text("rubricNumber", { title: rubric.title, number: rubric.number }),
  }));
  return (
    <>
      <TextField
        name="title"
        label={text("eventTitle")}
        hint={text("eventTitleHint")}
        value={rules.title}
        onChange={(title) => onChange({ ...rules, title })}
        isRequired
      />
      {isFixed && <p>{text("ruleFixed")}</p>}
      <Select
        name="rubricId"
        label={text("rubric")}
        value={rules.rubricId ?? ""}
        options={options}
        emptyLabel={text("rubricNewest")}
        onChange={(rubricId) => onChange({ ...rules, rubricId })}
        isDisabled={isFixed}
      />
      <Columns layout="halves" gap="m">
        <NumberField
          name="passTotal"
          label={text("passTotal")}
          hint={text("passTotalHint")}
          unit={text("passTotalUnit")}
          value={rules.passTotal}
          onChange={(passTotal) => onChange({ ...rules, passTotal })}
          min={25}
          max={100}
          isWhole
          isDisabled={isFixed}
        />
        <NumberField
          name="criterionFloorTenths"
          label={text("criterionFloor")}
          hint={text("criterionFloorHint")}
          unit={text("criterionFloorUnit")}
          value={rules.criterionFloor}
          onChange={(criterionFloor) => onChange({ ...rules, criterionFloor })}
          min={1}
          max={4}
          isDisabled={isFixed}
        />
      </Columns>
    </>
  );
}
