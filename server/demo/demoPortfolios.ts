import { z } from "zod";
import { newId } from "#server/db/ids.ts";
import type { PdfPool } from "#server/pdf/pdfPool.ts";
import { portfolioTemplates } from "#shared/portfolios/portfolios.ts";
import { richTextFrom } from "#shared/richText/richText.ts";
import type { Ask } from "./askAs.ts";
import type { Member } from "./demoCast.ts";
import { atSchool, type DemoClock, daysBefore, schoolDay, schoolDayFrom } from "./demoClock.ts";
import { type DemoStudent, demoSchools } from "./demoPeople.ts";
import { addJobShadow, addResume, addService, addWorkSample } from "./demoWork.ts";
import { introductions, mentorNotes, praise } from "./demoWriting.ts";
import { made } from "./made.ts";

/** How far a student of the sample district has come. */
export type Stage = "nothing" | "begun" | "arranged" | "waiting" | "opened" | "returned" | "accepted";

const numbered = z.looseObject({ version: z.number() });

function dayBefore(clock: DemoClock, days: number): string {
  return daysBefore(schoolDay(clock.now), days);
}

interface Pieces {
  about: string[];
  beyond: string[];
  work: string[];
}

/** Makes the artifacts of a student, as many as the stage and the grade let one expect. */
async function makeWork(
  student: Member<DemoStudent>,
  pdf: PdfPool,
  clock: DemoClock,
  stage: Stage,
): Promise<Pieces> {
  const { ask, person } = student;
  const pieces: Pieces = { about: [], beyond: [], work: [] };
  if (stage === "nothing") return pieces;
  pieces.work.push(await addWorkSample(ask, pdf, person, person.place, dayBefore(clock, 30)));
  pieces.beyond.push(await addService(ask, person.place, dayBefore(clock, 44), 150));
  if (stage === "begun") return pieces;
  pieces.work.push(await addWorkSample(ask, pdf, person, person.place + 1, dayBefore(clock, 75)));
  pieces.beyond.push(await addService(ask, person.place + 1, dayBefore(clock, 61), 240));
  if (person.grade >= 10) pieces.about.push(await addResume(ask, person, demoSchools.high));
  if (person.grade >= 11) pieces.beyond.unshift(await addJobShadow(ask, person, dayBefore(clock, 50)));
  if (person.grade === 12)
    pieces.beyond.push(await addService(ask, person.place + 2, dayBefore(clock, 90), 330));
  return pieces;
}

async function arrange(student: Member<DemoStudent>, pieces: Pieces): Promise<number> {
  const { ask, id, person } = student;
  const path = `/api/portfolios/${id}`;
  const { version } = numbered.parse(await ask("GET", path));
  const sections = [
    { title: "About me", artifactIds: pieces.about },
    { title: "Beyond the classroom", artifactIds: pieces.beyond },
    { title: "Work I am proud of", artifactIds: pieces.work },
  ].filter(({ artifactIds }) => artifactIds.length > 0);
  const body = {
    title: `${person.givenName}'s portfolio`,
    introduction: richTextFrom(introductions[person.place % introductions.length] ?? ""),
    template: portfolioTemplates[person.place % portfolioTemplates.length],
    sections: sections.map((section) => ({ id: newId(), ...section })),
    isSharedWithFamily: person.place % 3 !== 2,
  };
  return numbered.parse(await ask("PATCH", path, { body, version })).version;
}

async function comment(
  mentor: Ask,
  submissionId: string,
  artifactId: string | null,
  text: string,
): Promise<void> {
  const body = { artifactId, body: richTextFrom(text) };
  await mentor("POST", `/api/submissions/${submissionId}/comments`, { body });
}

async function decide(mentor: Ask, submissionId: string, decision: "accepted" | "returned"): Promise<void> {
  const path = `/api/submissions/${submissionId}`;
  const { version } = numbered.parse(await mentor("GET", path));
  await mentor("POST", `${path}/decision`, { body: { decision }, version });
}

/** Brings one student's portfolio to a stage: handed in on the next day of school, answered the same afternoon. */
export async function bringTo(
  stage: Stage,
  student: Member<DemoStudent>,
  mentor: Member,
  pdf: PdfPool,
  clock: DemoClock,
): Promise<void> {
  const pieces = await makeWork(student, pdf, clock, stage);
  if (stage === "nothing" || stage === "begun") return;
  const portfolioVersion = await arrange(student, pieces);
  if (stage === "arranged") return;
  const { place } = student.person;
  const handedInOn = schoolDayFrom(daysBefore(schoolDay(clock.now), -1));
  clock.now = atSchool(handedInOn, 11, place);
  const note = place % 2 === 0 ? "I was not sure about the order of the last section." : "";
  const submissions = `/api/students/${student.id}/submissions`;
  const { id } = made(await student.ask("POST", submissions, { body: { note, portfolioVersion } }));
  if (stage === "waiting") return;
  clock.now = atSchool(handedInOn, 15, place);
  await mentor.ask("POST", `/api/submissions/${id}/opening`);
  if (stage === "opened") return;
  if (stage === "returned") {
    await comment(mentor.ask, id, pieces.beyond[0] ?? null, mentorNotes[place % mentorNotes.length] ?? "");
    await comment(mentor.ask, id, null, "Hand it in again when this is done. You are close.");
    await decide(mentor.ask, id, "returned");
    return;
  }
  await comment(mentor.ask, id, null, praise[place % praise.length] ?? "");
  await decide(mentor.ask, id, "accepted");
}

/** The stage of each student: seniors are ready for the interview, the younger are everywhere between. */
export function stageOf(student: DemoStudent): Stage {
  if (student.grade === 12) return "accepted";
  const byGrade: Record<number, readonly Stage[]> = {
    11: ["waiting", "returned", "accepted", "opened", "arranged", "waiting", "begun", "accepted", "returned"],
    10: ["arranged", "begun", "waiting", "begun", "accepted", "nothing", "arranged", "begun", "returned"],
    9: ["begun", "nothing", "begun", "arranged", "nothing", "begun", "begun", "nothing", "waiting"],
  };
  const stages = byGrade[student.grade] ?? ["begun"];
  return stages[student.homeroom * 3 + (student.place % 3)] ?? "begun";
}
