import { expect, it } from "vitest";
import type { SeatView } from "#shared/interviews/board.ts";
import { passedSeats } from "#shared/interviews/passedTimes.ts";

const slot = (id: string, startsAt: string) => ({
  id,
  startsAt,
  endsAt: startsAt,
  on: "2027-03-09",
  from: "08:30",
  to: "08:45",
  version: 1,
});
const seat = (id: string, slotId: string, part: Partial<SeatView> = {}): SeatView => ({
  id,
  studentId: id,
  panelId: "panel",
  slotId,
  state: "scheduled",
  hasBegun: false,
  version: 1,
  ...part,
});

it("finds the seats whose time has passed without an interview", () => {
  const slots = [slot("early", "2027-03-09T13:30:00Z"), slot("late", "2027-03-09T13:45:00Z")];
  const seats = [
    seat("passed", "early"),
    seat("ahead", "late"),
    seat("begun", "early", { hasBegun: true }),
    seat("missed", "early", { state: "notShown" }),
  ];
  const at = (moment: string) => passedSeats({ slots, seats }, new Date(moment)).map(({ id }) => id);
  expect(at("2027-03-09T13:29:00Z")).toEqual([]);
  expect(at("2027-03-09T13:40:00Z")).toEqual(["passed"]);
  expect(at("2027-03-09T14:00:00Z")).toEqual(["passed", "ahead"]);
});
