/** When and where an interview is, for the student, the family and the mentor. */
export const appointmentsMessages = {
  when: "{{day}}, {{from}} to {{to}}",
  whereIn: "{{room}}",
  panel: "{{panel}}: {{people}}",
  panelAlone: "{{panel}}",
  comingOwn: "The panel reads your portfolio beforehand.",
  over: "The time of this interview has passed.",
  overOwn: "Your outcome comes when the coordinator releases it.",
  overStudent: "{{name}}’s outcome comes when the coordinator releases it.",
  notShownOwn: "It is noted that you did not come. Ask the coordinator about another time.",
  notShownStudent: "It is noted that {{name}} did not come. Ask the coordinator about another time.",
} as const;
