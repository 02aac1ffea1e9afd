import { describe, expect, it } from "vitest";
import { grades } from "#shared/people/people.ts";
import { fourYearPortfolio } from "#shared/requirements/defaultRequirements.ts";
import { dueDayIn } from "#shared/requirements/dueDays.ts";
import { newRequirement } from "#shared/requirements/requirements.ts";

const year = { startsOn: "2026-08-17", endsOn: "2027-06-11" };

describe("the four-year template", () => {
  it("asks of every grade what a coordinator could have asked, within the school year", () => {
    for (const grade of grades) {
      for (const template of fourYearPortfolio[grade]) {
        const asked = newRequirement.parse({ ...template, grade, dueOn: dueDayIn(year, template.dueOn) });
        expect(asked.dueOn).toBe(`2027-${template.dueOn}`);
        expect(asked.why).not.toBe("");
        expect(asked.example).not.toBe("");
      }
    }
  });

  it("asks for ten hours of service a year, forty in all", () => {
    const minutes = grades
      .flatMap((grade) => fourYearPortfolio[grade])
      .filter((one) => one.kind === "serviceHours");
    expect(minutes.map((one) => one.howMany)).toEqual([600, 600, 600, 600]);
  });

  it("wants the senior's portfolio four weeks before the interview", () => {
    const days = fourYearPortfolio[12].filter((one) => one.kind === "portfolio" || one.kind === "interview");
    const [portfolio, interview] = days.map((one) => Date.parse(dueDayIn(year, one.dueOn)));
    expect(((interview ?? 0) - (portfolio ?? 0)) / 86_400_000).toBe(28);
  });
});

describe("a day of the school year", () => {
  it("falls in the half of the year its month belongs to", () => {
    expect(dueDayIn(year, "10-02")).toBe("2026-10-02");
    expect(dueDayIn(year, "01-22")).toBe("2027-01-22");
  });

  it("is moved into the school year when it lies outside", () => {
    expect(dueDayIn(year, "07-20")).toBe("2027-06-11");
    expect(dueDayIn({ startsOn: "2027-02-01", endsOn: "2027-11-30" }, "01-22")).toBe("2027-02-01");
  });
});
