import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { homeroomMentors } from "#server/features/homerooms/homerooms.tables.ts";
import { districts, schoolYears } from "#server/features/schools/schools.tables.ts";
import { ownHomerooms } from "#shared/progress/ownHomerooms.ts";
import { idOf, ids, type PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const homeroomsOf = async (person: PersonKey) =>
  ownHomerooms.parse((await server.as(person).ask("GET", "/api/me/homerooms")).body).homerooms;

/** A new school year begins, and nobody has been given a homeroom in it yet. */
async function beginNextYear(): Promise<void> {
  await server.program.store.keepHouse(async (writer) => {
    await writer.insert(schoolYears).values({
      id: "year-2027-28",
      districtId: ids.district,
      title: "2027-28",
      startsOn: "2027-08-16",
      endsOn: "2028-06-09",
      createdAt: writer.at,
    });
    await writer
      .update(districts)
      .set({ currentSchoolYearId: "year-2027-28" })
      .where(eq(districts.id, ids.district));
  });
}

describe("one's own homerooms", () => {
  it("are those one mentors, as lead or beside somebody, by name", async () => {
    expect(await homeroomsOf("mona")).toEqual([{ id: ids.homeroomA, name: "Room A", room: "101" }]);
    await server.program.store.keepHouse((writer) =>
      writer
        .insert(homeroomMentors)
        .values({ homeroomId: ids.homeroomB, mentorId: idOf("mona"), isLead: false }),
    );
    expect((await homeroomsOf("mona")).map(({ name }) => name)).toEqual(["Room A", "Room B"]);
    expect((await homeroomsOf("moe")).map(({ name }) => name)).toEqual(["Room B"]);
  });

  it("are none for everybody else, and asked for without a session nobody's", async () => {
    for (const person of ["ana", "gwen", "hal", "cora", "ada"] as const) {
      expect(await homeroomsOf(person), person).toEqual([]);
    }
    expect((await server.asNobody.ask("GET", "/api/me/homerooms")).status).toBe(401);
  });

  it("end with the school year, in the list and in what can be opened", async () => {
    const path = `/api/homerooms/${ids.homeroomA}/progress`;
    expect((await server.as("mona").ask("GET", path)).status).toBe(200);
    await beginNextYear();
    expect(await homeroomsOf("mona")).toEqual([]);
    expect((await server.as("mona").ask("GET", path)).status).toBe(404);
    expect((await server.as("cora").ask("GET", path)).status).toBe(200);
  });
});
