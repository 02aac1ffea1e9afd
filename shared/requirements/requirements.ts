/** What the program may ask for. `serviceHours` counts minutes of volunteer entries, the others count pieces. */
export const requirementKinds = [
  "resume",
  "jobShadow",
  "serviceHours",
  "workSample",
  "portfolio",
  "interview",
] as const;
export type RequirementKind = (typeof requirementKinds)[number];

export const progressStates = [
  "notStarted",
  "inProgress",
  "waitingForMentor",
  "returned",
  "met",
  "excused",
] as const;
export type ProgressState = (typeof progressStates)[number];
