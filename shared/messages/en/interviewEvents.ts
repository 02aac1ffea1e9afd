/** What people read about interview events: their days, rooms and rules. */
export const interviewEventsMessages = {
  releasedRefusal: "The outcomes of this event have been released, so its plan stays as it is.",
  ruleFixedRefusal:
    "People have been told their times, so the rubric and the rule for passing stay as they are.",
  slotUsedRefusal: "Somebody has an interview then. Move that interview first.",
  roomUsedRefusal: "A panel sits in this room. Give the panel another room first.",
} as const;

/** What can be wrong with one field of an event, its slots or rooms. */
export const interviewEventIssues = {
  passTotalRange: "This must be from 25 to 100.",
  criterionFloorRange: "This must be from 1.0 to 4.0.",
  unknownRubric: "There is no such rubric. Choose another one.",
  unknownSchool: "Choose a high school whose seniors are to be interviewed.",
  slotMinutesRange: "An interview takes from 5 to 120 minutes.",
  slotCountRange: "This must be from 1 to 60.",
  breakMinutesRange: "This is too long or less than nothing.",
  endsBeforeStart: "This must be later than the start.",
  slotTooLong: "A slot is at most four hours long.",
  dayTooLong: "So many interviews do not fit before midnight. Take fewer, or start earlier.",
  slotOverlaps: "This overlaps another slot of the event.",
  clockChange: "The clocks change at that time. Choose another one.",
} as const;
