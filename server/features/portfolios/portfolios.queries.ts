import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { prepared } from "#server/db/prepared.ts";
import type { Reader } from "#server/db/store.ts";
import { artifacts } from "#server/features/artifacts/artifacts.tables.ts";
import { attachments, storedFiles } from "#server/features/attachments/attachments.tables.ts";
import { homeroomMembers, homeroomMentors, homerooms } from "#server/features/homerooms/homerooms.tables.ts";
import { enrollments, people } from "#server/features/people/people.tables.ts";
import { districts, schools, schoolYears } from "#server/features/schools/schools.tables.ts";
import { type FileFacts, missingInFiles } from "#shared/artifacts/missingFields.ts";
import { shownTitle } from "#shared/artifacts/shownTitle.ts";
import { displayName } from "#shared/people/people.ts";
import type { ArrangeableArtifact } from "#shared/portfolios/portfolios.ts";
import { portfolios } from "./portfolios.tables.ts";

const studentId = sql.placeholder("studentId");

const findPortfolioRow = prepared("findPortfolio", (reader, name) =>
  reader.select().from(portfolios).where(eq(portfolios.studentId, studentId)).prepare(name),
);

/** The live portfolio of a student; undefined until the student saves one. */
export async function findPortfolio(reader: Reader, student: string) {
  const [found] = await findPortfolioRow(reader).execute({ studentId: student });
  return found;
}
export type PortfolioRow = NonNullable<Awaited<ReturnType<typeof findPortfolio>>>;

const listArrangeable = prepared("listArrangeableArtifacts", (reader, name) =>
  reader
    .select({
      id: artifacts.id,
      kind: artifacts.kind,
      title: artifacts.title,
      happenedOn: artifacts.happenedOn,
      missingCount: artifacts.missingCount,
      isShownToFamily: artifacts.isShownToFamily,
      isShownByLink: artifacts.isShownByLink,
    })
    .from(artifacts)
    .where(and(eq(artifacts.studentId, studentId), isNull(artifacts.removedAt)))
    .orderBy(desc(artifacts.happenedOn), desc(artifacts.createdAt), artifacts.id)
    .prepare(name),
);

/** What the untitled artifacts of a student say, from which their title is made up. */
async function listUntitled(reader: Reader, student: string) {
  const rows = await reader
    .select({ id: artifacts.id, content: artifacts.content })
    .from(artifacts)
    .where(and(eq(artifacts.studentId, student), isNull(artifacts.removedAt), eq(artifacts.title, "")));
  return new Map(rows.map((row) => [row.id, shownTitle("", row.content)]));
}

const listFileRows = prepared("listFilesToArrange", (reader, name) =>
  reader
    .select({
      artifactId: attachments.artifactId,
      attachmentId: attachments.id,
      mediaType: storedFiles.mediaType,
      thumbnailHash: storedFiles.thumbnailHash,
      altText: attachments.altText,
      isDecorative: attachments.isDecorative,
    })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.hash, attachments.fileHash))
    .where(and(eq(attachments.studentId, studentId), isNull(attachments.removedAt)))
    .orderBy(attachments.position, attachments.id)
    .prepare(name),
);

type FileRow = FileFacts & { artifactId: string; attachmentId: string; thumbnailHash: string | null };

/** The live files of a student by artifact, in the student's order. */
async function listFiles(reader: Reader, student: string): Promise<Map<string, FileRow[]>> {
  const files = new Map<string, FileRow[]>();
  for (const file of await listFileRows(reader).execute({ studentId: student })) {
    const known = files.get(file.artifactId);
    if (known) known.push(file);
    else files.set(file.artifactId, [file]);
  }
  return files;
}

/** The live artifacts of a student, newest first, without what they say. */
export async function listArrangeableArtifacts(
  reader: Reader,
  student: string,
): Promise<ArrangeableArtifact[]> {
  const rows = await listArrangeable(reader).execute({ studentId: student });
  const isTitled = rows.every((row) => row.title !== "");
  const titles = isTitled ? undefined : await listUntitled(reader, student);
  const files = await listFiles(reader, student);
  return rows.map((row) => {
    const own = files.get(row.id) ?? [];
    const missingFiles = missingInFiles(row.kind, own).filter((missing) => missing.isNeeded);
    return {
      ...row,
      title: row.title || (titles?.get(row.id) ?? ""),
      missingCount: row.missingCount + missingFiles.length,
      pictureId: own.find((file) => file.thumbnailHash !== null)?.attachmentId ?? null,
    };
  });
}

/** Which artifacts are a student's own, and whether each is live or lies in the bin. */
export async function listOwnArtifactIds(
  reader: Reader,
  student: string,
): Promise<Map<string, "live" | "binned">> {
  const rows = await reader
    .select({ id: artifacts.id, removedAt: artifacts.removedAt })
    .from(artifacts)
    .where(eq(artifacts.studentId, student));
  return new Map(rows.map((row) => [row.id, row.removedAt ? "binned" : "live"]));
}

const findOwnerRow = prepared("findPortfolioOwner", (reader, name) =>
  reader
    .select({
      givenName: people.givenName,
      familyName: people.familyName,
      districtId: people.districtId,
      schoolId: people.schoolId,
      grade: enrollments.grade,
      schoolName: schools.name,
      homeroomId: homerooms.id,
      homeroomName: homerooms.name,
      schoolYearId: schoolYears.id,
      schoolYear: schoolYears.title,
      accentColor: districts.accentColor,
    })
    .from(people)
    .innerJoin(districts, eq(districts.id, people.districtId))
    .innerJoin(schoolYears, eq(schoolYears.id, districts.currentSchoolYearId))
    .leftJoin(schools, eq(schools.id, people.schoolId))
    .leftJoin(
      enrollments,
      and(eq(enrollments.studentId, people.id), eq(enrollments.schoolYearId, schoolYears.id)),
    )
    .leftJoin(
      homeroomMembers,
      and(eq(homeroomMembers.studentId, people.id), eq(homeroomMembers.schoolYearId, schoolYears.id)),
    )
    .leftJoin(homerooms, eq(homerooms.id, homeroomMembers.homeroomId))
    .where(eq(people.id, studentId))
    .prepare(name),
);

const listMentors = prepared("listMentorsOfStudent", (reader, name) =>
  reader
    .select({ id: people.id, givenName: people.givenName, familyName: people.familyName })
    .from(homeroomMembers)
    .innerJoin(districts, eq(districts.currentSchoolYearId, homeroomMembers.schoolYearId))
    .innerJoin(homeroomMentors, eq(homeroomMentors.homeroomId, homeroomMembers.homeroomId))
    .innerJoin(people, eq(people.id, homeroomMentors.mentorId))
    .where(eq(homeroomMembers.studentId, studentId))
    .orderBy(desc(homeroomMentors.isLead), people.sortKey, people.id)
    .prepare(name),
);

/** The mentors of a student's homeroom this school year, the lead mentor first. */
export async function listMentorsOfStudent(reader: Reader, student: string) {
  const rows = await listMentors(reader).execute({ studentId: student });
  return rows.map((row) => ({ id: row.id, displayName: displayName(row) }));
}

/** Who owns a portfolio and where they stand this school year. @throws when nobody has that id */
export async function getPortfolioOwner(reader: Reader, student: string) {
  const [found] = await findOwnerRow(reader).execute({ studentId: student });
  if (!found) throw new Error("A portfolio belongs to nobody");
  return found;
}
