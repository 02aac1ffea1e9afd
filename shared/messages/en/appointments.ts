/** When and where an interview is, for the student, the family and the mentor. */
export const appointmentsMessages = {
  when: "{{day}}, {{from}} to {{to}}",
  whereIn: "{{room}}",
  panel: "{{panel}}: {{people}}",
  panelAlone: "{{panel}}",
  comingOwn: "The panel reads your portfolio beforehand.",
  over: "The time of this interview has passed.",
  overOwn: "Your outcome comes when the coordinator releases it.",
  overStudent: "The outcome of {{name}} comes when the coordinator releases it.",
  notShown: "It is noted that nobody came. Ask the coordinator about another time.",
} as const;
