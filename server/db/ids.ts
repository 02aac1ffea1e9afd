import { randomBytes } from "node:crypto";

/** A new opaque id: 128 random bits, so it cannot be guessed from another one. */
export function newId(): string {
  return randomBytes(16).toString("base64url");
}
