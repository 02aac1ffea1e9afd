import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messagesOf, registerMessages, uiText } from "#client/ui/messages.ts";

const plays = {
  greeting: "Good morning, {{name}}",
  cards_one: "{{count}} card",
  cards_other: "{{count}} cards",
} as const;

describe("messages", () => {
  it("fill their holes and count", () => {
    const text = messagesOf("plays", plays);
    expect(text("greeting", { name: "Zoë & <Ana>" })).toBe("Good morning, Zoë & <Ana>");
    expect([0, 1, 2].map((count) => text("cards", { count }))).toEqual(["0 cards", "1 card", "2 cards"]);
  });

  it("do not compile with a wrong key or a missing value", () => {
    const text = messagesOf("plays", plays);
    // @ts-expect-error the catalog has no such key
    text("farewell");
    // @ts-expect-error the name is missing
    text("greeting");
    // @ts-expect-error the count is missing
    text("cards", { number: 2 });
    expect(registerMessages("plays", plays)).toBeTypeOf("function");
  });

  it("of every catalog are flat, and those that count have both forms", async () => {
    const files = readdirSync("shared/messages/en").filter((name) => name.endsWith(".ts"));
    expect(files).toContain("ui.ts");
    for (const file of files) {
      const catalogs: Record<string, unknown> = await import(
        `#shared/messages/en/${file.replace(/\.ts$/, "")}.ts`
      );
      for (const catalog of Object.values(catalogs)) {
        if (typeof catalog !== "object" || catalog === null) continue;
        const keys = Object.keys(catalog);
        expect(
          Object.values(catalog).filter((sentence) => typeof sentence !== "string"),
          file,
        ).toEqual([]);
        for (const key of keys.filter((name) => name.endsWith("_one"))) {
          expect(keys, file).toContain(key.replace(/_one$/, "_other"));
        }
      }
    }
  });

  it("of the kit say how things stand", () => {
    expect(uiText("saved", { time: "12:04" })).toBe("Saved 12:04");
    expect(uiText("movedTo", { item: "Resume", position: 2, count: 5 })).toBe("Resume moved to 2 of 5");
    expect(uiText("commandCount", { count: 0 })).toBe("Nothing matches");
  });
});
