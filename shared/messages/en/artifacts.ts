/** The student's own work: its list, and the forms of each kind of artifact. */
export const artifactsMessages = {
  kindResume: "Resume",
  kindJobShadow: "Job shadow",
  kindVolunteerEntry: "Volunteer entry",
  kindWorkSample: "Work sample",

  tooManyArtifacts: "You keep 500 pieces already. Remove one you no longer need, then add this one.",
  isInBin: "This piece is in the bin. Take it back first.",
  isNotInBin: "This piece is not in the bin any more.",
} as const;
