/** Why a plan, or a step of it, breaks a rule: read by coordinators on the board and in a refusal alike. */
export const planProblemMessages = {
  ownMentor: "{{person}} is {{candidate}}’s own mentor.",
  relative: "{{person}} is a guardian of {{candidate}}.",
  keptApart: "{{panel}} cannot sit with {{candidate}}.",
  candidateUnavailable: "{{candidate}} has another interview at that time.",
  candidateTwice: "{{candidate}} already has a time in this event.",
  candidateInTwoPlaces: "{{candidate}} would be in two places at once.",
  seatTaken: "{{other}} already has this time with {{panel}}.",
  seatClosed: "{{panel}} does not sit then.",
  personInTwoPlaces: "{{person}} would sit in two places at once.",
  personUnavailable: "{{person}} sits on a panel of another event at that time.",
  excludedPair: "Two people on {{panel}} cannot sit together.",
  panelTooSmall: "{{panel}} has {{count}} of {{limit}} people.",
  panelTooLarge: "{{panel}} has {{count}} people; {{limit}} is the most.",
  noElementaryTeacher: "{{panel}} has no elementary teacher.",
  noHighSchoolTeacher: "{{panel}} has no high-school teacher.",
  roleUnfilled: "{{panel}} lacks somebody it needs.",
  tooFewTrained: "Nobody on {{panel}} has been trained.",
  tooManyCommunityMembers: "{{panel}} has {{count}} community members; {{limit}} is the most.",
  roomInTwoPlaces: "Two panels would be in one room at once.",
  roomBusy: "The room of {{panel}} is used by another event at that time.",
  room: "The room of {{panel}} does not fit.",
  notASenior: "{{candidate}} is not a senior of this school.",
  unknownReference: "Something in the plan is not there any more. Reload the page.",
} as const;

/** Refusals of the planning of interviews. */
export const interviewsMessages = {
  begunRefusal: "A scorecard of this interview has been opened, so it stays where it is.",
  eventUsedRefusal: "Somebody has a time in this event. Take all times away first.",
  nothingToPublish: "Nobody has a time yet. Place the seniors first.",
  unpublishBegunRefusal: "Interviews have begun, so the times stay published.",
  seatedRefusal: "{{candidate}} already has a time in this event. Move that interview instead.",
  moreProblems: "And {{count}} more.",
} as const;

/** What can be wrong with one field of an interview. */
export const interviewIssues = {
  unknownPanel: "There is no such panel in this event.",
  unknownSlot: "There is no such time in this event.",
} as const;
