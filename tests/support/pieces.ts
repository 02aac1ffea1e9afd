import { addArtifact, saveArtifact } from "#server/features/artifacts/artifacts.changes.ts";
import type { ArtifactContent, ArtifactKind } from "#shared/artifacts/artifacts.ts";
import { blankContent } from "#shared/artifacts/blankContent.ts";
import { type PortfolioSection, type PortfolioView, portfolioView } from "#shared/portfolios/portfolios.ts";
import { type RichText, richTextFrom } from "#shared/richText/richText.ts";
import { type SubmissionSummary, submissionSummary } from "#shared/submissions/submissions.ts";
import { idOf, ids, type PersonKey } from "./school.ts";
import type { TestServer } from "./server.ts";
import { attachAs, writePdf } from "./uploads.ts";

const said: RichText = richTextFrom("Written down with care.");

/** A content with all that its kind needs, so that it counts. */
export function completeContent(kind: ArtifactKind, minutes = 120): ArtifactContent {
  const blank = blankContent(kind);
  switch (blank.kind) {
    case "resume":
      return {
        ...blank,
        email: "ana@example.org",
        summary: said,
        education: [{ school: "Test High", study: "", startsOn: "2023", endsOn: "", details: "" }],
        activities: [{ name: "Robotics", role: "", startsOn: "", endsOn: "", details: "" }],
        skills: ["Welding", "Spanish", "Listening"],
      };
    case "jobShadow":
      return {
        ...blank,
        hostName: "Rosa Ortega",
        organization: "Harbor Clinic",
        shadowedOn: "2027-02-03",
        minutes: 240,
        hasPermission: true,
        expectations: said,
        questionsAndAnswers: said,
        dayTimeline: said,
        educationNeeded: said,
        likes: said,
        wouldChoose: said,
        nextStep: said,
      };
    case "volunteerEntry":
      return {
        ...blank,
        organization: "Food pantry",
        activity: "Sorting",
        servedOn: "2027-01-16",
        minutes,
        supervisorName: "Lee Marsh",
        supervisorPhone: "555 0100",
        description: said,
        reflection: said,
      };
    case "workSample":
      return {
        ...blank,
        course: "Physics",
        madeOn: "2027-01-20",
        whatItIs: said,
        whyChosen: said,
        skillShown: said,
        whatIWouldChange: said,
      };
  }
}

/** Gives a student a piece: complete unless `content` says otherwise. Its id is answered. */
export async function addPiece(
  server: TestServer,
  student: PersonKey,
  piece: { kind: ArtifactKind; title: string; content?: ArtifactContent; minutes?: number },
): Promise<string> {
  const author = { kind: "person", id: idOf(student) } as const;
  return server.program.store.change(author, async (writer) => {
    const row = await addArtifact(writer, {
      districtId: ids.district,
      schoolId: ids.high,
      schoolYearId: ids.year,
      studentId: idOf(student),
      kind: piece.kind,
      title: piece.title,
    });
    const content = piece.content ?? completeContent(piece.kind, piece.minutes);
    const shown = { isShownToFamily: true, isShownByLink: true };
    await saveArtifact(writer, row, row.version, { title: piece.title, content, ...shown });
    return row.id;
  });
}

/** Gives a student a work sample that counts: all it needs is said, and the work is there as a PDF. */
export async function addFinishedSample(
  server: TestServer,
  student: PersonKey,
  title: string,
): Promise<string> {
  const artifactId = await addPiece(server, student, { kind: "workSample", title });
  await attachAs(server, student, artifactId, { bytes: writePdf(), name: "work.pdf" });
  return artifactId;
}

/** The live portfolio of a student, as the student gets it. */
export async function readPortfolio(server: TestServer, student: PersonKey): Promise<PortfolioView> {
  const answer = await server.as(student).ask("GET", `/api/portfolios/${idOf(student)}`);
  return portfolioView.parse(answer.body);
}

/** Arranges a student's pieces into sections, over whatever was there. */
export async function arrange(
  server: TestServer,
  student: PersonKey,
  sections: PortfolioSection[],
): Promise<PortfolioView> {
  const { version } = await readPortfolio(server, student);
  const answer = await server
    .as(student)
    .ask("PATCH", `/api/portfolios/${idOf(student)}`, { version, json: { sections } });
  return portfolioView.parse(answer.body);
}

let keys = 0;

/** Hands a student's portfolio in as it stands. */
export async function submit(server: TestServer, student: PersonKey, note = ""): Promise<SubmissionSummary> {
  const { version } = await readPortfolio(server, student);
  keys += 1;
  const answer = await server.as(student).ask("POST", `/api/students/${idOf(student)}/submissions`, {
    key: `hand-in-key-${keys}`,
    json: { note, portfolioVersion: version },
  });
  return submissionSummary.parse(answer.body);
}

/** A student with one finished work sample, arranged and handed in. */
export async function submitSomething(
  server: TestServer,
  student: PersonKey,
  note = "",
): Promise<SubmissionSummary & { artifactId: string }> {
  const artifactId = await addPiece(server, student, { kind: "workSample", title: "Bridge model" });
  await arrange(server, student, [{ id: "section-work", title: "My work", artifactIds: [artifactId] }]);
  return { ...(await submit(server, student, note)), artifactId };
}
