import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccessRow, type Action, accessTable } from "#server/access/accessTable.ts";
import { can } from "#server/access/can.ts";
import { findStudentFacts } from "#server/access/studentFacts.ts";
import { visibleRows } from "#server/access/visible.ts";
import { findActor } from "#server/features/sessions/signedIn.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { idOf, personKeys, tokenOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { createListedWorld, strangers } from "./listedWorld.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await createListedWorld(server);
}, 60_000);
afterAll(() => server.close());

/** Every action a list could be about: what depends on a card or on who holds a link is decided one by one. */
const listable = Object.keys(accessTable).filter((name): name is Action => {
  const row: AccessRow | undefined = Object.entries(accessTable).find(([action]) => action === name)?.[1];
  return row !== undefined && !row.unless?.length && !row.may.themself && !row.may.visitor && !row.may.anyone;
});

describe("rows chosen in SQL", () => {
  it("are those `can` allows, for every action and every kind of person", async () => {
    const { read } = server.program.store;
    const all = await read.select().from(submissions);
    const students = await Promise.all(all.map(({ studentId }) => findStudentFacts(read, studentId)));
    const chosen = new Set<string>();
    for (const token of [...personKeys.map(tokenOf), ...strangers]) {
      const actor = await findActor(server.program.store, token, server.program.clock());
      for (const action of listable) {
        const rows = await read
          .select({ id: submissions.id })
          .from(submissions)
          .where(visibleRows(read, actor, action, submissions));
        const allowed = all.filter((_row, place) => {
          const facts = students[place];
          return facts !== undefined && can(actor, action, facts);
        });
        const shown = rows.map(({ id }) => id).sort();
        expect(shown, `${action} for ${token}`).toEqual(allowed.map(({ id }) => id).sort());
        for (const id of shown) chosen.add(`${action} ${id}`);
      }
    }
    // Each of them is somebody's, and none everybody's, else the comparison would say nothing.
    expect(listable.length).toBeGreaterThan(20);
    expect(chosen.size).toBeGreaterThan(listable.length);
  });

  it("do not hold what a panel is only planned for", async () => {
    const { read } = server.program.store;
    const seenBy = async (person: "hal" | "pia") => {
      const actor = await findActor(server.program.store, tokenOf(person), server.program.clock());
      const rows = await read
        .select({ studentId: submissions.studentId })
        .from(submissions)
        .where(visibleRows(read, actor, "submission.read", submissions));
      return [...new Set(rows.map(({ studentId }) => studentId))];
    };
    // Hal sits before Ana and Ben in the published event; Pia before Ben in one that is only planned.
    expect(await seenBy("pia")).toEqual([]);
    expect((await seenBy("hal")).sort()).toEqual([idOf("ana"), idOf("ben")]);
    const bens = await read
      .select()
      .from(submissions)
      .where(eq(submissions.studentId, idOf("ben")));
    for (const { id } of bens) {
      expect((await server.as("hal").ask("GET", `/api/submissions/${id}`)).status).toBe(200);
      for (const door of ["", "/pdf"]) {
        expect((await server.as("pia").ask("GET", `/api/submissions/${id}${door}`)).status).toBe(404);
      }
    }
    expect(bens).toHaveLength(1);
  });
});
