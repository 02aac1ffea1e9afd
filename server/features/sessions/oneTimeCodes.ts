import { randomInt } from "node:crypto";

/** Without letters and digits that look alike on paper. */
const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 12;

/** How long a one-time code is good. */
export const codeDays = 14;

/** A new one-time code, about 59 random bits: "7KQM-2VXD-9RTB". */
export function newOneTimeCode(): string {
  const drawn = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join("");
  return drawn.replace(/(.{4})(?=.)/g, "$1-");
}

/** The form of a code that is hashed: as typed, without dashes and blanks. */
export function plainCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, "").toUpperCase();
}
