import { and, eq, isNull, sql } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { findPortfolio } from "#server/features/portfolios/portfolios.queries.ts";
import { newToken, tokenHashOf } from "#server/features/sessions/signedIn.ts";
import { Refusal } from "#server/http/refusal.ts";
import { sharesMessages } from "#shared/messages/en/shares.ts";
import { mostShares, type ShareDays } from "#shared/shares/shareTerms.ts";
import { countOpenShares, findShare, type ShareRow } from "./shares.queries.ts";
import { shares } from "./shares.tables.ts";

const dayMs = 86_400_000;

function inDays(at: Date, days: ShareDays): Date {
  return new Date(at.getTime() + days * dayMs);
}

function refuseState(sentence: string): Refusal {
  return new Refusal("wrongState", { sentence });
}

function recordShare(writer: Writer, action: string, share: ShareRow, fields?: readonly string[]): void {
  const subject = { subjectKind: "share", subjectId: share.id, studentId: share.studentId };
  writer.record({ action, ...subject, ...(fields ? { fields } : {}) });
}

/**
 * Makes a link. Nobody knows its address yet: `renewAddress` tells one.
 * @throws Refusal `wrongState` when the student has no portfolio yet, or too many links that work
 */
export async function createShare(
  writer: Writer,
  given: { studentId: string; label: string; lastsDays: ShareDays; passcodeHash: string | null },
): Promise<ShareRow> {
  const portfolio = await findPortfolio(writer, given.studentId);
  if (!portfolio) throw refuseState(sharesMessages.nothingToShare);
  if ((await countOpenShares(writer, given.studentId, writer.at)) >= mostShares) {
    throw refuseState(sharesMessages.tooMany.replace("{{limit}}", String(mostShares)));
  }
  const row: ShareRow = {
    id: newId(),
    districtId: portfolio.districtId,
    schoolId: portfolio.schoolId,
    studentId: given.studentId,
    portfolioId: portfolio.id,
    label: given.label,
    tokenHash: tokenHashOf(newToken()),
    passcodeHash: given.passcodeHash,
    passcodeNumber: 1,
    expiresAt: inDays(writer.at, given.lastsDays),
    revokedAt: null,
    viewCount: 0,
    lastViewedAt: null,
    version: 1,
    createdAt: writer.at,
  };
  await writer.insert(shares).values(row);
  recordShare(writer, "share.created", row);
  return row;
}

type Columns = Partial<
  Pick<ShareRow, "label" | "expiresAt" | "passcodeHash" | "passcodeNumber" | "tokenHash">
>;

async function updateShare(
  writer: Writer,
  seen: { shareId: string; seenVersion: number },
  columns: Columns,
): Promise<ShareRow> {
  const [changed] = await writer
    .update(shares)
    .set({ ...columns, version: seen.seenVersion + 1 })
    .where(and(eq(shares.id, seen.shareId), eq(shares.version, seen.seenVersion), isNull(shares.revokedAt)))
    .returning();
  if (changed) return changed;
  const found = await findShare(writer, seen.shareId);
  throw found?.revokedAt ? refuseState(sharesMessages.revokedForGood) : new Refusal("stale");
}

/**
 * Changes for whom a link is, how long it lasts or its passcode; a new passcode ends every visit under the old one.
 * @param change `passcodeHash` null takes the passcode away, undefined leaves it
 * @throws Refusal `stale`; `wrongState` when it was withdrawn
 */
export async function changeShare(
  writer: Writer,
  row: ShareRow,
  seenVersion: number,
  change: { label?: string; lastsDays?: ShareDays; passcodeHash?: string | null },
): Promise<ShareRow> {
  const { label, lastsDays, passcodeHash } = change;
  const columns: Columns = {
    ...(label === undefined ? {} : { label }),
    ...(lastsDays === undefined ? {} : { expiresAt: inDays(writer.at, lastsDays) }),
    ...(passcodeHash === undefined ? {} : { passcodeHash, passcodeNumber: row.passcodeNumber + 1 }),
  };
  const changed = await updateShare(writer, { shareId: row.id, seenVersion }, columns);
  recordShare(writer, "share.changed", changed, Object.keys(columns));
  return changed;
}

/**
 * Gives a link a new address; the one before it and every visit that came by it end.
 * @param token the new secret, of which only the hash is kept
 * @throws Refusal `stale`; `wrongState` when it was withdrawn
 */
export async function renewAddress(
  writer: Writer,
  shareId: string,
  seenVersion: number,
  token: string,
): Promise<ShareRow> {
  const changed = await updateShare(writer, { shareId, seenVersion }, { tokenHash: tokenHashOf(token) });
  recordShare(writer, "share.addressGiven", changed);
  return changed;
}

/** Makes a link useless for good, at once. @throws Refusal `alreadyDone` */
export async function revokeShare(writer: Writer, shareId: string): Promise<ShareRow> {
  const [revoked] = await writer
    .update(shares)
    .set({ revokedAt: writer.at, version: sql`${shares.version} + 1` })
    .where(and(eq(shares.id, shareId), isNull(shares.revokedAt)))
    .returning();
  if (!revoked) throw new Refusal("alreadyDone", { sentence: sharesMessages.revokedAlready });
  recordShare(writer, "share.revoked", revoked);
  return revoked;
}

/** Counts a reading of the page; nobody is accountable for it, so it leaves no audit line. */
export async function countView(writer: Omit<Writer, "record">, shareId: string): Promise<void> {
  await writer
    .update(shares)
    .set({ viewCount: sql`${shares.viewCount} + 1`, lastViewedAt: writer.at })
    .where(eq(shares.id, shareId));
}
