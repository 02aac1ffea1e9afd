import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planEvent, planner } from "#tests/support/events.ts";
import { idOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

describe("one request sent several times at once", () => {
  it("is done once, and each gets the first answer, also where doing it again would be refused", async () => {
    const { event, panel, slotId } = await planEvent(server);
    const json = { studentId: idOf("ana"), panelId: panel.id, slotId: slotId(0) };
    const key = freshKey();
    const path = `/api/events/${event.id}/interviews`;
    const send = () => server.as("cora").ask("POST", path, { key, json });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await planner(server).readBoard(event.id)).seats).toHaveLength(1);
    const another = await server.as("cora").ask("POST", path, { key: freshKey(), json });
    expect(another.status).toBe(409);
  });
});
