/** Why outcomes cannot be released or taken back, and what to do instead. */
export const outcomeRefusals = {
  nothingToRelease: "Nobody has been scored yet, so there is nothing to release.",
  cardsMissing: "Some scorecards are still missing. Nothing was released.",
  sealBroken:
    "A scorecard is no longer what was submitted: something changed it outside of this program. Open that card again, or restore a backup. Nothing was released.",
  exceptionsChanged:
    "Since you looked, interviews changed that were not shown or not scored by a full panel. Look at them again, then release.",
  notReleased: "The outcomes are not released.",
} as const;
