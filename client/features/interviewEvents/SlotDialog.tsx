import { useState } from "react";
import { deleteJson, postJson, putJson } from "#client/http/request.ts";
import { Button } from "#client/ui/Button.tsx";
import { DateField } from "#client/ui/DateField.tsx";
import { CancelButton, Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Columns, Row } from "#client/ui/Layout.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { SlotInput, SlotView } from "#shared/interviewEvents/slotViews.ts";
import { useInterviewEventsText } from "./interviewEventsText.ts";
import { PastDay } from "./PastDay.tsx";
import { usePlanChange } from "./usePlanChange.ts";

export interface SlotDialogProps {
  readonly eventId: string;
  /** The slot to change; left out, one is added. */
  readonly slot?: SlotView;
  /** What a new one begins with. */
  readonly suggested: SlotInput;
  /** How many seniors have the slot. */
  readonly seated: number;
  readonly onClose: () => void;
}

/** Adds one time, or changes or removes it. */
export function SlotDialog({ eventId, slot, suggested, seated, onClose }: SlotDialogProps) {
  const text = useInterviewEventsText();
  const [input, setInput] = useState<SlotInput>(
    slot ? { on: slot.on, from: slot.from, to: slot.to } : suggested,
  );
  const path = `/api/events/${eventId}/slots`;
  const done = (sentence: string) => {
    showToast({ sentence });
    onClose();
  };
  const save = usePlanChange<SlotInput, SlotView>({
    send: (body, key) =>
      slot
        ? putJson<SlotView>(`${path}/${slot.id}`, body, { version: slot.version })
        : postJson<SlotView>(path, body, { idempotencyKey: key }),
    onDone: () => done(text("slotSaved")),
  });
  const remove = usePlanChange<SlotView, null>({
    send: (gone) => deleteJson<null>(`${path}/${gone.id}`, { version: gone.version }),
    onDone: () => done(text("slotRemoved")),
  });
  return (
    <Dialog title={text(slot ? "slotTitle" : "newSlotTitle")} onClose={onClose} entered={input}>
      <Form onSubmit={() => save.run(input)} problem={save.problem ?? remove.problem} errors={save.errors}>
        {seated > 0 && <Banner tone="info">{text("slotIsUsed", { count: seated })}</Banner>}
        <div>
          <DateField
            name="on"
            label={text("on")}
            value={input.on}
            onChange={(on) => setInput({ ...input, on })}
            isRequired
          />
          {input.on !== slot?.on && <PastDay on={input.on} />}
        </div>
        <Columns layout="halves" gap="m">
          <TextField
            name="from"
            type="time"
            label={text("from")}
            value={input.from}
            onChange={(from) => setInput({ ...input, from })}
            isRequired
          />
          <TextField
            name="to"
            type="time"
            label={text("to")}
            value={input.to}
            onChange={(to) => setInput({ ...input, to })}
            isRequired
          />
        </Columns>
        <Row>
          <Button type="submit" look="primary" isBusy={save.isBusy}>
            {text("save")}
          </Button>
          {slot && seated === 0 && (
            <Button look="danger" icon="trash" isBusy={remove.isBusy} onClick={() => remove.run(slot)}>
              {text("removeSlot")}
            </Button>
          )}
          <CancelButton />
        </Row>
      </Form>
    </Dialog>
  );
}
