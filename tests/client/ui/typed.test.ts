import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialsOf } from "#client/ui/Avatar.tsx";
import { nameOfKey } from "#client/ui/hotkeys.tsx";
import { sayDay, sayMoment, sayTime } from "#client/ui/momentText.ts";
import { parseNumber, writeNumber } from "#client/ui/numberText.ts";
import { addressFrom } from "#client/ui/RichTextLink.tsx";
import { matching } from "#client/ui/searchText.ts";
import { dropped, moved } from "#client/ui/sorting.ts";

describe("a number as typed", () => {
  it("is read the way the locale writes it", () => {
    expect(parseNumber("1,234.5", "en-US")).toBe(1234.5);
    expect(parseNumber("1.234,5", "de-DE")).toBe(1234.5);
    expect(parseNumber("12 345,5", "fr-FR")).toBe(12345.5);
    expect(parseNumber(" 2.5 ", "de-DE")).toBe(2.5);
    expect(parseNumber("2,5", "en-US")).toBe(2.5);
    expect(parseNumber("−3", "en-US")).toBe(-3);
  });

  it("is not guessed from words", () => {
    for (const typed of ["", "two", "1h", "1:30", "1.2.3", "--1", "1e5", "0x10", "Infinity"]) {
      expect(parseNumber(typed, "en-US"), typed).toBeUndefined();
    }
  });

  it("comes back the same after it was written", () => {
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100);
    fc.assert(
      fc.property(number, fc.constantFrom("en-US", "de-DE", "es-MX", "fr-FR", "de-CH"), (value, locale) => {
        expect(parseNumber(writeNumber(value, locale), locale)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("a time", () => {
  const now = new Date("2027-03-01T12:00:00Z");
  const school = { locale: "en-GB", timeZone: "America/New_York" };
  const at = new Date("2027-03-03T01:15:00Z");

  it("is said in the school's time zone", () => {
    expect(sayMoment(at, school, undefined, now)).toBe("Tue 2 March, 20:15");
    expect(sayTime(at, { ...school, locale: "en-US" }).replace("\u202f", " ")).toBe("8:15 PM");
  });

  it("names the year only when it is another one", () => {
    expect(sayDay(new Date("2026-12-31T18:00:00Z"), school, undefined, undefined, now)).toContain("2026");
  });

  it("is today, yesterday or tomorrow by the school's calendar", () => {
    const say = (key: string) => key;
    const near = (iso: string) => sayDay(new Date(iso), school, say, undefined, now);
    expect(near("2027-03-02T04:59:00Z")).toBe("today");
    expect(near("2027-03-02T05:01:00Z")).toBe("tomorrow");
    expect(near("2027-03-01T04:59:00Z")).toBe("yesterday");
  });
});

describe("finding by letters", () => {
  const people = ["Ana Núñez", "Nguyễn Thị Ánh", "Łukasz Żak", "Maria Adams", "Adam Reyes", "Đỗ Minh"];
  const found = (typed: string) => matching(people, typed, (name) => name);

  it("does without accents and case, in any order of words", () => {
    expect(found("nunez")).toEqual(["Ana Núñez"]);
    expect(found("anh nguyen")).toEqual(["Nguyễn Thị Ánh"]);
    expect(found("ZAK")).toEqual(["Łukasz Żak"]);
    expect(found("do")).toEqual(["Đỗ Minh"]);
    expect(found("")).toEqual(people);
    const seats = ["Panel 2, Mon, November 30, 9:00\u202fAM", "Panel 2, Mon, November 30, 9:15\u202fAM"];
    expect(matching(seats, "30, 9:15", (seat) => seat)).toEqual([seats[1]]);
    expect(found("xyz")).toEqual([]);
  });

  it("puts what starts with the letters first", () => {
    expect(found("adam")).toEqual(["Adam Reyes", "Maria Adams"]);
  });

  it("looks within words only for what no word starts with", () => {
    expect(found("ari")).toEqual(["Maria Adams"]);
    expect(found("uye anh")).toEqual(["Nguyễn Thị Ánh"]);
    expect(found("a")).not.toContain("Łukasz Żak");
    expect(matching(["Ann Smith-Jones"], "jones", (name) => name)).toEqual(["Ann Smith-Jones"]);
  });
});

describe("putting in order", () => {
  const keys = ["a", "b", "c", "d"];

  it("moves one step and stays at the ends", () => {
    expect(moved(keys, "b", 1)).toEqual(["a", "c", "b", "d"]);
    expect(moved(keys, "a", -1)).toBe(keys);
    expect(moved(keys, "d", 1)).toBe(keys);
  });

  it("drops before or after another, and loses none", () => {
    expect(dropped(keys, "a", { key: "c", dropPosition: "after" })).toEqual(["b", "c", "a", "d"]);
    expect(dropped(keys, "d", { key: "a", dropPosition: "before" })).toEqual(["d", "a", "b", "c"]);
    const key = fc.constantFrom(...keys);
    fc.assert(
      fc.property(
        key,
        key,
        fc.constantFrom("before" as const, "after" as const),
        (from, to, dropPosition) => {
          expect([...dropped(keys, from, { key: to, dropPosition })].sort()).toEqual(keys);
        },
      ),
    );
  });
});

describe("small words", () => {
  it("gives initials by what a reader sees as a letter", () => {
    expect(["Marisol Núñez", "zoë", "  ", "Ana de la Cruz", "👩🏽‍🎓 Lee"].map(initialsOf)).toEqual([
      "MN",
      "Z",
      "",
      "AC",
      "👩🏽‍🎓L",
    ]);
  });

  it("names keys without caring for the keyboard's case", () => {
    expect(nameOfKey({ key: "J", shiftKey: false })).toBe("j");
    expect(nameOfKey({ key: "A", shiftKey: true })).toBe("shift+a");
    expect(nameOfKey({ key: "?", shiftKey: true })).toBe("?");
  });

  it("makes an address of what was typed, and never a script", () => {
    expect(addressFrom("school.org/x")).toBe("https://school.org/x");
    expect(addressFrom("ana@school.org")).toBe("mailto:ana@school.org");
    expect(addressFrom("https://a.b")).toBe("https://a.b");
    for (const typed of ["javascript:alert(1)", "data:text/html,x", "two words", "", "school"]) {
      expect(addressFrom(typed), typed).toBeUndefined();
    }
  });
});
