/** What a figure of agreement means, in words. Agreement, consistency and reliability run up to 1; differences are points. */
export const agreementMessages = {
  excellent:
    "Panelists give almost the same scores (agreement {{agreement}} of 1). It hardly matters who scores a student.",
  good: "Panelists agree well (agreement {{agreement}} of 1). A single score is a fair guide, the panel’s average a better one.",
  moderate:
    "Panelists agree in part (agreement {{agreement}} of 1). Rely on the panel’s average, not on a single score.",
  poor: "Panelists agree little (agreement {{agreement}} of 1). A student’s score depends much on who gave it.",
  none: "No agreement ({{agreement}}). Scores of the same student are no closer to each other than scores of different students.",
  scaleUsedDifferently:
    "Panelists rank students alike (consistency {{consistency}} of 1) but use the scale differently (agreement {{agreement}} of 1): some give higher scores throughout.",

  noVariation:
    "Not enough variation. The scores hardly tell one student from another, so they cannot show whether panelists agree.",
  nothingScored: "Nothing has been scored yet.",
  tooFewRaters:
    "Only one panelist has scored. Agreement needs at least two panelists who score the same students.",
  tooFewTargets_one:
    "Too few students: {{count}} has scores from two or more panelists, and at least {{minimum}} are needed to say anything about agreement.",
  tooFewTargets_other:
    "Too few students: {{count}} have scores from two or more panelists, and at least {{minimum}} are needed to say anything about agreement.",

  interval: "The true figure most likely lies between {{lower}} and {{upper}} (95 % interval).",
  wideInterval:
    "There are too few scores to be sure: the true figure may lie anywhere between {{lower}} and {{upper}} (95 % interval).",
  average: "The average of {{raters}} panelists has a reliability of {{reliability}} of 1.",
  typicalDifference: "Two panelists who score the same student differ by {{difference}} points on average.",
  disconnected:
    "The panelists form {{groups}} groups that never scored the same student. Whether one group is stricter or its students did less well cannot be told, so scores are not adjusted between them. Let everybody score the same two or three examples, or let one panelist of each group change places.",
  leftOut_one: "{{count}} student with a single score is left out of this figure.",
  leftOut_other: "{{count}} students with a single score are left out of this figure.",
} as const;
