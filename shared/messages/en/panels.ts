/** What people read about panels and about private conflicts. */
export const panelsMessages = {
  roomTakenRefusal: "Another panel sits in that room. Choose another one.",
  onAnotherPanelRefusal: "{{person}} already sits on {{panel}}. Nobody can sit in two places at once.",
  panelUsedRefusal: "This panel has interviews. Move them to another panel first.",

  conflicts: "Seniors you should not interview",
  conflictsHint:
    "A relative, a neighbor, somebody you tutor: name them here. It stays private. Nobody asks why, and the coordinator only learns that your panel cannot sit with them.",
  declare: "Name a senior",
  declareHint: "Type a name",
  declared: "You will not be asked to interview {{name}}.",
  withdraw: "Take it back",
  withdrawOf: "Take back that you should not interview {{name}}",
  withdrawn: "You may interview {{name}} again.",
  noCandidates: "You can name seniors once you sit on a panel.",
} as const;

/** What can be wrong with one field of a panel or a declaration. */
export const panelIssues = {
  tooManyMembers: "A panel has at most twelve people.",
  memberTwice: "The same person is named twice.",
  notAPanelist: "This person does not sit on panels, or has no account any more.",
  unknownRoom: "There is no such room in this event.",
  notYourCandidate: "This is nobody you are to interview.",
} as const;
