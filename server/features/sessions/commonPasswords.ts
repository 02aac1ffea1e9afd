import { shortestPassword } from "#shared/sessions/sessions.ts";

/** Beginnings of long passwords that guessing lists hold first: repeated words, rows of keys, counting. */
const commonPieces = [
  "password",
  "passwort",
  "contrasena",
  "letmein",
  "welcome",
  "iloveyou",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r5t",
  "qwerty",
  "abc123",
  "abcdefghijklmnop",
  "0123456789",
  "123456789",
  "9876543210",
  "admin",
  "student",
  "teacher",
  "homeroom",
  "football",
  "princess",
  "superman",
  "trustno1",
];

/** Whether a password is one that guessing would find soon: few different characters, or common pieces alone. */
function isGuessable(password: string): boolean {
  const folded = password.toLowerCase().replace(/[\s._!@#$*-]/g, "");
  if (new Set(folded).size < 5) return true;
  let rest = folded;
  for (const piece of commonPieces) rest = rest.replaceAll(piece, "");
  return rest.length < 5;
}

/** Whether a new password is good enough: long, not guessable, and without the person's own names. */
export function isGoodPassword(password: string, names: readonly string[]): boolean {
  if ([...password].length < shortestPassword || isGuessable(password)) return false;
  let rest = password.toLowerCase();
  for (const name of names) if (name.length > 2) rest = rest.replaceAll(name.toLowerCase(), "");
  return [...rest].length >= 8;
}
