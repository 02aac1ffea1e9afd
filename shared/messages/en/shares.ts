/** Giving out links, and sharing with the family. */
export const sharesMessages = {
  tooMany: "You have {{limit}} links that work. Withdraw one you no longer need, then make a new one.",
  revokedAlready: "This link has been withdrawn already.",
  revokedForGood: "This link was withdrawn and stays so. Make a new one.",
  nothingToShare: "Your portfolio is empty. Put at least one piece into a section, then share it.",
} as const;
