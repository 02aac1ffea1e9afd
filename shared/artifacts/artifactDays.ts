import type { ArtifactContent } from "./artifacts.ts";

/** The first day a student's work can be from. */
export const earliestDay = "1990-01-01";

/**
 * Whether a day (`YYYY-MM-DD`, or "" for not said) lies in the time a student's work can be from: not before
 * 1990 and not in the future.
 * @param today the school's day
 */
export function isPlausibleDay(day: string, today: string): boolean {
  return day === "" || (day >= earliestDay && day <= today);
}

/** The day an artifact is about, for sorting; "" when the student has not said. */
export function happenedOn(content: ArtifactContent): string {
  switch (content.kind) {
    case "jobShadow":
      return content.shadowedOn;
    case "volunteerEntry":
      return content.servedOn;
    case "workSample":
      return content.madeOn;
    case "resume":
      return "";
  }
}

export interface ImplausibleDay {
  field: "shadowedOn" | "thankedOn" | "servedOn" | "madeOn";
  message: "dayInFuture" | "dayTooEarly";
}

function daysOf(content: ArtifactContent): [ImplausibleDay["field"], string][] {
  switch (content.kind) {
    case "jobShadow":
      return [
        ["shadowedOn", content.shadowedOn],
        ["thankedOn", content.thankedOn],
      ];
    case "volunteerEntry":
      return [["servedOn", content.servedOn]];
    case "workSample":
      return [["madeOn", content.madeOn]];
    case "resume":
      return [];
  }
}

/** Days of the content that cannot be right, each with the key of the sentence for it. */
export function implausibleDays(content: ArtifactContent, today: string): ImplausibleDay[] {
  return daysOf(content)
    .filter(([, day]) => !isPlausibleDay(day, today))
    .map(([field, day]) => ({ field, message: day > today ? "dayInFuture" : "dayTooEarly" }));
}
