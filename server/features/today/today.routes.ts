import type { Reader } from "#server/db/store.ts";
import { getPortfolioOwner } from "#server/features/portfolios/portfolios.queries.ts";
import { listGradeProgress, listProgress } from "#server/features/progress/progress.queries.ts";
import { getCurrentYear } from "#server/features/requirements/requirements.queries.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import { dayIn } from "#shared/fields/schoolDay.ts";
import type { Role } from "#shared/people/people.ts";
import { studentSteps } from "#shared/today/studentSteps.ts";
import { type NextStep, type TodayView, todayView } from "#shared/today/today.ts";
import {
  type Asking,
  administratorSteps,
  coordinatorSteps,
  guardianSteps,
  mentorSteps,
  panelistSteps,
} from "./staffSteps.queries.ts";
import { listCameBack, listOwnAppointments, readStudentWork } from "./studentToday.queries.ts";

type StepsOf = (reader: Reader, asking: Asking) => Promise<NextStep[]>;

/** In the order in which one person's roles come first on the screen. */
const stepsOfRole: readonly [Role, StepsOf][] = [
  ["panelist", panelistSteps],
  ["mentor", mentorSteps],
  ["coordinator", coordinatorSteps],
  ["administrator", administratorSteps],
  ["guardian", guardianSteps],
];

async function studentToday(reader: Reader, asking: Asking) {
  const { actor, schoolYearId, at } = asking;
  const studentId = actor.personId;
  const { grade } = await getPortfolioOwner(reader, studentId);
  const progress = await listProgress(reader, { schoolYearId, studentIds: [studentId], at });
  const requirements = progress.get(studentId) ?? [];
  return {
    steps: studentSteps(requirements, await readStudentWork(reader, studentId, schoolYearId)),
    student: {
      grade,
      requirements,
      path: grade === null ? [] : await listGradeProgress(reader, { id: studentId, grade, schoolYearId, at }),
      cameBack: await listCameBack(reader, studentId, at),
      appointments: await listOwnAppointments(reader, actor, { studentId, at }),
    },
  };
}

const readToday = route({
  method: "GET",
  path: "/api/today",
  action: "today.read",
  says: "What the person is to do next, and for a student what came back and how far along they are",
  subject: ({ actor }) => (actor.districtId === null ? undefined : { districtId: actor.districtId }),
  answer: todayView,
  read: async ({ reader, actor, at }): Promise<TodayView> => {
    const { personId, districtId } = actor;
    if (personId === null || districtId === null) throw new Refusal("notSignedIn");
    const year = await getCurrentYear(reader, districtId);
    const asking: Asking = { actor: { ...actor, personId, districtId }, schoolYearId: year.id, at };
    const own = actor.roles.has("student") ? await studentToday(reader, asking) : undefined;
    const steps = own ? [...own.steps] : [];
    for (const [role, stepsOf] of stepsOfRole) {
      if (actor.roles.has(role)) steps.push(...(await stepsOf(reader, asking)));
    }
    return { today: dayIn(year.timeZone, at), steps, student: own?.student ?? null };
  },
});

export const todayRoutes = [readToday];
