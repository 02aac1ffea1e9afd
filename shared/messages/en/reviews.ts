/** Reading what was handed in, and answering it. */
export const reviewsMessages = {
  nothingSaid:
    "Say something first: a comment on a piece or on the whole, so that it is clear what to change.",
  openFirst: "Nobody has opened this submission yet. Open it first.",
  decidedAlready: "This submission has been answered already. Take the answer back to change it.",
  withdrawnMeanwhile: "The student took this submission back before it was opened.",
  notDecided: "There is no answer to take back.",
  newerAttempt: "A newer attempt has been handed in. Answer that one instead.",
  tooManyComments:
    "There are {{limit}} comments on this submission, which is the most. Change one of yours instead.",
  unknownPiece: "There is no such piece in this submission.",
} as const;
