import type { Look } from "#server/http/route.ts";
import { type Account, findAccount } from "./accounts.queries.ts";

/** Families belong to no school, so any coordinator may help them; staff without a school are the district's. */
export function accountFacts(account: Account) {
  const isFamily = account.schoolId === null && account.roles.every((role) => role === "guardian");
  return {
    districtId: account.districtId,
    personId: account.id,
    ...(isFamily ? {} : { schoolId: account.schoolId }),
    isAdministratorAccount: account.roles.includes("administrator"),
    version: account.version,
    account,
  };
}

/** The account a path names, with the facts access to it depends on. */
export async function accountSubject({ reader, param }: Pick<Look<"/:personId">, "reader" | "param">) {
  const account = await findAccount(reader, param("personId"));
  return account && accountFacts(account);
}
