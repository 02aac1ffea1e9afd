/** Sentences of the shell: navigation, signing in, what shows when something breaks. */
export const appMessages = {
  productName: "Homeroom",
  mainNavigation: "Main",
  demoStrip: "Sample district: everybody here is made up.",

  navToday: "Today",
  navWork: "My work",
  navPortfolio: "Portfolio",
  navSharing: "Sharing",
  navResults: "Interview",
  navHomeroom: "Homeroom",
  navWaiting: "Waiting",
  navFamily: "Family",
  navPanels: "Interviews",
  navProgram: "Program",
  navEvents: "Interview days",
  navPeople: "People",
  navHomerooms: "Homerooms",
  navSettings: "Settings",

  accountOf: "Account of {{name}}",
  ownAccount: "My account",
  signOut: "Sign out",
  search: "Go to or do",
  showKeys: "Keys",
  goHome: "Go to the first page",
  themeLight: "Light colors",
  themeDark: "Dark colors",
  themeSystem: "Colors as on this device",

  signInTitle: "Sign in",
  signInLead: "Use the sign-in name your school gave you.",
  signInSetupLead: "With the name and the one-time code of the first administrator.",
  setupNeededTitle: "This school is not set up yet",
  setupNeeded:
    "Whoever runs this computer names the first administrator with the command below. It prints a one-time code: type it here as the password, and the next screens ask for the rest.",
  setupBegun:
    "The administrator named on the command line signs in here, at the first time with the one-time code as the password. The next screens ask for the rest.",
  setupNeededCommand: "npm run -s homeroom -- school init --given Ada --family Root --sign-in ada",
  signInName: "Sign-in name",
  password: "Password",
  signInButton: "Sign in",
  signInHelp:
    "First time here, or forgotten your password? Your school office can give you a one-time code. Type it as the password.",
  signInNameMissing: "Type your sign-in name.",
  passwordMissing: "Type your password or one-time code.",
  signInAgainTitle: "Please sign in again",
  signInAgainLead:
    "You were signed out. What you typed on this page is still here; after signing in you go on where you were.",

  draftsTitle: "Sign out with unsent changes?",
  draftsLead_one:
    "{{count}} change is kept on this device only and has not been sent yet. Signing out removes it from this device.",
  draftsLead_other:
    "{{count}} changes are kept on this device only and have not been sent yet. Signing out removes them from this device.",
  draftsSignOut: "Sign out and lose them",

  notFoundTitle: "This page is not here",
  notFoundLead: "The address may be mistyped, or what was here was moved or is no longer shared with you.",
  goToStart: "Go to the first page",
  brokenTitle: "This page broke",
  brokenLead:
    "Something in this page went wrong. What was saved is safe. Load it again; if it keeps happening, tell your school’s office what you were doing.",
  notSentTitle: "Not sent yet",
  notSentLead:
    "What you typed last is kept on this device. It is sent by itself once the connection is back.",
  sendNow: "Send it now",
  reload: "Load again",
  unfetchedTitle: "No connection",
  unfetchedLead: "This page could not be fetched. It comes by itself once the connection is back.",
  tryAgain: "Try again",
  stillUnfetched: "Still no connection.",
  noRoleTitle: "Welcome, {{name}}",
  noRoleLead: "Your account has no part in the school yet. The office can give you one.",
} as const;
