/** What stands on the pages that need no sign-in and no script, around a portfolio or in place of one. */
export const pagesMessages = {
  sharedBy: "{{name}} shared this portfolio with you by a private link.",
  linkEnds: "The link works until {{day}}.",
  pageTitle: "{{title}} by {{name}}",
  skipToPortfolio: "Skip to the portfolio",

  notFoundTitle: "This link does not work",
  notFoundLead:
    "It may have ended, been withdrawn, or not have arrived whole. If you opened it before, open it once more from where you got it. Otherwise ask the person who gave it to you for a new one.",
  tooManyTitle: "Please wait a little",
  brokenTitle: "This did not work",

  passcodeTitle: "This portfolio has a passcode",
  passcodeLead: "The person who gave you the link can tell you the passcode. Capital letters matter.",
  passcode: "Passcode",
  passcodeOpen: "Open the portfolio",
  passcodeMissing: "Type the passcode.",
  passcodeWrong: "That is not the passcode. Check it and try again.",
} as const;
