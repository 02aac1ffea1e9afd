/** The wording of the program template a coordinator starts from; each can be edited afterwards. */
export const programTemplateMessages = {
  workSampleTitle: "Work samples with a reflection",
  workSampleWhy:
    "Your own work says more than a grade. Choosing it, and saying why, is how you notice what you have learned.",
  workSampleExample:
    "A lab report with a photo of the setup. You write what it is, why you chose it, which skill it shows and where to look, and what you would do differently now.",
  serviceTitle: "Ten hours of service",
  serviceWhy:
    "Helping where you live shows you what you are good at with people you did not choose. Ten hours a year make forty by graduation.",
  serviceExample:
    "Three Saturday mornings at the food pantry: one entry for each, with the hours, the supervisor’s name and what you learned. Paid work and chores at home do not count.",
  resumeDraftTitle: "A first resume",
  resumeDraftWhy: "A draft now is easy to keep up to date, and you need one for every summer job.",
  resumeUpdateTitle: "Resume, brought up to date",
  resumeUpdateWhy: "A host for your job shadow asks for it, and last year’s is missing a year of you.",
  resumeFinalTitle: "Resume, ready to hand over",
  resumeFinalWhy: "The interview panel reads it first, and afterwards you can send it to anyone.",
  resumeExample:
    "One page: how to reach you, three sentences about you, school, what you have done in and out of school with dates and your part in it, and skills you could prove.",
  jobShadowTitle: "A job shadow of at least three hours",
  jobShadowWhy: "Half a day beside somebody at work tells you more about a job than any description of it.",
  jobShadowExample:
    "A morning with a physical therapist: what you expected, what you asked and heard, the day hour by hour, what surprised you, and whether you would choose it.",
  portfolioTitle: "Portfolio handed in to your mentor",
  portfolioWhyEarly:
    "Your mentor reads it and answers, so that it grows every year instead of in the last week of grade 12.",
  portfolioWhySenior: "This is what your interview panel reads before it meets you.",
  portfolioExample:
    "An introduction in your own voice, your best pieces in two or three sections, each with its reflection. Fewer and chosen beats many.",
  interviewTitle: "Exit interview",
  interviewWhy:
    "Fifteen minutes with three teachers who have read your portfolio: practice for every interview that follows.",
  interviewExample:
    "They ask about a piece you are proud of, something that went wrong, and your next step. Bring one example for each.",
} as const;
