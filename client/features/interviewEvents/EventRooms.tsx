import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { DataTable } from "#client/ui/DataTable.tsx";
import { Section } from "#client/ui/Page.tsx";
import type { RoomView } from "#shared/interviewEvents/slotViews.ts";
import { useInterviewEventsText } from "./interviewEventsText.ts";
import { RoomDialog } from "./RoomDialog.tsx";

export interface EventRoomsProps {
  readonly eventId: string;
  readonly rooms: readonly RoomView[];
  /** The name of the panel that sits in a room. */
  readonly usedBy: (roomId: string) => string | undefined;
  readonly isOpen: boolean;
}

/** The rooms of an event, to be added and changed. */
export function EventRooms({ eventId, rooms, usedBy, isOpen }: EventRoomsProps) {
  const text = useInterviewEventsText();
  const [shown, setShown] = useState<{ room?: RoomView }>();
  const offersOf = (room: RoomView) =>
    [room.isStepFree && text("stepFree"), room.isQuiet && text("quiet")].filter(Boolean).join(", ");
  return (
    <Section
      title={text("rooms")}
      hint={text("roomsHint")}
      actions={
        isOpen && (
          <Button icon="plus" onClick={() => setShown({})}>
            {text("addRoom")}
          </Button>
        )
      }
    >
      <DataTable
        caption={text("roomsCaption")}
        hidesCaption
        isDense
        columns={[
          { id: "name", header: text("roomName"), isRowHeader: true, cell: (room) => room.name },
          { id: "offers", header: text("roomOffers"), cell: (room) => offersOf(room) || "–" },
          { id: "used", header: text("roomUsedBy"), cell: (room) => usedBy(room.id) ?? text("nobody") },
          {
            id: "change",
            header: text("change"),
            hidesHeader: true,
            align: "end",
            cell: (room) =>
              isOpen && (
                <Button
                  size="s"
                  look="quiet"
                  icon="edit"
                  aria-label={text("changeRoom", { name: room.name })}
                  onClick={() => setShown({ room })}
                >
                  {text("change")}
                </Button>
              ),
          },
        ]}
        rows={rooms}
        rowKey={(room) => room.id}
        empty={<p>{text("roomsEmpty")}</p>}
      />
      {shown && (
        <RoomDialog
          eventId={eventId}
          room={shown.room}
          isUsed={shown.room !== undefined && usedBy(shown.room.id) !== undefined}
          onClose={() => setShown(undefined)}
        />
      )}
    </Section>
  );
}
