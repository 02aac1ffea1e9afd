import { eq } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { homeroomMentors, homerooms } from "#server/features/homerooms/homerooms.tables.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { route } from "#server/http/kernel.ts";
import { ownHomerooms } from "#shared/progress/ownHomerooms.ts";

/** The homerooms a person mentors in the current school year, by name. */
function listOwnHomerooms(reader: Reader, mentorId: string) {
  return reader
    .select({ id: homerooms.id, name: homerooms.name, room: homerooms.room })
    .from(homeroomMentors)
    .innerJoin(homerooms, eq(homerooms.id, homeroomMentors.homeroomId))
    .innerJoin(districts, eq(districts.currentSchoolYearId, homerooms.schoolYearId))
    .where(eq(homeroomMentors.mentorId, mentorId))
    .orderBy(homerooms.sortKey, homerooms.id)
    .limit(100);
}

const listOwn = route({
  method: "GET",
  path: "/api/me/homerooms",
  action: "homeroom.listOwn",
  says: "The homerooms one mentors this school year",
  subject: ({ actor }) => ({ districtId: actor.districtId }),
  answer: ownHomerooms,
  read: async ({ reader, actor }) => ({ homerooms: await listOwnHomerooms(reader, actor.personId ?? "") }),
});

export const ownHomeroomRoutes = [listOwn];
