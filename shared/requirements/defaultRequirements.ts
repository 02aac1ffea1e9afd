import { programTemplateMessages as say } from "#shared/messages/en/programTemplate.ts";
import type { Grade, RequirementKind } from "./requirements.ts";

/** A requirement of a program template; its day is a month and day of the calendar. */
export interface TemplateRequirement {
  kind: RequirementKind;
  title: string;
  why: string;
  example: string;
  /** Pieces; minutes for service hours. */
  howMany: number;
  minutesToDo: number;
  /** `MM-DD` */
  dueOn: string;
}

function workSamples(howMany: number, dueOn: string): TemplateRequirement {
  return {
    kind: "workSample",
    title: say.workSampleTitle,
    why: say.workSampleWhy,
    example: say.workSampleExample,
    howMany,
    minutesToDo: 40,
    dueOn,
  };
}

function serviceHours(dueOn: string): TemplateRequirement {
  return {
    kind: "serviceHours",
    title: say.serviceTitle,
    why: say.serviceWhy,
    example: say.serviceExample,
    howMany: 600,
    minutesToDo: 15,
    dueOn,
  };
}

function resume(stage: {
  title: string;
  why: string;
  minutesToDo: number;
  dueOn: string;
}): TemplateRequirement {
  return { kind: "resume", example: say.resumeExample, howMany: 1, ...stage };
}

function portfolio(why: string, dueOn: string): TemplateRequirement {
  return {
    kind: "portfolio",
    title: say.portfolioTitle,
    why,
    example: say.portfolioExample,
    howMany: 1,
    minutesToDo: 60,
    dueOn,
  };
}

/**
 * The template "Four-year portfolio": what public schools ask of each grade, limited to what this program keeps.
 * Ten hours of service a year make forty in all; the senior's portfolio is due four weeks before the interview.
 */
export const fourYearPortfolio: Readonly<Record<Grade, readonly TemplateRequirement[]>> = {
  9: [workSamples(4, "04-30"), serviceHours("05-14"), portfolio(say.portfolioWhyEarly, "05-14")],
  10: [
    resume({ title: say.resumeDraftTitle, why: say.resumeDraftWhy, minutesToDo: 60, dueOn: "02-12" }),
    workSamples(4, "04-30"),
    serviceHours("05-14"),
    portfolio(say.portfolioWhyEarly, "05-14"),
  ],
  11: [
    resume({ title: say.resumeUpdateTitle, why: say.resumeUpdateWhy, minutesToDo: 30, dueOn: "02-12" }),
    {
      kind: "jobShadow",
      title: say.jobShadowTitle,
      why: say.jobShadowWhy,
      example: say.jobShadowExample,
      howMany: 1,
      minutesToDo: 240,
      dueOn: "03-26",
    },
    workSamples(4, "04-30"),
    serviceHours("05-14"),
    portfolio(say.portfolioWhyEarly, "05-14"),
  ],
  12: [
    resume({ title: say.resumeFinalTitle, why: say.resumeFinalWhy, minutesToDo: 45, dueOn: "01-22" }),
    workSamples(2, "02-12"),
    serviceHours("02-26"),
    portfolio(say.portfolioWhySenior, "03-05"),
    {
      kind: "interview",
      title: say.interviewTitle,
      why: say.interviewWhy,
      example: say.interviewExample,
      howMany: 1,
      minutesToDo: 15,
      dueOn: "04-02",
    },
  ],
};
