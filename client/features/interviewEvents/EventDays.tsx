import { useState } from "react";
import { deleteJson } from "#client/http/request.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { Day } from "#client/ui/Moment.tsx";
import { sayDay, sayTime } from "#client/ui/momentText.ts";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Section } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { SlotInput, SlotView } from "#shared/interviewEvents/slotViews.ts";
import styles from "./Days.module.css";
import { useInterviewEventsText } from "./interviewEventsText.ts";
import { NewDayDialog } from "./NewDayDialog.tsx";
import { pausesOf } from "./pauses.ts";
import { SlotDialog } from "./SlotDialog.tsx";
import { slotsByDay } from "./slotsByDay.ts";
import { usePlanChange } from "./usePlanChange.ts";

export interface EventDaysProps {
  readonly eventId: string;
  readonly slots: readonly SlotView[];
  /** How many seniors have each slot. */
  readonly seated: (slotId: string) => number;
  readonly isOpen: boolean;
}

type Shown =
  | { kind: "newDay" }
  | { kind: "slot"; slot?: SlotView; suggested: SlotInput }
  | { kind: "removeDay"; on: string };

function dayAfter(on: string | undefined): string {
  if (!on) return "";
  return new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The days of an event with their times, to be made and changed. */
export function EventDays({ eventId, slots, seated, isOpen }: EventDaysProps) {
  const text = useInterviewEventsText();
  const [shown, setShown] = useState<Shown>();
  const days = slotsByDay(slots);
  const close = () => setShown(undefined);
  const lastSlot = slots.at(-1);
  const suggested = { on: lastSlot?.on ?? "", from: lastSlot?.to ?? "", to: "" };
  const buttons = isOpen && (
    <>
      {slots.length > 0 && (
        <Button icon="plus" onClick={() => setShown({ kind: "slot", suggested })}>
          {text("addSlot")}
        </Button>
      )}
      <Button look="primary" icon="calendar" onClick={() => setShown({ kind: "newDay" })}>
        {text("addDay")}
      </Button>
    </>
  );
  return (
    <Section title={text("days")} actions={days.length > 0 && buttons} hasRule={false}>
      {days.length === 0 && (
        <EmptyState title={text("dayEmpty")} action={buttons}>
          {text("dayEmptyText")}
        </EmptyState>
      )}
      {days.map((day) => (
        <DaySection
          key={day.on}
          on={day.on}
          slots={day.slots}
          seated={seated}
          isOpen={isOpen}
          onSlot={(slot) => setShown({ kind: "slot", slot, suggested })}
          onRemove={() => setShown({ kind: "removeDay", on: day.on })}
        />
      ))}
      {shown?.kind === "newDay" && (
        <NewDayDialog eventId={eventId} suggestedOn={dayAfter(days.at(-1)?.on)} onClose={close} />
      )}
      {shown?.kind === "slot" && (
        <SlotDialog
          eventId={eventId}
          slot={shown.slot}
          suggested={shown.suggested}
          seated={shown.slot ? seated(shown.slot.id) : 0}
          onClose={close}
        />
      )}
      {shown?.kind === "removeDay" && <RemoveDay eventId={eventId} on={shown.on} onClose={close} />}
    </Section>
  );
}

interface DaySectionProps {
  readonly on: string;
  readonly slots: readonly SlotView[];
  readonly seated: (slotId: string) => number;
  readonly isOpen: boolean;
  readonly onSlot: (slot: SlotView) => void;
  readonly onRemove: () => void;
}

function DaySection({ on, slots, seated, isOpen, onSlot, onRemove }: DaySectionProps) {
  const text = useInterviewEventsText();
  const place = useLocale();
  const pauses = pausesOf(
    slots.map((slot) => ({
      startsAt: Date.parse(slot.startsAt) / 60_000,
      endsAt: Date.parse(slot.endsAt) / 60_000,
    })),
  );
  const isFree = slots.every((slot) => seated(slot.id) === 0);
  return (
    <Section
      level={3}
      title={sayDay(new Date(`${on}T12:00:00Z`), { ...place, timeZone: "UTC" })}
      hint={text("slotsCount", { count: slots.length })}
      actions={
        isOpen &&
        isFree && (
          <Button size="s" look="quiet" icon="trash" onClick={onRemove}>
            {text("removeDay")}
          </Button>
        )
      }
    >
      <ol className={styles.slots}>
        {slots.map((slot, at) => {
          const from = sayTime(new Date(slot.startsAt), place);
          const count = seated(slot.id);
          const pause = pauses[at] ?? 0;
          const inner = (
            <>
              <span>{from}</span>
              {count > 0 && <small>{text("seatedCount", { count })}</small>}
            </>
          );
          return (
            <li key={slot.id}>
              {isOpen ? (
                <button
                  type="button"
                  className={styles.slot}
                  aria-label={text("changeSlot", { from, to: sayTime(new Date(slot.endsAt), place) })}
                  onClick={() => onSlot(slot)}
                >
                  {inner}
                </button>
              ) : (
                <span className={styles.slot}>{inner}</span>
              )}
              {pause > 0 && <span className={styles.pause}>{text("pause", { minutes: pause })}</span>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function RemoveDay({
  eventId,
  on,
  onClose,
}: {
  readonly eventId: string;
  readonly on: string;
  readonly onClose: () => void;
}) {
  const text = useInterviewEventsText();
  const place = useLocale();
  const day = sayDay(new Date(`${on}T12:00:00Z`), { ...place, timeZone: "UTC" });
  const remove = usePlanChange<string, null>({
    send: (gone) => deleteJson<null>(`/api/events/${eventId}/days/${gone}`),
    onDone: () => {
      showToast({ sentence: text("dayRemoved", { day }) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={text("removeDayTitle", { day })}
      confirmLabel={text("removeDayConfirm")}
      onConfirm={() => remove.run(on)}
      onClose={onClose}
      isDanger
      isBusy={remove.isBusy}
      problem={remove.problem}
    >
      <p>
        <Day on={on} />. {text("removeDayText")}
      </p>
    </ConfirmDialog>
  );
}
