import { useState } from "react";
import { deleteJson, postJson, putJson } from "#client/http/request.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Choice.tsx";
import { CancelButton, Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { RoomInput, RoomView } from "#shared/interviewEvents/slotViews.ts";
import { useInterviewEventsText } from "./interviewEventsText.ts";
import { usePlanChange } from "./usePlanChange.ts";

export interface RoomDialogProps {
  readonly eventId: string;
  /** The room to change; left out, one is added. */
  readonly room?: RoomView;
  readonly isUsed: boolean;
  readonly onClose: () => void;
}

/** Adds a room, or changes or removes it. */
export function RoomDialog({ eventId, room, isUsed, onClose }: RoomDialogProps) {
  const text = useInterviewEventsText();
  const [input, setInput] = useState<RoomInput>(
    room
      ? { name: room.name, isStepFree: room.isStepFree, isQuiet: room.isQuiet }
      : { name: "", isStepFree: false, isQuiet: false },
  );
  const path = `/api/events/${eventId}/rooms`;
  const done = (sentence: string) => {
    showToast({ sentence });
    onClose();
  };
  const save = usePlanChange<RoomInput, RoomView>({
    send: (body, key) =>
      room
        ? putJson<RoomView>(`${path}/${room.id}`, body, { version: room.version })
        : postJson<RoomView>(path, body, { idempotencyKey: key }),
    onDone: ({ name }) => done(text("roomSaved", { name })),
  });
  const remove = usePlanChange<RoomView, null>({
    send: (gone) => deleteJson<null>(`${path}/${gone.id}`, { version: gone.version }),
    onDone: (_answer, { name }) => done(text("roomRemoved", { name })),
  });
  return (
    <Dialog title={text(room ? "roomTitle" : "newRoomTitle")} onClose={onClose} entered={input} size="s">
      <Form onSubmit={() => save.run(input)} problem={save.problem ?? remove.problem} errors={save.errors}>
        <TextField
          name="name"
          label={text("roomName")}
          value={input.name}
          onChange={(name) => setInput({ ...input, name })}
          isRequired
        />
        <Checkbox
          label={text("stepFree")}
          isChecked={input.isStepFree}
          onChange={(isStepFree) => setInput({ ...input, isStepFree })}
        />
        <Checkbox
          label={text("quiet")}
          isChecked={input.isQuiet}
          onChange={(isQuiet) => setInput({ ...input, isQuiet })}
        />
        <Row>
          <Button type="submit" look="primary" isBusy={save.isBusy}>
            {text("save")}
          </Button>
          {room && !isUsed && (
            <Button look="danger" icon="trash" isBusy={remove.isBusy} onClick={() => remove.run(room)}>
              {text("removeRoom")}
            </Button>
          )}
          <CancelButton />
        </Row>
      </Form>
    </Dialog>
  );
}
