import { describe, expect, it } from "vitest";
import { weaknessOf } from "#server/features/sessions/commonPasswords.ts";
import { issueMessages } from "#shared/messages/en/issues.ts";

const names = ["Ana", "Montgomery-Okafor", "ana.montgomery-okafor"];

describe("a new password", () => {
  it("is told the true reason why it is not good enough, in a sentence", () => {
    expect(weaknessOf("violet harbour stapler moss", names)).toBeUndefined();
    const reasons = {
      "violet harbour": "shortPassword",
      [`${"a".repeat(20)}`]: "fewLettersPassword",
      "abab abab abab abab": "fewLettersPassword",
      "password-password-12": "commonPassword",
      "1234567890123456789012": "commonPassword",
      "ana.montgomery-okafor7": "namesInPassword",
    };
    for (const [password, reason] of Object.entries(reasons)) {
      expect(weaknessOf(password, names), password).toBe(reason);
      expect(Object.keys(issueMessages)).toContain(reason);
    }
    expect(issueMessages.fewLettersPassword).not.toContain("15");
  });

  it("is counted as people count: an emoji is one character", () => {
    expect(weaknessOf("🌊 tide pool 🐚9", names)).toBe("shortPassword");
    expect(weaknessOf("🌊 tide pool 🐚97", names)).toBeUndefined();
  });
});
