import { abilitiesOf } from "#server/access/can.ts";
import { findStudentFacts } from "#server/access/studentFacts.ts";
import { findHomeroom, listMentorsOf, listStudentsOf } from "#server/features/homerooms/homerooms.queries.ts";
import { getPortfolioOwner } from "#server/features/portfolios/portfolios.queries.ts";
import { getCurrentYear } from "#server/features/requirements/requirements.queries.ts";
import { route } from "#server/http/kernel.ts";
import { dayIn } from "#shared/fields/schoolDay.ts";
import { displayName } from "#shared/people/people.ts";
import { homeroomProgress, studentProgress } from "#shared/progress/progress.ts";
import { listGradeProgress, listProgress } from "./progress.queries.ts";

const readStudent = route({
  method: "GET",
  path: "/api/students/:studentId/progress",
  action: "progress.read",
  says: "How far a student is with this year's requirements, and through the grades",
  subject: ({ reader, param }) => findStudentFacts(reader, param("studentId")),
  answer: studentProgress,
  read: async ({ reader, actor, subject, at }) => {
    const { studentId, districtId } = subject;
    const owner = await getPortfolioOwner(reader, studentId);
    const year = await getCurrentYear(reader, districtId);
    const progress = await listProgress(reader, { schoolYearId: year.id, studentIds: [studentId], at });
    const { grade } = owner;
    return {
      student: { id: studentId, displayName: displayName(owner) },
      grade,
      today: dayIn(year.timeZone, at),
      requirements: progress.get(studentId) ?? [],
      path:
        grade === null
          ? []
          : await listGradeProgress(reader, { id: studentId, grade, schoolYearId: year.id, at }),
      can: abilitiesOf(actor, subject, ["requirement.excuse", "outcome.read", "share.list"]),
    };
  },
});

const readHomeroom = route({
  method: "GET",
  path: "/api/homerooms/:homeroomId/progress",
  action: "homeroom.read",
  says: "A homeroom at a glance: its students by what is asked of them",
  subject: async ({ reader, param }) => {
    const homeroom = await findHomeroom(reader, param("homeroomId"));
    if (!homeroom) return undefined;
    const { districtId, schoolId } = homeroom;
    const year = await getCurrentYear(reader, districtId);
    // As everywhere, who was a mentor in a past year is none now.
    const mentors = homeroom.schoolYearId === year.id ? await listMentorsOf(reader, [homeroom.id]) : [];
    return { districtId, schoolId, mentorIds: mentors.map((mentor) => mentor.id), homeroom, year };
  },
  answer: homeroomProgress,
  read: async ({ reader, actor, subject, at }) => {
    const { homeroom, year } = subject;
    const students = await listStudentsOf(reader, homeroom.id);
    const studentIds = students.map((student) => student.id);
    const progress = await listProgress(reader, { schoolYearId: homeroom.schoolYearId, studentIds, at });
    return {
      homeroom: { id: homeroom.id, name: homeroom.name },
      today: dayIn(year.timeZone, at),
      students: students.map(({ grade, ...student }) => ({
        student,
        grade,
        requirements: progress.get(student.id) ?? [],
        can: abilitiesOf(actor, { ...subject, studentId: student.id }, ["requirement.excuse"]),
      })),
    };
  },
});

export const progressRoutes = [readStudent, readHomeroom];
