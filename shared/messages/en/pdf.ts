/** Sentences that printed sheets say by themselves, apart from their content. */
export const pdfMessages = {
  pageOf: "{{page}} of {{pages}}",
  damagedPicture: "The picture “{{name}}” could not be opened, so it is not shown here.",
  unnamedPicture: "without a name",
} as const;
