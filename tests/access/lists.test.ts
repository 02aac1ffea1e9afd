import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { interviews } from "#server/features/interviews/interviews.tables.ts";
import { personNames } from "#shared/accounts/accounts.ts";
import { eventBoard } from "#shared/interviews/board.ts";
import { roles } from "#shared/people/people.ts";
import { idOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { createListedWorld, type ListedWorld } from "./listedWorld.ts";
import { openReaders, type Reader, readers } from "./listReaders.ts";

let server: TestServer;
let world: ListedWorld;

beforeAll(async () => {
  server = await startServer();
  world = await createListedWorld(server);
}, 60_000);
afterAll(() => server.close());

const { ask, listed, readable, actorOf, allowed, withFacts } = openReaders(() => server);

/** Compares for everybody, and sees that the list holds something for some and nothing for others. */
async function compare(lists: (reader: Reader) => Promise<{ listed: string[]; may: string[] }>) {
  let full = 0;
  let empty = 0;
  for (const reader of readers) {
    const { listed: shown, may } = await lists(reader);
    expect(shown, reader).toEqual(may);
    if (may.length > 0) full += 1;
    else empty += 1;
  }
  expect(full).toBeGreaterThan(0);
  expect(empty).toBeGreaterThan(0);
}

describe("a list holds exactly what its reader may open", () => {
  it("of submissions that wait for one", async () => {
    await compare(async (reader) => {
      const may: string[] = [];
      for (const id of world.pending) {
        const answer = await ask(reader, `/api/submissions/${id}/comments`);
        if (answer.status === 200 && JSON.parse(answer.text).can["submission.review"] !== undefined) {
          const facts = await withFacts([world.studentOf(id)]);
          if ((await allowed(reader, "submission.review", facts)).length > 0) may.push(id);
        }
      }
      return { listed: await listed(reader, "/api/waiting", "submissions"), may: may.sort() };
    });
  });

  it("of appointments", async () => {
    const rows = await server.program.store.read.select().from(interviews);
    await compare(async (reader) => {
      const students = await withFacts(rows.map(({ studentId }) => studentId));
      const told = rows
        .filter(({ eventId }) => eventId === world.publishedId)
        .map((row) => ({
          id: row.id,
          facts: students.find(({ id }) => id === row.studentId)?.facts ?? { districtId: null },
        }));
      return {
        listed: await listed(reader, "/api/appointments/mine", "appointments"),
        may: await allowed(reader, "appointment.read", told),
      };
    });
  });

  it("of interviews one sits in", async () => {
    const all = (await server.program.store.read.select().from(interviews)).map(({ id }) => id);
    await compare(async (reader) => {
      const { roles: held } = await actorOf(reader);
      const open = await readable(reader, all, (id) => `/api/interviews/${id}`);
      // A coordinator may open all of the school; the list is of those one sits in.
      return {
        listed: await listed(reader, "/api/interviews/mine", "interviews"),
        may: held.has("coordinator") ? [] : open,
      };
    });
  });

  it("of interview events, and of those who can sit in them", async () => {
    const all = [world.publishedId, world.plannedId];
    await compare(async (reader) => ({
      listed: await listed(reader, "/api/events", "events"),
      may: await readable(reader, all, (id) => `/api/events/${id}`),
    }));
    const board = eventBoard.parse((await ask("cora", `/api/events/${world.plannedId}`)).body);
    const panelists = await listed("cora", `/api/events/${world.plannedId}/panelists`, "panelists");
    for (const { members } of board.panels) {
      expect(panelists).toEqual(expect.arrayContaining(members.map(({ id }) => id)));
    }
  });

  it("of people", async () => {
    await compare(async (reader) => {
      const { roles: held } = await actorOf(reader);
      const mayList = held.has("coordinator") || held.has("administrator");
      return {
        listed: await listed(reader, "/api/people", "people"),
        // Everybody may open their own account, but only some look people up.
        may: mayList ? await readable(reader, world.people, (id) => `/api/people/${id}`) : [],
      };
    });
  });

  it("of people with a role, to choose from", async () => {
    for (const reader of ["cora", "otto", "ada", "token-of-a-coordinator-of-the-district"] as const) {
      const chosen = new Set<string>();
      for (const role of roles) {
        const answer = await ask(reader, `/api/people/names?role=${role}`);
        for (const { id } of personNames.parse(answer.body).people) chosen.add(id);
      }
      const may = await readable(reader, world.people, (id) => `/api/people/${id}`);
      expect([...chosen].sort(), reader).toEqual(may);
    }
  });

  it("of homerooms to look after, and of those one mentors", async () => {
    await compare(async (reader) => ({
      listed: await listed(reader, "/api/homerooms", "homerooms"),
      may: await readable(reader, world.homerooms, (id) => `/api/homerooms/${id}`),
    }));
    await compare(async (reader) => {
      const { roles: held } = await actorOf(reader);
      const open = await readable(reader, world.homerooms, (id) => `/api/homerooms/${id}/progress`);
      return {
        listed: await listed(reader, "/api/me/homerooms", "homerooms"),
        may: held.has("mentor") ? open : [],
      };
    });
  });

  it("of one's children, told apart by whether they share", async () => {
    await compare(async (reader) => {
      const { personId } = await actorOf(reader);
      const others = world.students.filter((id) => id !== personId);
      const answer = await ask(reader, "/api/family");
      const { children }: { children: { id: string; isShared: boolean }[] } = JSON.parse(answer.text);
      return {
        listed: children
          .filter(({ isShared }) => isShared)
          .map(({ id }) => id)
          .sort(),
        may: await readable(reader, others, (id) => `/api/family/${id}`),
      };
    });
  });

  it("of a student's attempts, each marked by whether it can be read", async () => {
    await compare(async (reader) => {
      const shown: string[] = [];
      const may: string[] = [];
      for (const student of world.students) {
        const answer = await ask(reader, `/api/students/${student}/submissions`);
        if (answer.status !== 200) continue;
        const { submissions }: { submissions: { id: string; can: Record<string, boolean> }[] } = JSON.parse(
          answer.text,
        );
        const ids = submissions.map(({ id }) => id);
        expect(ids.sort()).toEqual(world.attemptsOf(student));
        shown.push(...submissions.filter((one) => one.can["submission.read"] === true).map(({ id }) => id));
        may.push(...(await readable(reader, ids, (id) => `/api/submissions/${id}`)));
      }
      return { listed: shown.sort(), may: may.sort() };
    });
  });

  it("of a student's links", async () => {
    const facts = await withFacts(world.students);
    await compare(async (reader) => {
      const open: string[] = [];
      for (const id of world.students) {
        if ((await ask(reader, `/api/students/${id}/shares`)).status === 200) open.push(id);
      }
      return { listed: open.sort(), may: await allowed(reader, "share.list", facts) };
    });
  });

  it("of one's own work and its files", async () => {
    await compare(async (reader) => ({
      listed: await listed(reader, "/api/artifacts", "artifacts"),
      may: await readable(reader, world.artifacts, (id) => `/api/artifacts/${id}`),
    }));
    const files = await listed("ana", `/api/artifacts/${world.pictured}/attachments`, "attachments");
    expect(files).toHaveLength(1);
    for (const reader of readers) {
      const open = await readable(reader, files, (id) => `/api/attachments/${id}/file`);
      const shown = await listed(reader, `/api/artifacts/${world.pictured}/attachments`, "attachments");
      expect(shown, reader).toEqual(open);
    }
  });

  it("of released outcomes", async () => {
    const all = await listed("ana", "/api/outcomes/mine", "outcomes");
    expect(all).toHaveLength(1);
    await compare(async (reader) => ({
      listed: await listed(reader, `/api/students/${idOf("ana")}/outcomes`, "outcomes"),
      may: await readable(reader, all, (id) => `/api/outcomes/${id}`),
    }));
    expect(await listed("ben", "/api/outcomes/mine", "outcomes")).toEqual([]);
  });

  it("of guardian links", async () => {
    await compare(async (reader) => {
      const open: string[] = [];
      for (const id of world.students) {
        if ((await ask(reader, `/api/people/${id}/guardian-links`)).status === 200) open.push(id);
      }
      const { roles: held } = await actorOf(reader);
      const mayLook = held.has("coordinator") || held.has("administrator");
      return {
        listed: open.sort(),
        may: mayLook ? await readable(reader, world.students, (id) => `/api/people/${id}`) : [],
      };
    });
  });

  it("of rubrics, which everybody of the district may read", async () => {
    const ids = await listed("ana", "/api/rubrics", "rubrics");
    expect(ids).not.toEqual([]);
    for (const reader of readers) {
      expect(await listed(reader, "/api/rubrics", "rubrics")).toEqual(ids);
      expect(await readable(reader, ids, (id) => `/api/rubrics/${id}`)).toEqual(ids);
    }
  });
});
