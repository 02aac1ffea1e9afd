import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "#server/db/sqliteStore.ts";
import { districts } from "#server/features/schools/schools.tables.ts";
import { makeSchoolFolder } from "#tests/support/builtProgram.ts";
import { withTempFolder } from "#tests/support/tempFolder.ts";
import { typed } from "#tests/support/typed.ts";

let school: string;
beforeEach(async () => {
  school = await makeSchoolFolder();
});
afterEach(() => rm(school, { recursive: true, force: true }));

async function changeTimeZone(timeZone: string): Promise<void> {
  const store = openSqliteStore(join(school, "homeroom.db"), () => new Date());
  await store.keepHouse((writer) => writer.update(districts).set({ timeZone }));
  await store.close();
}

describe("the last administrator", () => {
  const disable = ["person", "disable", "--sign-in", "ada"];
  const second = ["person", "add", "--given", "Ava", "--family", "Two", "--sign-in", "ava"];

  it("is not disabled until somebody else can take over, and can be given a code", async () => {
    const refused = await typed(school, disable);
    expect([refused.exitCode, refused.err]).toEqual([1, expect.stringContaining("the only administrator")]);
    expect((await typed(school, ["person", "reset", "--sign-in", "ada"])).out).toContain("One-time code:");
    await typed(school, [...second, "--role", "administrator"]);
    expect((await typed(school, disable)).out).toBe("Ada Root is disabled.");
    expect((await typed(school, [...disable.slice(0, -1), "ava"])).exitCode).toBe(1);
    expect((await typed(school, ["person", "disable", "--sign-in", "mona"])).out).toBe(
      "Mona Reyes is disabled.",
    );
  });

  it("is told when a code is given that waits for the account to be enabled", async () => {
    const reset = ["person", "reset", "--sign-in", "mona"];
    expect((await typed(school, reset)).out).not.toContain("disabled");
    await typed(school, ["person", "disable", "--sign-in", "mona"]);
    expect((await typed(school, reset)).out).toContain(
      "the code works once it is enabled with person enable",
    );
  });
});

describe("a one-time code", () => {
  it("is good until a day by the school's clock, not by that of the computer", async () => {
    const lastDays = [];
    for (const timeZone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      await changeTimeZone(timeZone);
      const { out } = await typed(school, ["person", "reset", "--sign-in", "mona"]);
      const [, lastDay = ""] = /good until (.*)\. At/.exec(out) ?? [];
      const parts = { weekday: "short", day: "numeric", month: "long", year: "numeric" } as const;
      const words = new Intl.DateTimeFormat("en", { ...parts, timeZone });
      expect(lastDay).toBe(words.format(new Date(Date.now() + 14 * 86_400_000)));
      lastDays.push(lastDay);
    }
    // Twenty-five hours lie between the two clocks.
    expect(new Set(lastDays).size).toBe(2);
  });
});

describe("a second one-time code", () => {
  it("says that the first stops working while that one would still do", async () => {
    const reset = ["person", "reset", "--sign-in", "mona"];
    expect((await typed(school, reset)).out).not.toContain("given before");
    expect((await typed(school, reset)).out).toContain("The code given before does not work any more.");
  });
});

describe("the first administrator", () => {
  const init = ["school", "init", "--given", "Ada", "--family", "Root", "--sign-in", "ada"];

  it("is told the folder and the address the settings give", async () => {
    const addresses = [
      [{}, "http://localhost:3000"],
      [{ PORT: "4320" }, "http://localhost:4320"],
      [{ PORT: "4320", PUBLIC_URL: "https://homeroom.example.org" }, "https://homeroom.example.org"],
    ] as const;
    for (const [variables, address] of addresses) {
      await withTempFolder("init", async (folder) => {
        const { out } = await typed(folder, init, variables);
        expect(out).toContain(`Start the server with npm start, open ${address} and sign in`);
        expect(out).toContain(`the first administrator of the school in ${folder}.`);
        const doctor = await typed(folder, ["doctor"], variables);
        expect(doctor.out).toContain(`opened at ${address}`);
      });
    }
  });

  it("is named once, and reads what to do next where the school is not set up", async () => {
    await withTempFolder("init", async (folder) => {
      expect((await typed(folder, init)).exitCode).toBe(0);
      const again = await typed(folder, init);
      expect([again.exitCode, again.err]).toEqual([
        1,
        expect.stringContaining("has an administrator already"),
      ]);
      const homeroom = await typed(folder, ["homeroom", "add", "--name", "Elm", "--school", "Test High"]);
      expect(homeroom.err).toMatch(/not set up yet.*answer the first questions/);
      const list = await typed(folder, ["event", "list"]);
      expect([list.exitCode, list.out]).toEqual([0, "There is no interview event yet."]);
    });
  });
});
