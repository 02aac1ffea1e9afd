/**
 * Why a placement breaks a rule, what it could do better, and what is missing. Sentences about people kept apart name no
 * adult and no reason, so that nobody's declaration can be read from them.
 */
export const placementMessages = {
  ownMentor: "{{people}} is the mentor of {{candidates}} and cannot sit on {{panels}} at {{slots}}.",
  relative: "{{people}} is related to {{candidates}} and cannot sit on {{panels}} at {{slots}}.",
  keptApart: "{{candidates}} cannot be interviewed by {{panels}} at {{slots}}. Choose another panel.",
  candidateUnavailable: "{{candidates}} is not available at {{slots}}.",
  candidateTwice: "{{candidates}} has more than one interview: {{slots}}.",
  candidateInTwoPlaces: "{{candidates}} is in two places at once: {{panels}} at {{slots}}.",
  seatTaken: "{{candidates}} have the same time with {{panels}}: {{slots}}.",
  seatClosed: "{{panels}} does not interview at {{slots}}, the time of {{candidates}}.",
  noDoubleSlot: "{{candidates}} needs two slots in a row, and none follows {{slots}} without a break.",
  personInTwoPlaces: "{{people}} is on {{panels}} twice at the same time: {{slots}}.",
  personUnavailable: "{{people}} is not available for {{panels}}: {{blocks}}.",
  excludedPair: "{{panels}} brings people together who do not sit on one panel. Exchange one of its members.",
  panelTooSmall_one: "{{panels}} has {{count}} member; it needs {{limit}}.",
  panelTooSmall_other: "{{panels}} has {{count}} members; it needs {{limit}}.",
  panelTooLarge: "{{panels}} has {{count}} members; {{limit}} are enough.",
  roleUnfilled: "{{panels}} still needs somebody as {{role}}.",
  tooFewTrained: "{{panels}} has too few trained members: {{count}} of at least {{limit}}.",
  tooManyCommunityMembers:
    "{{panels}} has {{count}} community members; at most {{limit}} may sit on a panel.",
  roomInTwoPlaces: "{{rooms}} is given to two panels at the same time: {{panels}}, {{blocks}}.",
  panelInTwoRooms: "{{panels}} has two rooms at the same time: {{rooms}}, {{blocks}}.",
  roomUnavailable: "{{rooms}} cannot be used in {{blocks}}, when {{panels}} is to sit there.",
  roomNotStepFree: "{{candidates}} needs a room without steps, and {{rooms}} has some.",
  roomNotQuiet: "{{candidates}} needs a quiet room, and {{rooms}} is not one.",
  roomNotRemote: "{{candidates}} is interviewed over video, and {{rooms}} is not equipped for that.",
  unknownReference: "The placement mentions somebody or something that is no longer part of this event.",

  currentTeacher: "{{people}} teaches {{candidates}} at present and sits on {{panels}} at {{slots}}.",
  unevenLoad: "{{panels}} has {{count}} interviews in {{blocks}}; an even share would be {{limit}}.",
  extraTimeWithoutBreak: "{{candidates}} has extra time, but no break follows {{slots}} with {{panels}}.",
  siblingsApart: "{{candidates}} are siblings and come at different times: {{blocks}}.",
  sameDepartment: "{{people}} on {{panels}} are of one department.",
  lastYearTogether: "{{people}} on {{panels}} sat together last year too.",
  severityUnbalanced: "{{panels}} would score more strictly, or more mildly, than the other panels.",
  severalPanels: "{{people}} sits on {{count}} panels: {{panels}}.",
  roomChanged: "{{panels}} changes rooms before {{blocks}}: {{rooms}}.",

  shortPanel:
    "{{panels}} sits with {{count}} members instead of {{limit}}: {{slots}}. Its results are flagged.",

  tooFewSeats_one:
    "{{candidates}} can only have these seats, and that is one too few: {{seats}}. One more seat that suits any of them would do.",
  tooFewSeats_other:
    "{{candidates}} can only have these seats, and that is {{count}} too few: {{seats}}. {{count}} more seats that suit them would do.",
  tooFewDoubleSlots_one:
    "{{candidates}} compete for two slots in a row, and one of them finds none. One more pair of slots that suits them would do.",
  tooFewDoubleSlots_other:
    "{{candidates}} compete for two slots in a row, and {{count}} of them find none. {{count}} more pairs of slots that suit them would do.",
  tooFewSuitableSeats_one:
    "{{candidates}} compete for seats in suitable rooms, and one of them finds none. One more such room, or seat in one, would do.",
  tooFewSuitableSeats_other:
    "{{candidates}} compete for seats in suitable rooms, and {{count}} of them find none. {{count}} more seats in such rooms would do.",
  noSeatAtAll: "No seat suits {{candidates}}.",
  tooFewForRole_one:
    "One chair stays empty: {{chairs}}. Those who could take one of these chairs: {{people}}. One more would do.",
  tooFewForRole_other:
    "{{count}} chairs stay empty: {{chairs}}. Those who could take one of these chairs: {{people}}. {{count}} more would do.",
  nobodyForRole_one: "Nobody can take this chair: {{chairs}}. One person would do.",
  nobodyForRole_other: "Nobody can take these chairs: {{chairs}}. {{count}} people would do.",
  tooFewTrainedPeople_one: "Too few people are trained for {{panels}}. One more would do.",
  tooFewTrainedPeople_other: "Too few people are trained for {{panels}}. {{count}} more would do.",
  tooFewNotCommunity_one: "Too few people not from the community for {{panels}}. One more would do.",
  tooFewNotCommunity_other: "Too few people not from the community for {{panels}}. {{count}} more would do.",
  tooFewRooms_one: "One room is missing for {{sittings}}. Rooms that would do for one of them: {{rooms}}.",
  tooFewRooms_other:
    "{{count}} rooms are missing for {{sittings}}. Rooms that would do for one of them: {{rooms}}.",
  noRooms_one: "There is no suitable room for {{sittings}}. One would do.",
  noRooms_other: "There are no suitable rooms for {{sittings}}. {{count}} would do.",
  pinsBreakRules_one: "What was fixed by hand breaks a rule and was left as it is.",
  pinsBreakRules_other: "What was fixed by hand breaks {{count}} rules and was left as it is.",
  panelsNotFound:
    "There are people enough for every chair, but no way was found to seat them on {{panels}} that keeps every rule. Another person, or one rule less, may help.",
} as const;
