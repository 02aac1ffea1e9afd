import { and, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { people } from "#server/features/people/people.tables.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { shareStateAt } from "#shared/shares/shareTerms.ts";
import { shares } from "./shares.tables.ts";

/** The most links a list holds; older ones that no longer work drop out of sight. */
const listed = 100;

/** One link by its id. */
export async function findShare(reader: Reader, shareId: string) {
  const [found] = await reader.select().from(shares).where(eq(shares.id, shareId));
  return found;
}
export type ShareRow = NonNullable<Awaited<ReturnType<typeof findShare>>>;

/** A student's links, newest first. */
export function listShares(reader: Reader, studentId: string): Promise<ShareRow[]> {
  return reader
    .select()
    .from(shares)
    .where(eq(shares.studentId, studentId))
    .orderBy(desc(shares.createdAt), shares.id)
    .limit(listed);
}

/** How many of a student's links work at `at`. */
export async function countOpenShares(reader: Reader, studentId: string, at: Date): Promise<number> {
  const [found] = await reader
    .select({ open: count() })
    .from(shares)
    .where(and(eq(shares.studentId, studentId), isNull(shares.revokedAt), gt(shares.expiresAt, at)));
  return found?.open ?? 0;
}

const openColumns = {
  id: shares.id,
  districtId: shares.districtId,
  studentId: shares.studentId,
  tokenHash: shares.tokenHash,
  passcodeHash: shares.passcodeHash,
  passcodeNumber: shares.passcodeNumber,
  expiresAt: shares.expiresAt,
  revokedAt: shares.revokedAt,
  givenName: people.givenName,
  familyName: people.familyName,
  studentState: people.state,
  locale: districts.locale,
  timeZone: districts.timeZone,
  accentColor: districts.accentColor,
};

const byId = prepared("findShareToOpen", (reader, name) =>
  reader
    .select(openColumns)
    .from(shares)
    .innerJoin(people, eq(people.id, shares.studentId))
    .innerJoin(districts, eq(districts.id, shares.districtId))
    .where(eq(shares.id, sql.placeholder("shareId")))
    .prepare(name),
);

const byToken = prepared("findShareToOpenByToken", (reader, name) =>
  reader
    .select(openColumns)
    .from(shares)
    .innerJoin(people, eq(people.id, shares.studentId))
    .innerJoin(districts, eq(districts.id, shares.districtId))
    .where(eq(shares.tokenHash, sql.placeholder("tokenHash")))
    .prepare(name),
);

type RowToOpen = Awaited<ReturnType<ReturnType<typeof byId>["execute"]>>[number];

/** A link that works: neither withdrawn nor ended, and its student still has an account. */
export type OpenShare = RowToOpen;

function ifOpen(row: RowToOpen | undefined, at: Date): OpenShare | undefined {
  const isOpen = row?.studentState === "active" && shareStateAt(row, at) === "open";
  return isOpen ? row : undefined;
}

/** The link with this id, if it works at `at`; all ways of not working look the same. */
export async function findOpenShare(
  reader: Reader,
  shareId: string,
  at: Date,
): Promise<OpenShare | undefined> {
  const [row] = await byId(reader).execute({ shareId });
  return ifOpen(row, at);
}

/** The link whose address holds the token with this hash, if it works at `at`. */
export async function findOpenShareByToken(
  reader: Reader,
  tokenHash: string,
  at: Date,
): Promise<OpenShare | undefined> {
  const [row] = await byToken(reader).execute({ tokenHash });
  return ifOpen(row, at);
}
