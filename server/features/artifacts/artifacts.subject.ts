import { findStudentFacts, type StudentFacts } from "#server/access/studentFacts.ts";
import type { Look } from "#server/http/route.ts";
import { type ArtifactRow, findArtifact } from "./artifacts.queries.ts";

export interface ArtifactFacts extends StudentFacts {
  artifact: ArtifactRow;
  version: number;
}

/** The facts about the artifact a path names. */
export async function artifactSubject({
  reader,
  param,
}: Pick<Look<"/:artifactId">, "reader" | "param">): Promise<ArtifactFacts | undefined> {
  const artifact = await findArtifact(reader, param("artifactId"));
  const facts = artifact && (await findStudentFacts(reader, artifact.studentId));
  return artifact && facts && { ...facts, artifact, version: artifact.version };
}

/** The facts about the asking student's own work; for anybody else it is nobody's. */
export async function ownWorkSubject({ reader, actor }: Pick<Look, "reader" | "actor">) {
  const own = actor.personId === null ? undefined : await findStudentFacts(reader, actor.personId);
  return own ?? { districtId: actor.districtId, schoolId: "", studentId: null };
}
