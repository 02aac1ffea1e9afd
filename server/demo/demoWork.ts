import type { PdfPool } from "#server/pdf/pdfPool.ts";
import type { ArtifactChange, ContentOf } from "#shared/artifacts/artifacts.ts";
import { type RichText, richTextFrom } from "#shared/richText/richText.ts";
import type { Ask } from "./askAs.ts";
import type { DemoStudent } from "./demoPeople.ts";
import { drawScene, hallway } from "./demoScenes.ts";
import { jobShadows, services, workSamples } from "./demoWriting.ts";
import { made } from "./made.ts";

const shown = { isShownToFamily: true, isShownByLink: true } as const;
const rich = (text: string): RichText => richTextFrom(text);

function pick<T>(list: readonly T[], place: number): T {
  const item = list[place % list.length];
  if (item === undefined) throw new Error("An empty list");
  return item;
}

async function keep(ask: Ask, title: string, content: ArtifactChange["content"]): Promise<string> {
  const { id, version } = made(await ask("POST", "/api/artifacts", { body: { kind: content.kind, title } }));
  await ask("PUT", `/api/artifacts/${id}`, { body: { title, content, ...shown }, version });
  return id;
}

interface Photo {
  scene: number;
  tint: number;
  caption: string;
}

async function addPhoto(ask: Ask, artifactId: string, { scene, tint, caption }: Photo): Promise<void> {
  const { alt, jpeg } = await drawScene(scene, tint);
  const answer = await ask("POST", `/api/artifacts/${artifactId}/attachments`, {
    file: { name: `IMG_${2400 + scene * 7 + tint}.jpg`, bytes: jpeg },
  });
  const { id, version } = made(answer);
  const body = { caption, altText: alt, isDecorative: false };
  await ask("PUT", `/api/attachments/${id}`, { body, version });
}

/** A page of a student's own document, made like any other printed sheet. */
async function drawDocument(
  pdf: PdfPool,
  title: string,
  author: string,
  paragraphs: string[],
): Promise<Buffer> {
  const { bytes } = await pdf.render({
    title,
    author,
    language: "en",
    createdAt: "2026-10-01T12:00:00.000Z",
    paper: "letter",
    look: "reading",
    accent: "#4d6a6d",
    blocks: [{ kind: "title", title }, ...paragraphs.map((text) => ({ kind: "paragraph" as const, text }))],
  });
  return Buffer.from(bytes);
}

/** A job shadow with its reflection and two photos. @returns its id */
export async function addJobShadow(ask: Ask, student: DemoStudent, day: string): Promise<string> {
  const said = pick(jobShadows, student.place);
  const content: ContentOf<"jobShadow"> = {
    kind: "jobShadow",
    hostName: said.host,
    hostTitle: said.hostTitle,
    organization: said.organization,
    careerField: said.careerField,
    shadowedOn: day,
    startsAt: "08:00",
    endsAt: "12:30",
    minutes: said.minutes,
    hasPermission: true,
    expectations: rich(said.expectations),
    questionsAndAnswers: rich(said.questions),
    dayTimeline: rich(said.dayTimeline),
    educationNeeded: rich(said.education),
    likes: rich(said.likes),
    dislikes: rich(said.dislikes),
    surprise: rich(said.surprise),
    wouldChoose: rich(said.wouldChoose),
    nextStep: rich(said.nextStep),
    thankedOn: day,
  };
  const id = await keep(ask, said.title, content);
  const tint = student.place;
  const caption = `Around nine in the morning at ${said.organization}.`;
  await addPhoto(ask, id, { scene: said.scene, tint, caption });
  if (student.grade === 12)
    await addPhoto(ask, id, { scene: hallway, tint, caption: "Where I asked my questions." });
  return id;
}

/** A volunteer entry of some hours. @returns its id */
export async function addService(ask: Ask, which: number, day: string, minutes: number): Promise<string> {
  const said = pick(services, which);
  const content: ContentOf<"volunteerEntry"> = {
    kind: "volunteerEntry",
    organization: said.organization,
    activity: said.activity,
    category: said.category,
    servedOn: day,
    startsAt: "",
    endsAt: "",
    breakMinutes: 0,
    minutes,
    supervisorName: said.supervisor,
    supervisorRole: "Volunteer coordinator",
    supervisorEmail: "volunteers@example.org",
    supervisorPhone: "",
    description: rich(said.description),
    reflection: rich(said.reflection),
  };
  return keep(ask, `${said.activity}, ${said.organization}`, content);
}

/** A work sample with a picture or a document. @returns its id */
export async function addWorkSample(
  ask: Ask,
  pdf: PdfPool,
  student: DemoStudent,
  which: number,
  day: string,
): Promise<string> {
  const said = pick(workSamples, which);
  const content: ContentOf<"workSample"> = {
    kind: "workSample",
    course: said.course,
    madeOn: day,
    whatItIs: rich(said.whatItIs),
    whyChosen: rich(said.whyChosen),
    skillShown: rich(said.skillShown),
    hardestPart: rich(said.hardestPart),
    whatIWouldChange: rich(said.whatIWouldChange),
    howIGrew: rich(said.howIGrew),
  };
  const id = await keep(ask, said.title, content);
  if (which % 2 === 0) {
    const author = `${student.givenName} ${student.familyName}`;
    const bytes = await drawDocument(pdf, said.title, author, [
      said.whatItIs,
      said.skillShown,
      said.hardestPart,
    ]);
    await ask("POST", `/api/artifacts/${id}/attachments`, { file: { name: `${said.course}.pdf`, bytes } });
  }
  if (which % 2 === 1 || student.grade === 12)
    await addPhoto(ask, id, { scene: said.scene, tint: student.place, caption: said.caption });
  return id;
}

/** A resume; younger students have a shorter one. @returns its id */
export async function addResume(ask: Ask, student: DemoStudent, schoolName: string): Promise<string> {
  const service = pick(services, student.place);
  const shadow = pick(jobShadows, student.place);
  const content: ContentOf<"resume"> = {
    kind: "resume",
    headline: `Student, interested in ${shadow.careerField.toLowerCase()}`,
    email: "student@example.org",
    phone: "555-0142",
    city: "Marlow, New York",
    summary: rich(
      `Reliable and curious. I finish what I begin, and I ask early when something is unclear. Looking for a first step into ${shadow.careerField.toLowerCase()}.`,
    ),
    education: [
      {
        school: schoolName,
        study: `Grade ${student.grade}`,
        startsOn: String(2026 - (student.grade - 9)),
        endsOn: student.grade === 12 ? "2027-06" : "",
        details: "Courses that matter for this: chemistry, statistics, technical drawing.",
      },
    ],
    experience:
      student.grade >= 11
        ? [
            {
              organization: "Bell's Hardware",
              position: "Weekend clerk",
              city: "Marlow",
              startsOn: "2025-06",
              endsOn: "",
              details: rich("Open the shop on Sundays, count the till, and explain paint."),
            },
          ]
        : [],
    activities: [
      {
        name: service.organization,
        role: service.activity,
        startsOn: "2025",
        endsOn: "",
        details: service.description,
      },
      { name: "Cross-country", role: "Team member", startsOn: "2024", endsOn: "2026", details: "" },
    ],
    skills: ["Spreadsheets", "Spanish", "Careful measuring", "Explaining things to children"],
  };
  return keep(ask, `Resume of ${student.givenName} ${student.familyName}`, content);
}
