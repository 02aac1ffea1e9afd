import { useParams } from "react-router";
import { EventDays } from "#client/features/interviewEvents/EventDays.tsx";
import { EventPage } from "#client/features/interviewEvents/EventPage.tsx";
import { EventRooms } from "#client/features/interviewEvents/EventRooms.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import type { EventBoard } from "#shared/interviews/board.ts";

/** The days and rooms of an event. */
export function EventDaysScreen() {
  const { eventId = "" } = useParams();
  const board = useRead<EventBoard>(`/api/events/${eventId}`);
  return (
    <Answer of={board} shape="page">
      {({ event, slots, rooms, panels, seats }) => {
        const isOpen = event.can["interviewEvent.edit"] === true && event.state !== "released";
        return (
          <EventPage event={event}>
            <EventDays
              eventId={event.id}
              slots={slots}
              seated={(slotId) => seats.filter((seat) => seat.slotId === slotId).length}
              isOpen={isOpen}
            />
            <EventRooms
              eventId={event.id}
              rooms={rooms}
              usedBy={(roomId) => panels.find((panel) => panel.roomId === roomId)?.name}
              isOpen={isOpen}
            />
          </EventPage>
        );
      }}
    </Answer>
  );
}
