/** Refusals about panels. */
export const panelsMessages = {
  roomTakenRefusal: "Another panel sits in that room. Choose another one.",
  onAnotherPanelRefusal: "{{person}} already sits on {{panel}}. Nobody can sit in two places at once.",
  panelUsedRefusal: "This panel has interviews. Move them to another panel first.",
} as const;

/** What can be wrong with one field of a panel or a declaration. */
export const panelIssues = {
  tooManyMembers: "A panel has at most twelve people.",
  memberTwice: "The same person is named twice.",
  notAPanelist: "This person does not sit on panels, or has no account any more.",
  unknownRoom: "There is no such room in this event.",
  notYourCandidate: "This is nobody you are to interview.",
} as const;
