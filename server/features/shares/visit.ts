import { isSealed, sealOf } from "#server/features/portfolios/seal.ts";
import type { CookieRules } from "#server/http/cookies.ts";
import type { OpenShare } from "./shares.queries.ts";

/**
 * What a reader of a link carries from page to page: a cookie that only goes back to this one link, sealed over the
 * link, its present address and the passcode it was admitted under. So nothing is stored for a visit, a new address
 * or passcode ends it, and whether the link still works is asked of the database each time.
 */
export const visitCookie = "homeroom_visit";

/** A visit lasts this long without opening the link again. */
const visitHours = 12;

/** Everything of a link lies below this path, and its cookie is sent nowhere else. */
export function visitPath(shareId: string): string {
  return `/s/p/${shareId}`;
}

/** @param expiresAt whole seconds since 1970 */
function placeOf(share: OpenShare, expiresAt: number): (string | number)[] {
  return ["shareVisit", share.id, share.tokenHash, expiresAt];
}

/**
 * A visit as a cookie.
 * @param passcodeNumber which passcode the reader gave; null when none was given
 */
export function visitCookieOf(
  sealKey: Buffer,
  share: OpenShare,
  passcodeNumber: number | null,
  at: Date,
): { value: string; rules: CookieRules } {
  const end = Math.min(at.getTime() + visitHours * 3_600_000, share.expiresAt.getTime());
  const expiresAt = Math.floor(end / 1000);
  const passed = String(passcodeNumber ?? 0);
  const value = `${passed}.${expiresAt}.${sealOf(sealKey, passed, placeOf(share, expiresAt))}`;
  return { value, rules: { path: visitPath(share.id), sameSite: "lax" } };
}

/** Whether a cookie proves that its bearer came by this link, and whether past its passcode. */
export function readVisit(
  sealKey: Buffer,
  share: OpenShare,
  cookie: string | undefined,
  at: Date,
): { isHeld: boolean; isAdmitted: boolean } {
  const [, passed = "", until = "", seal = ""] =
    /^(\d{1,9})\.(\d{1,12})\.([\w-]{43})$/.exec(cookie ?? "") ?? [];
  const expiresAt = Number(until);
  const isHeld =
    seal !== "" &&
    expiresAt * 1000 > at.getTime() &&
    isSealed(sealKey, passed, placeOf(share, expiresAt), seal);
  const hasPassed = share.passcodeHash === null || Number(passed) === share.passcodeNumber;
  return { isHeld, isAdmitted: isHeld && hasPassed };
}
