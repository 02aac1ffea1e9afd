/** What is wrong with one field of what was sent, by the key its schema gives. Features add their own. */
export const issueMessages = {
  blank: "Fill this in.",
  tooLong: "This is too long.",
  textTooLong: "This text is too long. Shorten it, or split it in two.",
  controlCharacters: "This contains characters that cannot be shown. Type it again instead of pasting it.",
  oneLineOnly: "This must be one line.",
  notADate: "This is not a date that exists.",
  notATime: "This is not a time of day. Write it as 9:15.",
  notANumber: "This must be a number.",
  notWholeMinutes: "Give whole minutes.",
  negative: "This cannot be less than zero.",
  moreThanADay: "This is more than a day.",
  notAnEmail: "This is not an e-mail address. It has an @, as in rosa@example.org.",
  notAnAddress: "This is not a web address. It should start with https://",
  wrongPassword: "This is not your present password.",
  shortPassword: "This is too short. Use at least 15 characters, for example four unrelated words.",
  fewLettersPassword:
    "This repeats the same few characters, which is guessed soon. Use for example four unrelated words.",
  commonPassword:
    "This is made of words and rows of keys that are guessed first. Use for example four unrelated words.",
  namesInPassword:
    "This is little more than your own name. Add to it, for example with four unrelated words.",
  unknownField: "The program does not know this field. Reload the page and try again.",
  unknownIssue: "This needs another look.",
} as const;
