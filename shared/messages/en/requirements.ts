export const requirementsMessages = {
  atLeastOne: "This must be at least 1.",
  notThatMany: "That is not a number of these a school would ask for.",
  tooManyMinutes: "That is more than 100 hours.",
  notAllOfThem: "The list has changed meanwhile. Reload it, then put it in order again.",
  somebodyExcused: "A student is excused from it. Take that back first, then remove it.",
  alreadyThere: "Every grade already has requirements. Add to them one by one.",
  otherGrade: "This is not asked of this student.",
} as const;
