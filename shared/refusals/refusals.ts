/**
 * Every way a request can be refused, with its HTTP status. Clients act on the code; the sentence a person
 * reads is in `shared/messages/en/refusals.ts` under the same key.
 */
export const refusalStatus = {
  notJson: 400,
  badRequest: 400,
  tooDeep: 400,
  notSignedIn: 401,
  wrongSignIn: 401,
  notAllowed: 403,
  crossSite: 403,
  passwordChangeNeeded: 403,
  notFound: 404,
  methodNotAllowed: 405,
  wrongState: 409,
  nameTaken: 409,
  alreadyDone: 409,
  conflictOfInterest: 409,
  stillUsed: 409,
  stale: 412,
  tooLarge: 413,
  tooManyParts: 413,
  quotaReached: 413,
  wrongType: 415,
  notUnderstood: 422,
  keyReused: 422,
  emptyFile: 422,
  damagedFile: 422,
  tooManyPixels: 422,
  weakPassword: 422,
  versionMissing: 428,
  keyMissing: 428,
  tooMany: 429,
  internalFault: 500,
  notReady: 503,
  diskFull: 507,
} as const;
export type RefusalCode = keyof typeof refusalStatus;
