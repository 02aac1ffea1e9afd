import {
  and,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  like,
  ne,
  notExists,
  or,
  type SQL,
} from "drizzle-orm";
import type { Actor } from "#server/access/actor.ts";
import type { Reader } from "#server/db/store.ts";
import { enrollments, people, personRoles } from "#server/features/people/people.tables.ts";
import { districts, schools } from "#server/features/schools/schools.tables.ts";
import { credentials } from "#server/features/sessions/sessions.tables.ts";
import { sortKeyOf } from "#shared/fields/sortKey.ts";
import type { Role } from "#shared/people/people.ts";

/** People on one page of the list. */
export const pageSize = 50;

const accountColumns = {
  id: people.id,
  districtId: people.districtId,
  schoolId: people.schoolId,
  schoolName: schools.name,
  givenName: people.givenName,
  familyName: people.familyName,
  sortKey: people.sortKey,
  signInName: people.signInName,
  email: people.email,
  isTrained: people.isTrained,
  isCommunityMember: people.isCommunityMember,
  state: people.state,
  grade: enrollments.grade,
  passwordHash: credentials.passwordHash,
  codeExpiresAt: credentials.codeExpiresAt,
  version: people.version,
};

function selectAccounts(reader: Reader) {
  return reader
    .select(accountColumns)
    .from(people)
    .innerJoin(districts, eq(districts.id, people.districtId))
    .leftJoin(schools, eq(schools.id, people.schoolId))
    .leftJoin(credentials, eq(credentials.personId, people.id))
    .leftJoin(
      enrollments,
      and(eq(enrollments.studentId, people.id), eq(enrollments.schoolYearId, districts.currentSchoolYearId)),
    );
}

type AccountRow = Awaited<ReturnType<typeof selectAccounts>>[number];
export type Account = AccountRow & { roles: Role[] };

async function withRoles(reader: Reader, rows: AccountRow[]): Promise<Account[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const held = await reader.select().from(personRoles).where(inArray(personRoles.personId, ids));
  return rows.map((row) => ({
    ...row,
    roles: held.filter((one) => one.personId === row.id).map((one) => one.role),
  }));
}

/** One account by id. */
export async function findAccount(reader: Reader, personId: string): Promise<Account | undefined> {
  const rows = await selectAccounts(reader).where(eq(people.id, personId));
  const [found] = await withRoles(reader, rows);
  return found;
}

/** One account by its sign-in name, as the command line names people. */
export async function findAccountBySignInName(reader: Reader, name: string): Promise<Account | undefined> {
  const rows = await selectAccounts(reader).where(eq(people.signInName, name.trim().toLowerCase()));
  const [found] = await withRoles(reader, rows);
  return found;
}

/** How many administrators can sign in at an instant: by a password, or by a one-time code that is still good. */
export async function countUsableAdministrators(reader: Reader, at: Date): Promise<number> {
  const [counted] = await reader
    .select({ total: count() })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, "administrator")))
    .innerJoin(credentials, eq(credentials.personId, people.id))
    .where(
      and(
        eq(people.state, "active"),
        or(
          isNotNull(credentials.passwordHash),
          and(isNotNull(credentials.codeHash), gt(credentials.codeExpiresAt, at)),
        ),
      ),
    );
  return counted?.total ?? 0;
}

/**
 * Coordinators see the people of their school and the families; administrators everybody. Who works for the district
 * is no family, though a guardian as well: the same as `accountFacts` says.
 */
function withinReach(reader: Reader, actor: Actor): SQL | undefined {
  if (actor.roles.has("administrator") || actor.schoolId === null) return undefined;
  const otherwise = reader
    .select({ id: personRoles.personId })
    .from(personRoles)
    .where(and(eq(personRoles.personId, people.id), ne(personRoles.role, "guardian")));
  return or(eq(people.schoolId, actor.schoolId), and(isNull(people.schoolId), notExists(otherwise)));
}

export interface AccountFilter {
  search: string;
  role?: Role | undefined;
  state?: "active" | "disabled" | undefined;
  after: string;
}

function matching(reader: Reader, actor: Actor, filter: AccountFilter): SQL | undefined {
  const words = sortKeyOf(filter.search)
    .replace(/[%_\\]/g, "")
    .split(/\s+/)
    .filter(Boolean);
  const inRole = filter.role
    ? reader.select({ id: personRoles.personId }).from(personRoles).where(eq(personRoles.role, filter.role))
    : undefined;
  return and(
    withinReach(reader, actor),
    ...words.map((word) => or(like(people.sortKey, `%${word}%`), like(people.signInName, `%${word}%`))),
    filter.state ? eq(people.state, filter.state) : undefined,
    inRole ? inArray(people.id, inRole) : undefined,
  );
}

/** A page of accounts by name, how many match in all, and where the next page begins. */
export async function listAccounts(reader: Reader, actor: Actor, filter: AccountFilter) {
  const condition = matching(reader, actor, filter);
  const [afterKey = "", afterId = ""] = filter.after.split("\u0002");
  const beyond = or(gt(people.sortKey, afterKey), and(eq(people.sortKey, afterKey), gt(people.id, afterId)));
  const rows = await selectAccounts(reader)
    .where(and(condition, filter.after ? beyond : undefined))
    .orderBy(people.sortKey, people.id)
    .limit(pageSize + 1);
  const [counted] = await reader.select({ total: count() }).from(people).where(condition);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    accounts: await withRoles(reader, page),
    next: rows.length > pageSize && last ? `${last.sortKey}\u0002${last.id}` : null,
    total: counted?.total ?? 0,
  };
}

/** The most people a list to choose from holds. */
const mostNames = 10_000;

/** Everybody active with a role within the actor's reach, in brief, by name. */
export async function listNames(reader: Reader, actor: Actor, role: Role) {
  return reader
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      signInName: people.signInName,
      grade: enrollments.grade,
    })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, role)))
    .innerJoin(districts, eq(districts.id, people.districtId))
    .leftJoin(
      enrollments,
      and(eq(enrollments.studentId, people.id), eq(enrollments.schoolYearId, districts.currentSchoolYearId)),
    )
    .where(and(eq(people.state, "active"), withinReach(reader, actor)))
    .orderBy(people.sortKey, people.id)
    .limit(mostNames);
}
