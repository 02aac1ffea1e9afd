import type { Actor } from "#server/access/actor.ts";
import type { Reader } from "#server/db/store.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import { implausibleDays } from "#shared/artifacts/artifactDays.ts";
import { artifactAudience, artifactChange, artifactView, newArtifact } from "#shared/artifacts/artifacts.ts";
import { backwardEnds } from "#shared/artifacts/resumeSpans.ts";
import { addArtifact, removeArtifact, saveArtifact, setArtifactAudience } from "./artifacts.changes.ts";
import { findArtifact, getDistrictClock, getSchoolDay } from "./artifacts.queries.ts";
import { type ArtifactFacts, artifactSubject, ownWorkSubject } from "./artifacts.subject.ts";
import { artifactViewOf } from "./artifacts.view.ts";

async function newestView(context: { reader: Reader; actor: Actor; subject: ArtifactFacts }) {
  const row = await findArtifact(context.reader, context.subject.artifact.id);
  return artifactViewOf(row ?? context.subject.artifact, context.actor, context.subject);
}

const add = route({
  method: "POST",
  path: "/api/artifacts",
  action: "artifact.edit",
  says: "Add an artifact of one kind, with nothing in it yet",
  subject: ownWorkSubject,
  guard: "key",
  body: newArtifact,
  answer: artifactView,
  change: async (writer, { subject, body, actor }) => {
    const { districtId, schoolId, studentId } = subject;
    if (districtId === null || studentId === null) throw new Refusal("notAllowed");
    const { schoolYearId } = await getDistrictClock(writer, districtId);
    if (schoolYearId === null) throw new Refusal("notReady");
    const row = await addArtifact(writer, { ...body, districtId, schoolId, studentId, schoolYearId });
    return artifactViewOf(row, actor, subject);
  },
});

const read = route({
  method: "GET",
  path: "/api/artifacts/:artifactId",
  action: "artifact.read",
  says: "An artifact as its student edits it",
  subject: artifactSubject,
  answer: artifactView,
  read: async ({ subject, actor }) => artifactViewOf(subject.artifact, actor, subject),
});

const save = route({
  method: "PUT",
  path: "/api/artifacts/:artifactId",
  action: "artifact.edit",
  says: "Keep what the student wrote; drafts may have blanks",
  subject: artifactSubject,
  guard: "version",
  body: artifactChange,
  answer: artifactView,
  current: newestView,
  prepare: async ({ reader, subject, body, at }) => {
    if (body.content.kind !== subject.artifact.kind) {
      throw new Refusal("notUnderstood", { issues: [{ path: ["content", "kind"], message: "otherKind" }] });
    }
    const wrong = implausibleDays(body.content, await getSchoolDay(reader, subject.districtId, at));
    const issues = [
      ...wrong.map(({ field, message }) => ({ path: ["content", field], message })),
      ...backwardEnds(body.content).map((path) => ({
        path: ["content", ...path],
        message: "endsBeforeStart",
      })),
    ];
    if (issues.length === 0) return;
    throw new Refusal("notUnderstood", { issues });
  },
  change: async (writer, { subject, seenVersion, body, actor }) =>
    artifactViewOf(await saveArtifact(writer, subject.artifact, seenVersion, body), actor, subject),
});

const setAudience = route({
  method: "PATCH",
  path: "/api/artifacts/:artifactId/audience",
  action: "artifact.edit",
  says: "Set to whom an artifact shows, besides mentor and panel",
  subject: artifactSubject,
  guard: "version",
  body: artifactAudience,
  answer: artifactView,
  current: newestView,
  change: async (writer, { subject, seenVersion, body, actor }) =>
    artifactViewOf(await setArtifactAudience(writer, subject.artifact, seenVersion, body), actor, subject),
});

const remove = route({
  method: "POST",
  path: "/api/artifacts/:artifactId/removal",
  action: "artifact.edit",
  says: "Put an artifact into the bin",
  subject: artifactSubject,
  answer: artifactView,
  change: async (writer, { subject, actor }) =>
    artifactViewOf(await removeArtifact(writer, subject.artifact), actor, subject),
});

/** The list, and taking back out of the bin, stand with attachments: both look at files. */
export const artifactRoutes = [add, read, save, setAudience, remove];
