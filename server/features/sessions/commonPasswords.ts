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

/** What is wrong with a new password, as the key of the sentence for it. */
export type PasswordWeakness = "shortPassword" | "fewLettersPassword" | "commonPassword" | "namesInPassword";

/** Why a new password is not good enough, or undefined when it is: long, not guessable, more than the person's names. */
export function weaknessOf(password: string, names: readonly string[]): PasswordWeakness | undefined {
  if ([...password].length < shortestPassword) return "shortPassword";
  const folded = password.toLowerCase().replace(/[\s._!@#$*-]/g, "");
  if (new Set(folded).size < 5) return "fewLettersPassword";
  let rest = folded;
  for (const piece of commonPieces) rest = rest.replaceAll(piece, "");
  if (rest.length < 5) return "commonPassword";
  rest = password.toLowerCase();
  for (const name of names) if (name.length > 2) rest = rest.replaceAll(name.toLowerCase(), "");
  return [...rest].length < 8 ? "namesInPassword" : undefined;
}
