import { describe, expect, it } from "vitest";
import { implausibleDays, isPlausibleDay } from "#shared/artifacts/artifactDays.ts";
import { artifactContent, artifactKinds } from "#shared/artifacts/artifacts.ts";
import { blankContent } from "#shared/artifacts/blankContent.ts";
import { suggestedMinutes } from "#shared/artifacts/serviceTime.ts";
import { shownTitle } from "#shared/artifacts/shownTitle.ts";
import { dayIn } from "#shared/fields/schoolDay.ts";

describe("days", () => {
  it("are plausible from 1990 to today, and while they are not said", () => {
    const today = "2027-03-02";
    expect(["", "1990-01-01", "2027-03-02"].map((day) => isPlausibleDay(day, today))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["1989-12-31", "2027-03-03"].map((day) => isPlausibleDay(day, today))).toEqual([false, false]);
  });

  it("of a content are refused one by one, each with why", () => {
    const shadow = blankContent("jobShadow");
    if (shadow.kind !== "jobShadow") throw new Error("another kind");
    const content = { ...shadow, shadowedOn: "1900-05-01", thankedOn: "2030-01-01" };
    expect(implausibleDays(content, "2027-03-02")).toEqual([
      { field: "shadowedOn", message: "dayTooEarly" },
      { field: "thankedOn", message: "dayInFuture" },
    ]);
  });

  it("change at the school's midnight, not at the server's", () => {
    const lateEvening = new Date("2027-03-03T03:30:00Z");
    expect(dayIn("America/New_York", lateEvening)).toBe("2027-03-02");
    expect(dayIn("Asia/Tokyo", lateEvening)).toBe("2027-03-03");
  });
});

describe("suggested hours", () => {
  it("are the time from start to end less the break", () => {
    expect(suggestedMinutes("09:00", "12:30", 30)).toBe(180);
    expect(suggestedMinutes("09:00", "12:30")).toBe(210);
  });

  it("are not suggested while a time is missing or the end is not after the start", () => {
    expect(suggestedMinutes("", "12:30")).toBeNull();
    expect(suggestedMinutes("12:30", "12:30")).toBeNull();
    expect(suggestedMinutes("22:00", "01:00")).toBeNull();
    expect(suggestedMinutes("09:00", "10:00", 60)).toBeNull();
  });
});

describe("the title readers see", () => {
  it("is the student's own, else what the content is about, else the name of the kind", () => {
    const entry = blankContent("volunteerEntry");
    if (entry.kind !== "volunteerEntry") throw new Error("another kind");
    expect(shownTitle("Saturdays", { ...entry, activity: "Sorting" })).toBe("Saturdays");
    expect(shownTitle(" ", { ...entry, activity: "Sorting" })).toBe("Sorting");
    expect(shownTitle("", { ...entry, organization: "Food pantry" })).toBe("Food pantry");
    expect(shownTitle("", entry)).toBe("Volunteer entry");
    expect(shownTitle("", blankContent("resume"))).toBe("Resume");
  });
});

describe("a new artifact", () => {
  it("holds nothing and is well-formed, for each kind", () => {
    for (const kind of artifactKinds) {
      expect(artifactContent.safeParse(blankContent(kind)).success).toBe(true);
    }
  });
});
