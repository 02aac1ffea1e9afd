import { useState } from "react";
import { useNavigate } from "react-router";
import { postJson } from "#client/http/request.ts";
import { Button } from "#client/ui/Button.tsx";
import { Select } from "#client/ui/Choice.tsx";
import { CancelButton, Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import type {
  InterviewEventList,
  InterviewEventView,
  NewInterviewEvent,
} from "#shared/interviewEvents/eventViews.ts";
import { defaultCriterionFloorTenths, defaultPassTotal } from "#shared/rubrics/defaultRubric.ts";
import { EventRuleFields, type EventRules, sentRules } from "./EventRuleFields.tsx";
import { useInterviewEventsText } from "./interviewEventsText.ts";
import { usePlanChange } from "./usePlanChange.ts";

export interface NewEventDialogProps {
  readonly schools: InterviewEventList["schools"];
  readonly onClose: () => void;
}

/** Starts the plan of an event and goes on to its days. */
export function NewEventDialog({ schools, onClose }: NewEventDialogProps) {
  const text = useInterviewEventsText();
  const goTo = useNavigate();
  const [schoolId, setSchoolId] = useState<string | null>(
    schools.length === 1 ? (schools[0]?.id ?? null) : null,
  );
  const [rules, setRules] = useState<EventRules>({
    title: "",
    rubricId: null,
    passTotal: defaultPassTotal,
    criterionFloor: defaultCriterionFloorTenths / 10,
  });
  const create = usePlanChange<NewInterviewEvent, InterviewEventView>({
    send: (input, key) => postJson<InterviewEventView>("/api/events", input, { idempotencyKey: key }),
    onDone: (event) => goTo(`/events/${event.id}/days`),
  });
  return (
    <Dialog title={text("newTitle")} onClose={onClose} entered={[schoolId, rules]}>
      <Form
        onSubmit={() => create.run({ ...sentRules(rules), rubricId: rules.rubricId, schoolId })}
        problem={create.problem}
        errors={create.errors}
      >
        {schools.length !== 1 && (
          <Select
            name="schoolId"
            label={text("eventSchool")}
            value={schoolId ?? ""}
            options={schools.map((school) => ({ value: school.id, label: school.name }))}
            emptyLabel={text("chooseSchool")}
            onChange={setSchoolId}
            isRequired
          />
        )}
        <EventRuleFields rules={rules} onChange={setRules} />
        <Row>
          <Button type="submit" look="primary" isBusy={create.isBusy}>
            {text("create")}
          </Button>
          <CancelButton />
        </Row>
      </Form>
    </Dialog>
  );
}
