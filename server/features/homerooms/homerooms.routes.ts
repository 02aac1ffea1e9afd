import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { Reader } from "#server/db/store.ts";
import { route } from "#server/http/kernel.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import type { Look } from "#server/http/route.ts";
import { type HomeroomView, homeroomList, homeroomView, newHomeroom } from "#shared/homerooms/homerooms.ts";
import { addHomeroom, editHomeroom } from "./homerooms.changes.ts";
import { findHomeroom, listHomerooms, listMentorsOf, listStudentsOf } from "./homerooms.queries.ts";

type Homeroom = NonNullable<Awaited<ReturnType<typeof findHomeroom>>>;

function factsOf(homeroom: Homeroom) {
  return {
    districtId: homeroom.districtId,
    schoolId: homeroom.schoolId,
    version: homeroom.version,
    homeroom,
  };
}

async function homeroomSubject({ reader, param }: Pick<Look<"/:homeroomId">, "reader" | "param">) {
  const homeroom = await findHomeroom(reader, param("homeroomId"));
  return homeroom && factsOf(homeroom);
}

async function getView(reader: Reader, actor: Actor, homeroomId: string): Promise<HomeroomView> {
  const homeroom = await findHomeroom(reader, homeroomId);
  if (!homeroom) throw new Refusal("notFound");
  const mentors = await listMentorsOf(reader, [homeroom.id]);
  return {
    id: homeroom.id,
    schoolId: homeroom.schoolId,
    name: homeroom.name,
    room: homeroom.room,
    mentors: mentors.map(({ id, displayName }) => ({ id, displayName })),
    students: await listStudentsOf(reader, homeroom.id),
    version: homeroom.version,
    can: abilitiesOf(actor, factsOf(homeroom), ["homeroom.edit"]),
  };
}

/** A coordinator of one school makes no homeroom in another. */
function refuseElsewhere(actor: Actor, schoolId: string): void {
  const isBound = !actor.roles.has("administrator") && actor.schoolId !== null;
  if (isBound && schoolId !== actor.schoolId) throw new Refusal("notAllowed");
}

const list = route({
  method: "GET",
  path: "/api/homerooms",
  action: "homeroom.list",
  says: "The homerooms of the current school year",
  subject: ({ actor }) => ({ districtId: actor.districtId }),
  answer: homeroomList,
  read: async ({ reader, actor }) => ({
    homerooms: await listHomerooms(reader, actor),
    can: abilitiesOf(actor, { districtId: actor.districtId }, ["homeroom.edit"]),
  }),
});

const read = route({
  method: "GET",
  path: "/api/homerooms/:homeroomId",
  action: "homeroom.edit",
  says: "One homeroom with its mentors and students",
  subject: homeroomSubject,
  answer: homeroomView,
  read: ({ reader, actor, subject }) => getView(reader, actor, subject.homeroom.id),
});

const add = route({
  method: "POST",
  path: "/api/homerooms",
  action: "homeroom.edit",
  says: "Add a homeroom",
  subject: ({ actor }) => ({ districtId: actor.districtId }),
  guard: "key",
  body: newHomeroom,
  answer: homeroomView,
  change: async (writer, { actor, body }) => {
    refuseElsewhere(actor, body.schoolId);
    return getView(writer, actor, await addHomeroom(writer, body));
  },
});

const edit = route({
  method: "PUT",
  path: "/api/homerooms/:homeroomId",
  action: "homeroom.edit",
  says: "Change a homeroom, its mentors and its students",
  subject: homeroomSubject,
  guard: "version",
  body: newHomeroom,
  answer: homeroomView,
  current: ({ reader, actor, subject }) => getView(reader, actor, subject.homeroom.id),
  change: async (writer, { actor, body, subject: { homeroom }, seenVersion }) => {
    if (body.schoolId !== homeroom.schoolId) throw fieldRefusal(["schoolId"], "schoolStays");
    const { id, schoolYearId } = homeroom;
    await editHomeroom(writer, { id, schoolYearId, seenVersion, home: body });
    return getView(writer, actor, id);
  },
});

export const homeroomRoutes = [list, read, add, edit];
