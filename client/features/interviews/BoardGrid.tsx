import { type KeyboardEvent, useMemo, useState } from "react";
import { slotsByDay } from "#client/features/interviewEvents/slotsByDay.ts";
import { classes } from "#client/ui/classes.ts";
import { Icon } from "#client/ui/Icon.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { sayDay, sayTime } from "#client/ui/momentText.ts";
import { StatusMark } from "#client/ui/Status.tsx";
import type { SlotView } from "#shared/interviewEvents/slotViews.ts";
import type { SeatView } from "#shared/interviews/board.ts";
import styles from "./BoardGrid.module.css";
import { useBoardText } from "./boardText.ts";
import { useOverflow } from "./useOverflow.ts";
import type { Plan } from "./usePlan.ts";

export interface BoardGridProps {
  readonly plan: Plan;
  readonly onSeat: (panelId: string, slotId: string) => void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where an arrow leads from a place, or undefined for other keys. */
function stepOf(event: KeyboardEvent, { row, column }: Place, lastColumn: number): Place | undefined {
  switch (event.key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: lastColumn };
    default:
      return undefined;
  }
}

/** Times down, panels across: one tab stop, arrows move, Enter opens the seat. */
export function BoardGrid({ plan, onSeat }: BoardGridProps) {
  const text = useBoardText();
  const place = useLocale();
  const { place: around, table: grid, overflows } = useOverflow();
  const [current, setCurrent] = useState<Place>({ row: 0, column: 0 });
  const { panels, rooms, slots } = plan.board;
  const days = useMemo(() => slotsByDay(slots), [slots]);
  const rowOf = useMemo(
    () => new Map(days.flatMap((day) => day.slots).map((slot, row) => [slot.id, row])),
    [days],
  );
  const flagged = useMemo(() => new Set(plan.problems.flatMap(({ candidateIds }) => candidateIds)), [plan]);
  const shortPanels = useMemo(
    () =>
      new Set(
        plan.problems
          .filter(({ candidateIds }) => candidateIds.length === 0)
          .flatMap(({ panelIds }) => panelIds),
      ),
    [plan],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event, current, panels.length - 1);
    if (!next || next.row < 0 || next.row >= rowOf.size || next.column < 0 || next.column >= panels.length)
      return;
    event.preventDefault();
    setCurrent(next);
    grid.current?.querySelector<HTMLElement>(`[data-seat="${next.row}-${next.column}"]`)?.focus();
  };
  return (
    <section
      ref={around}
      className={styles.place}
      data-overflows={overflows ? "" : undefined}
      aria-label={text("boardTitle")}
    >
      <table ref={grid} className={styles.grid}>
        <caption className={styles.caption}>
          <span>{text("boardLabel")}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={classes(styles.panelHead, styles.corner)}>
              {text("time")}
            </th>
            {panels.map((panel) => (
              <th scope="col" key={panel.id} className={styles.panelHead}>
                <span className={styles.panelName}>{panel.name}</span>
                <span className={styles.panelNote}>
                  {rooms.find(({ id }) => id === panel.roomId)?.name ?? text("noRoom")}
                </span>
                <span className={styles.panelNote}>
                  {panel.members.map((member) => member.displayName).join(", ") || text("nobodyYet")}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {days.map((day, dayAt) => (
          <tbody key={day.on}>
            <tr>
              <th scope="rowgroup" className={styles.day} colSpan={panels.length + 1}>
                <span>{sayDay(new Date(`${day.on}T12:00:00Z`), { ...place, timeZone: "UTC" })}</span>
              </th>
            </tr>
            {overflows && dayAt > 0 && (
              <tr>
                <td className={styles.time} />
                {panels.map(({ id, name }) => (
                  <td key={id} className={styles.again}>
                    {name}
                  </td>
                ))}
              </tr>
            )}
            {day.slots.map((slot, at) => (
              <tr key={slot.id}>
                <th
                  scope="row"
                  className={classes(styles.time, restsBefore(day.slots, at) && styles.afterBreak)}
                >
                  {sayTime(new Date(slot.startsAt), place)}
                </th>
                {panels.map((panel, column) => {
                  const row = rowOf.get(slot.id) ?? 0;
                  const seat = plan.seatAt(panel.id, slot.id);
                  const isShort = shortPanels.has(panel.id);
                  return (
                    <td
                      key={panel.id}
                      className={classes(styles.seat, restsBefore(day.slots, at) && styles.afterBreak)}
                    >
                      <Seat
                        plan={plan}
                        seat={seat}
                        names={{ panel: panel.name, time: plan.timeOf(slot.id) }}
                        isFlagged={seat !== undefined && (isShort || flagged.has(seat.studentId))}
                        place={`${row}-${column}`}
                        isCurrent={current.row === row && current.column === column}
                        onFocus={() => setCurrent({ row, column })}
                        onKeyDown={onKeyDown}
                        onOpen={() => onSeat(panel.id, slot.id)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function restsBefore(slots: readonly SlotView[], at: number): boolean {
  const before = slots[at - 1];
  const slot = slots[at];
  return before !== undefined && slot !== undefined && before.endsAt < slot.startsAt;
}

interface SeatProps {
  readonly plan: Plan;
  readonly seat: SeatView | undefined;
  readonly names: { readonly panel: string; readonly time: string };
  readonly isFlagged: boolean;
  /** Its row and column, to be found by. */
  readonly place: string;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: () => void;
}

function Seat(props: SeatProps) {
  const { plan, seat, names, isFlagged } = props;
  const text = useBoardText();
  const candidate = seat && plan.candidate(seat.studentId);
  const shared = {
    type: "button" as const,
    "data-seat": props.place,
    tabIndex: props.isCurrent ? 0 : -1,
    onFocus: props.onFocus,
    onKeyDown: props.onKeyDown,
    onClick: props.onOpen,
  };
  if (!seat || !candidate) {
    return (
      <button {...shared} className={styles.free} aria-label={text("freeSeat", names)}>
        {plan.isOpen && <Icon name="plus" size={16} />}
      </button>
    );
  }
  const lacksPortfolio = !candidate.hasAccepted && !seat.hasBegun;
  const notes = [
    ...(isFlagged ? [{ says: text("hasConflict"), sign: <StatusMark tone="stop" size={12} /> }] : []),
    ...(seat.state === "notShown"
      ? [{ says: text("didNotCome"), sign: <StatusMark tone="off" size={12} /> }]
      : []),
    ...(seat.hasBegun ? [{ says: text("hasBegun"), sign: <StatusMark tone="done" size={12} /> }] : []),
    ...(candidate.otherTimes.length > 0
      ? [{ says: text("alsoElsewhere"), sign: <Icon name="warning" size={12} /> }]
      : []),
    ...(lacksPortfolio ? [{ says: text("noPortfolio"), sign: <StatusMark tone="waiting" size={12} /> }] : []),
  ];
  const [foremost] = notes;
  return (
    <button
      {...shared}
      className={classes(styles.taken, isFlagged && styles.flagged)}
      aria-label={[
        text("takenSeat", { candidate: candidate.displayName, ...names }),
        ...notes.map(({ says }) => says),
      ].join(", ")}
    >
      <span>{candidate.displayName}</span>
      {foremost && (
        <span className={styles.seatNote}>
          {foremost.sign} {foremost.says}
        </span>
      )}
    </button>
  );
}
