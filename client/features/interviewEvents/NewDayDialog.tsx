import { useState } from "react";
import { postJson } from "#client/http/request.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Choice.tsx";
import { DateField } from "#client/ui/DateField.tsx";
import { CancelButton, Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Columns, Row } from "#client/ui/Layout.tsx";
import { NumberField } from "#client/ui/NumberField.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { NewEventDay, SlotView } from "#shared/interviewEvents/slotViews.ts";
import { DayPreview } from "./DayPreview.tsx";
import { useInterviewEventsText } from "./interviewEventsText.ts";
import { PastDay } from "./PastDay.tsx";
import { usePlanChange } from "./usePlanChange.ts";

/** A day as it is typed; a number may be empty for a moment. */
export interface TypedDay {
  on: string;
  startsAt: string;
  slotMinutes: number | null;
  count: number | null;
  breakAfter: number | null;
  breakMinutes: number | null;
  hasLunch: boolean;
  lunchAt: string;
  lunchMinutes: number | null;
}

/** A slot of 15 minutes, a break of 10 after every four, 45 minutes of lunch: what schools do. */
const usualDay: TypedDay = {
  on: "",
  startsAt: "08:30",
  slotMinutes: 15,
  count: 12,
  breakAfter: 4,
  breakMinutes: 10,
  hasLunch: false,
  lunchAt: "11:45",
  lunchMinutes: 45,
};

function sentDay(typed: TypedDay): NewEventDay {
  return {
    on: typed.on,
    startsAt: typed.startsAt,
    slotMinutes: typed.slotMinutes ?? 0,
    count: typed.count ?? 0,
    breakAfter: typed.breakAfter,
    breakMinutes: typed.breakMinutes ?? 0,
    lunch: typed.hasLunch ? { startsAt: typed.lunchAt, minutes: typed.lunchMinutes ?? 0 } : null,
  };
}

export interface NewDayDialogProps {
  readonly eventId: string;
  /** The day after the last one planned, if any. */
  readonly suggestedOn: string;
  readonly onClose: () => void;
}

/** Makes the times of a day from when it begins, how many there are, and its breaks. */
export function NewDayDialog({ eventId, suggestedOn, onClose }: NewDayDialogProps) {
  const text = useInterviewEventsText();
  const [day, setDay] = useState<TypedDay>({ ...usualDay, on: suggestedOn });
  const set = (change: Partial<TypedDay>) => setDay({ ...day, ...change });
  const add = usePlanChange<NewEventDay, { slots: SlotView[] }>({
    send: (input, key) => postJson(`/api/events/${eventId}/days`, input, { idempotencyKey: key }),
    onDone: ({ slots }) => {
      showToast({ sentence: text("dayAdded", { count: slots.length }) });
      onClose();
    },
  });
  return (
    <Dialog title={text("addDayTitle")} onClose={onClose} entered={day} size="l">
      <Form onSubmit={() => add.run(sentDay(day))} problem={add.problem} errors={add.errors}>
        <Columns layout="halves" gap="m">
          <div>
            <DateField
              name="on"
              label={text("on")}
              value={day.on}
              onChange={(on) => set({ on })}
              isRequired
            />
            <PastDay on={day.on} />
          </div>
          <TextField
            name="startsAt"
            type="time"
            label={text("firstAt")}
            value={day.startsAt}
            onChange={(startsAt) => set({ startsAt })}
            isRequired
          />
          <NumberField
            name="slotMinutes"
            label={text("slotMinutes")}
            unit={text("minutesUnit")}
            value={day.slotMinutes}
            onChange={(slotMinutes) => set({ slotMinutes })}
            isWhole
          />
          <NumberField
            name="count"
            label={text("count")}
            unit={text("countUnit")}
            value={day.count}
            onChange={(count) => set({ count })}
            isWhole
          />
          <NumberField
            name="breakAfter"
            label={text("breakAfter")}
            unit={text("breakAfterUnit")}
            value={day.breakAfter}
            onChange={(breakAfter) => set({ breakAfter })}
            isOptional
            isWhole
          />
          <NumberField
            name="breakMinutes"
            label={text("breakMinutes")}
            unit={text("minutesUnit")}
            value={day.breakMinutes}
            onChange={(breakMinutes) => set({ breakMinutes })}
            isDisabled={day.breakAfter === null}
            isWhole
          />
        </Columns>
        <Checkbox
          label={text("hasLunch")}
          isChecked={day.hasLunch}
          onChange={(hasLunch) => set({ hasLunch })}
        />
        {day.hasLunch && (
          <Columns layout="halves" gap="m">
            <TextField
              name="lunch.startsAt"
              type="time"
              label={text("lunchAt")}
              value={day.lunchAt}
              onChange={(lunchAt) => set({ lunchAt })}
            />
            <NumberField
              name="lunch.minutes"
              label={text("lunchMinutes")}
              unit={text("minutesUnit")}
              value={day.lunchMinutes}
              onChange={(lunchMinutes) => set({ lunchMinutes })}
              isWhole
            />
          </Columns>
        )}
        <DayPreview day={sentDay(day)} />
        <Row>
          <Button type="submit" look="primary" isBusy={add.isBusy}>
            {text("makeDay")}
          </Button>
          <CancelButton />
        </Row>
      </Form>
    </Dialog>
  );
}
