/** Why an act on a scorecard or an interview is not possible, and what to do instead. */
export const scorecardRefusals = {
  notPublished: "This interview event has not been published yet, so nobody can score.",
  alreadyReleased: "The outcomes have been released. A coordinator can take the release back first.",
  isStillToCome:
    "The time of this interview has not come yet. Whether somebody came can be marked from the moment it begins.",
  isNotShown: "The candidate is marked as not shown. Take that back first if they came after all.",
  isSubmitted: "This card has been submitted, so it stays as it is. A coordinator can open it again.",
  isExcused: "A coordinator has excused you from this interview, so your card stays as it is.",
  isExcusedAlready: "This panelist is excused already.",
  isNotExcused: "This panelist is not excused.",
  isNotSubmitted: "This card is not submitted, so there is nothing to open again.",
  hasSubmitted:
    "This panelist has submitted a card, so it counts. Open the card again if it must be changed.",
  hasLeftPanel: "Whoever wrote this card has left the panel. Put them back on it first.",
  isLastRater: "Somebody must score. If the candidate did not come, mark that instead.",
  isSealBroken:
    "This card is no longer what was submitted: something changed it outside of this program. A coordinator can open it again.",
  isScored:
    "Somebody has submitted a card, so the candidate was there. A coordinator can open the card again first.",
} as const;

/** What can be wrong with one field of a card or an excusal. */
export const scorecardIssues = {
  levelRange: "Choose one of the levels 1, 2, 3 or 4.",
  levelMissing: "Choose a level for this criterion.",
  criterionUnknown: "This criterion is not on the rubric. Reload the page.",
  criterionTwice: "This criterion is on the card twice. Reload the page.",
  criterionMissing: "A criterion of the rubric is missing on the card. Reload the page.",
  notOnPanel: "This person is not on the panel.",
} as const;
