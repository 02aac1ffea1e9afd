import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import { requirementsMessages } from "#shared/messages/en/requirements.ts";
import { excusalView, newExcusal } from "#shared/requirements/requirements.ts";
import { excuseStudent, takeBackExcusal } from "./requirements.changes.ts";
import { findGrade, listExcusals } from "./requirements.queries.ts";
import { findExcusalFacts } from "./requirements.subject.ts";

const path = "/api/students/:studentId/excusals/:requirementId";

const excuse = route({
  method: "PUT",
  path,
  action: "requirement.excuse",
  readAction: "progress.read",
  says: "Excuse a student from a requirement, with the reason",
  subject: ({ reader, param }) => findExcusalFacts(reader, param("studentId"), param("requirementId")),
  body: newExcusal,
  answer: excusalView,
  change: async (writer, { actor, subject, body }) => {
    const { studentId, requirement } = subject;
    if (actor.personId === null) throw new Refusal("notSignedIn");
    if ((await findGrade(writer, studentId, requirement.schoolYearId)) !== requirement.grade) {
      throw new Refusal("wrongState", { sentence: requirementsMessages.otherGrade });
    }
    const { reason } = body;
    await excuseStudent(writer, {
      requirementId: requirement.id,
      studentId,
      reason,
      excusedById: actor.personId,
    });
    const excused = await listExcusals(writer, [studentId]);
    const made = excused.find((one) => one.requirementId === requirement.id);
    if (!made) throw new Error("An excusal did not come back");
    return made;
  },
});

const takeBack = route({
  method: "DELETE",
  path,
  action: "requirement.excuse",
  readAction: "progress.read",
  says: "Ask it of the student again",
  subject: ({ reader, param }) => findExcusalFacts(reader, param("studentId"), param("requirementId")),
  change: async (writer, { subject }) => {
    await takeBackExcusal(writer, { requirementId: subject.requirement.id, studentId: subject.studentId });
    return undefined;
  },
});

export const excusalRoutes = [excuse, takeBack];
