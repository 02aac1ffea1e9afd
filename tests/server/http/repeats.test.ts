import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answeredKeys } from "#server/http/answeredKeys.tables.ts";
import { keepForgettingKeys } from "#server/http/answeredKeys.ts";
import { shareList } from "#shared/shares/shares.ts";
import { mostShares } from "#shared/shares/shareTerms.ts";
import { giveLink, showWork } from "#tests/support/reading.ts";
import { idOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const path = `/api/students/${idOf("ana")}/shares`;

describe("the first answer", () => {
  it("is kept for three days and then forgotten", async () => {
    await showWork(server, "ana");
    await giveLink(server, "ana");
    const countKept = async () => (await server.program.store.read.select().from(answeredKeys)).length;
    const forget = async () => {
      keepForgettingKeys(server.program)();
      // Changes wait in line: once this one is through, so is the forgetting.
      await server.program.store.keepHouse(async () => undefined);
    };
    await forget();
    expect(await countKept()).toBeGreaterThan(0);
    server.clock.now = new Date(server.clock.now.getTime() + 73 * 3_600_000);
    await forget();
    expect(await countKept()).toBe(0);
  });
});

describe("one request sent several times at once", () => {
  it("is done once, and each gets the first answer, also where doing it again would be refused", async () => {
    await showWork(server, "ana");
    for (let given = 1; given < mostShares; given += 1) await giveLink(server, "ana");
    const ana = server.as("ana");
    const json = { label: "The last one", lastsDays: 30, passcode: "blue heron" };
    const key = freshKey();
    // Each hashes the passcode before its change, so that all of them are past the look for an earlier answer.
    const answers = await Promise.all(Array.from({ length: 6 }, () => ana.ask("POST", path, { key, json })));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const { shares } = shareList.parse((await ana.ask("GET", path)).body);
    expect(shares).toHaveLength(mostShares);
    expect((await ana.ask("POST", path, { key: freshKey(), json })).status).toBe(409);
  });
});
