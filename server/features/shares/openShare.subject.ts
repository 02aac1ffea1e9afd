import type { AccessFacts } from "#server/access/facts.ts";
import { tokenHashOf } from "#server/features/sessions/signedIn.ts";
import type { Look } from "#server/http/route.ts";
import { findOpenShare, findOpenShareByToken, type OpenShare } from "./shares.queries.ts";
import { readVisit, visitCookie } from "./visit.ts";

export interface OpenShareFacts extends AccessFacts {
  share: OpenShare;
  isAdmitted: boolean;
}

/** The link whose address this is, if it works. */
export async function findShareAtDoor({ reader, param, at }: Look<"/s/:token">) {
  const share = await findOpenShareByToken(reader, tokenHashOf(param("token")), at);
  return share && { districtId: share.districtId, share };
}

/** The link of this visit, if it works and the reader came by it; the passcode may still be to give. */
export async function findHeldShare(
  { reader, program, cookie, at }: Look,
  shareId: string,
): Promise<OpenShareFacts | undefined> {
  const share = await findOpenShare(reader, shareId, at);
  if (!share) return undefined;
  const { isHeld, isAdmitted } = readVisit(program.sealKey, share, cookie(visitCookie), at);
  return isHeld ? { districtId: share.districtId, share, isAdmitted } : undefined;
}

/** The link of this visit, if it works and its reader is past the passcode: what guards the page and every file. */
export async function findAdmittedShare(look: Look, shareId: string): Promise<OpenShareFacts | undefined> {
  const facts = await findHeldShare(look, shareId);
  return facts?.isAdmitted ? { ...facts, isHeldByLink: true } : undefined;
}
