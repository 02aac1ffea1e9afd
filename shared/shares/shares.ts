import { z } from "zod";
import { abilities, filledLine, id, instant, line, version } from "#shared/fields/fields.ts";
import { passcodeLength, shareDays } from "./shareTerms.ts";

const passcode = line(passcodeLength.most).refine((text) => text.length >= passcodeLength.least, {
  error: "passcodeTooShort",
});

const terms = {
  /** For whom, in the student's words. */
  label: filledLine(80),
  /** Days from now. */
  lastsDays: z.literal([...shareDays], { error: "notOffered" }),
  passcode: passcode.nullable(),
};

export const newShare = z.strictObject({ ...terms, passcode: terms.passcode.default(null) });
export type NewShare = z.input<typeof newShare>;

/** What to change of a link; what is left out stays. A passcode of `null` takes it away. */
export const shareChange = z.strictObject(terms).partial();
export type ShareChange = z.infer<typeof shareChange>;

/** A link as its student sees it; the address itself is told once and kept nowhere. */
export const shareView = z.strictObject({
  id,
  label: z.string(),
  state: z.enum(["open", "expired", "revoked"]),
  hasPasscode: z.boolean(),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
  viewCount: z.number().int(),
  lastViewedAt: instant.nullable(),
  version,
  can: abilities,
});
export type ShareView = z.infer<typeof shareView>;

/** A student's links, newest first. */
export const shareList = z.strictObject({
  studentName: z.string(),
  shares: z.array(shareView),
  can: abilities,
});
export type ShareList = z.infer<typeof shareList>;

/** The address of a link, told this once; any earlier address of it stops working. */
export const shareAddress = z.strictObject({ url: z.url(), share: shareView });
export type ShareAddress = z.infer<typeof shareAddress>;

/** What the form of the passcode page sends. */
export const givenPasscode = z.strictObject({ passcode: z.string().max(1000).default("") });
