import { afterEach, describe, expect, it } from "vitest";
import { plainCode } from "#server/features/sessions/oneTimeCodes.ts";
import { nameFirstAdministrator } from "#server/features/setup/setup.changes.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { withTempFolder } from "#tests/support/tempFolder.ts";
import { typed } from "#tests/support/typed.ts";

let server: TestServer | undefined;
afterEach(() => server?.close());

const setup = {
  district: { name: "Lakeside", timeZone: "America/Chicago", paperSize: "letter", accentColor: "#7A1F3D" },
  schools: [
    { name: "Lakeside High", level: "high" },
    { name: "Lakeside Elementary", level: "elementary" },
  ],
  schoolYear: { title: "2026-27", startsOn: "2026-08-17", endsOn: "2027-06-11" },
};

async function signedInAdministrator(empty: TestServer) {
  const { store, passwords } = empty.program;
  const codeHash = await passwords.hash(plainCode("AAAA-BBBB-CCCC"));
  await store.change({ kind: "command", id: null }, (writer) =>
    nameFirstAdministrator(writer, {
      givenName: "Ada",
      familyName: "Root",
      signInName: "ada",
      email: "",
      codeHash,
      codeExpiresAt: new Date("2027-04-01T00:00:00Z"),
    }),
  );
  const json = { signInName: "ada", password: "AAAA-BBBB-CCCC" };
  const answer = await empty.asNobody.ask("POST", "/api/sessions", { json });
  const token = /homeroom_session=([^;]*)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
  const ada = empty.asToken(token);
  await ada.ask("PUT", "/api/me/password", { json: { password: "violet harbour stapler moss" } });
  return ada;
}

describe("a new installation", () => {
  it("says that it needs setting up, and is set up once by its first administrator", async () => {
    server = await startServer({ empty: true });
    const needed = async () => (await server?.asNobody.ask("GET", "/api/me"))?.body;
    expect(await needed()).toMatchObject({ needs: "administrator", school: null });
    const ada = await signedInAdministrator(server);
    expect(await needed()).toMatchObject({ needs: "setup", school: null, person: null });
    expect((await ada.ask("GET", "/api/me")).body).toMatchObject({ needs: "setup" });
    const answer = await ada.ask("POST", "/api/setup", { json: setup, key: "setup-key-1" });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      name: "Lakeside",
      accentColor: "#7a1f3d",
      schools: [{ name: "Lakeside Elementary" }, { name: "Lakeside High" }],
      schoolYear: { title: "2026-27" },
    });
    expect((await ada.ask("GET", "/api/me")).body).toMatchObject({
      needs: null,
      school: { timeZone: "America/Chicago" },
    });
    expect((await ada.ask("POST", "/api/setup", { json: setup, key: "setup-key-2" })).status).toBe(409);
  });

  it("refuses a time zone, a color and dates that cannot be, and a district without a high school", async () => {
    server = await startServer({ empty: true });
    const ada = await signedInAdministrator(server);
    const refusedPaths = async (json: unknown) => {
      const answer = await ada.ask("POST", "/api/setup", { json, key: "setup-key-1" });
      expect(answer.status).toBe(422);
      const { issues }: { issues: { path: string[] }[] } = JSON.parse(answer.text);
      return [...new Set(issues.map((issue) => issue.path.join(".")))];
    };
    const district = { ...setup.district, timeZone: "Mars/Olympus", accentColor: "red" };
    expect(await refusedPaths({ ...setup, district })).toEqual(["district.timeZone", "district.accentColor"]);
    const backwards = { ...setup.schoolYear, endsOn: "2026-02-30" };
    expect(await refusedPaths({ ...setup, schoolYear: backwards })).toEqual(["schoolYear.endsOn"]);
    expect(await refusedPaths({ ...setup, schools: setup.schools.slice(1) })).toEqual(["schools"]);
    expect((await ada.ask("POST", "/api/setup", { json: setup, key: "setup-key-1" })).status).toBe(201);
  });
});

describe("settings", () => {
  it("are changed by administrators alone, on the version seen", async () => {
    server = await startServer();
    const { district } = setup;
    const ask = (who: "ada" | "cora", version: number) =>
      server?.as(who).ask("PUT", "/api/school", { json: district, version });
    expect((await ask("ada", 1))?.body).toMatchObject({ name: "Lakeside", version: 2 });
    expect((await ask("ada", 1))?.status).toBe(412);
    expect((await ask("cora", 2))?.status).toBe(403);
  });
});

describe("the command line", () => {
  it("names the first administrator once, adds people with a code, and says in a sentence what is wrong", async () => {
    await withTempFolder("cli", async (folder) => {
      const first = ["school", "init", "--given", "Ada", "--family", "Root", "--sign-in", "ada", "--json"];
      const init = await typed(folder, first);
      expect(init.exitCode).toBe(0);
      expect(JSON.parse(init.out)).toMatchObject({
        signInName: "ada",
        code: expect.stringMatching(/^\w{4}-/),
      });
      const again = await typed(folder, first);
      expect([again.exitCode, JSON.parse(again.out)]).toEqual([
        1,
        { error: expect.stringContaining("has an administrator already") },
      ]);
      const gil = ["person", "add", "--given", "Gil"];
      const added = await typed(folder, [
        ...gil,
        "--family",
        "Oak",
        "--sign-in",
        "gil",
        "--role",
        "guardian",
      ]);
      expect(added.out).toMatch(/One-time code: \w{4}-\w{4}-\w{4}/);
      const list = await typed(folder, ["person", "list", "--json"]);
      expect(JSON.parse(list.out)).toMatchObject([{ signInName: "gil" }, { signInName: "ada" }]);
      const wrong = await typed(folder, gil);
      expect([wrong.exitCode, wrong.err]).toEqual([2, expect.stringContaining("Please give --family")]);
    });
  });
});
