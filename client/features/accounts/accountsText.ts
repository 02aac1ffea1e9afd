import { registerIssues, registerMessages } from "#client/ui/messages.ts";
import { accountsMessages } from "#shared/messages/en/accounts.ts";

export const useAccountsText = registerMessages("accounts", accountsMessages);

const {
  signInNameLetters,
  noRole,
  twice,
  studentOnly,
  studentNeedsGrade,
  onlyStudentsHaveGrade,
  needsSchool,
  notAGrade,
  noSuchSchool,
  nameTaken,
  notAGuardian,
  notAStudent,
} = accountsMessages;
registerIssues({
  signInNameLetters,
  noRole,
  twice,
  studentOnly,
  studentNeedsGrade,
  onlyStudentsHaveGrade,
  needsSchool,
  notAGrade,
  noSuchSchool,
  nameTaken,
  notAGuardian,
  notAStudent,
});
