export const submissionsMessages = {
  stillPending:
    "Your last submission is still being read. Wait for the answer, or withdraw it while it waits.",
  nothingPlaced: "Your portfolio is empty. Put at least one piece into a section, then hand it in.",
  openedMeanwhile: "It has been opened meanwhile, so it cannot be withdrawn any more. Wait for the answer.",
  notWaiting: "It does not wait any more, so there is nothing to withdraw.",
} as const;
