import { randomBytes } from "node:crypto";

/**
 * A new opaque id: 128 random bits, so it cannot be guessed from another one. It never begins with a dash, which on a
 * command line would make it look like an option.
 */
export function newId(): string {
  const id = randomBytes(16).toString("base64url");
  return id.startsWith("-") ? newId() : id;
}
