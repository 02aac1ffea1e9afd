import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * JSON with its keys in one order and no white space (RFC 8785), so that equal values are equal text and the
 * seal of a frozen copy is the same on every database. Keys holding `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
    return `{${members.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError("JSON has no such number");
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON has no ${typeof value}`);
  return text;
}

/**
 * The seal (HMAC-SHA-256, base64url) of a frozen row: over the text and over what says whose it is, so that
 * a text moved to another row breaks it as surely as a changed letter.
 * @param belongsTo ids and numbers that never change, for example the submission's id and number
 */
export function sealOf(key: Buffer, text: string, belongsTo: readonly (string | number)[]): string {
  return createHmac("sha256", key)
    .update(canonicalJson([...belongsTo, text]))
    .digest("base64url");
}

/** A frozen copy that is no longer what was sealed: a fault to look into, never something to show. */
export class BrokenSeal extends Error {
  constructor(kind: string, id: string) {
    super(`The seal of ${kind} ${id} does not fit what it holds. Restore it from a backup.`);
    this.name = "BrokenSeal";
  }
}

/** Whether `seal` is the seal of this text in this place. */
export function isSealed(
  key: Buffer,
  text: string,
  belongsTo: readonly (string | number)[],
  seal: string,
): boolean {
  const expected = Buffer.from(sealOf(key, text, belongsTo));
  const given = Buffer.from(seal);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
