import { findDistrict } from "#server/features/schools/schools.queries.ts";
import { getDistrictView } from "#server/features/schools/schools.routes.ts";
import { route } from "#server/http/kernel.ts";
import { districtView, schoolSetup } from "#shared/schools/schoolForms.ts";
import { setUpSchool } from "./setup.changes.ts";

const setUp = route({
  method: "POST",
  path: "/api/setup",
  action: "school.edit",
  says: "Set a new installation up: settings, schools, school year",
  subject: async ({ reader }) => {
    const district = await findDistrict(reader);
    return district && { districtId: district.id };
  },
  guard: "key",
  body: schoolSetup,
  answer: districtView,
  change: async (writer, { actor, body }) => {
    await setUpSchool(writer, body);
    return getDistrictView(writer, actor);
  },
});

export const setupRoutes = [setUp];
