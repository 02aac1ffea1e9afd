/** For how many days a link may be given out. */
export const shareDays = [7, 30, 90, 180, 365] as const;
export type ShareDays = (typeof shareDays)[number];

/** The most links of one student that work at the same time. */
export const mostShares = 50;

export const passcodeLength = { least: 6, most: 64 } as const;

/** `open`: whoever has the link can read. The other two cannot be told apart by a reader. */
export type ShareState = "open" | "expired" | "revoked";

/** How a link stands at a moment. */
export function shareStateAt(share: { expiresAt: Date; revokedAt: Date | null }, at: Date): ShareState {
  if (share.revokedAt !== null) return "revoked";
  return share.expiresAt > at ? "open" : "expired";
}
