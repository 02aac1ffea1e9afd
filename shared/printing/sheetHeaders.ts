/** Names, percent-encoded, the characters of a printed sheet that no font at hand has: they are empty boxes in it. */
export const missingCharactersHeader = "X-Missing-Characters";
