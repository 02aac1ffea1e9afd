import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demoTimeZone, schoolDayFrom } from "#server/demo/demoClock.ts";
import { wallClockOf } from "#server/features/interviewEvents/localTime.ts";
import { buildProgram, type EndedProgram, runHomeroom, startDemo } from "#tests/support/builtProgram.ts";

const everybody = z.array(
  z.object({ name: z.string(), roles: z.array(z.string()), signInName: z.string(), password: z.string() }),
);

let folder: string;
let made: EndedProgram;
let said: string;
beforeAll(async () => {
  const removeProgram = await buildProgram();
  folder = await mkdtemp(join(tmpdir(), "homeroom-demo-"));
  // A demo of before, which is started over.
  await writeFile(join(folder, "demo-people.json"), "[]");
  await writeFile(join(folder, "left-over"), "of the demo before");
  made = await runHomeroom(folder, ["demo", "create", "--fresh", "--json"]);
  const demo = await startDemo(folder);
  said = (await demo.stop("SIGTERM")).out;
  return removeProgram;
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readPeople() {
  return everybody.parse(JSON.parse(await readFile(join(folder, "demo-people.json"), "utf8")));
}

/** What the rows of the demo say, by a query with columns `name` and `count`. */
function counted(query: string): Record<string, number> {
  const db = new Database(join(folder, "homeroom.db"), { readonly: true });
  const rows = z
    .array(z.object({ name: z.coerce.string(), count: z.number() }))
    .parse(db.prepare(query).all());
  db.close();
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

async function signIn(url: string, who: { signInName: string; password: string }): Promise<number> {
  const { signInName, password } = who;
  const answer = await fetch(`${url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ signInName, password }),
  });
  return answer.status;
}

describe("the sample district", () => {
  it("has twelve students in each of three homerooms, three of every grade", async () => {
    const people = await readPeople();
    expect(people.filter(({ roles }) => roles.includes("student"))).toHaveLength(36);
    expect(
      counted(
        "select h.name, count(*) count from homerooms h join homeroom_members s on s.homeroom_id = h.id group by 1",
      ),
    ).toEqual({ Cedar: 12, Harbor: 12, Summit: 12 });
    expect(counted("select grade name, count(*) count from enrollments group by 1")).toEqual({
      9: 9,
      10: 9,
      11: 9,
      12: 9,
    });
  });

  it("has portfolios at every stage", () => {
    const states = counted("select state name, count(*) count from submissions group by 1");
    expect(Object.keys(states).sort()).toEqual(["accepted", "opened", "returned", "waiting"]);
  });

  it("has no hand-in, answer or score at night, at a weekend or in time to come", () => {
    const steps = counted(`
      select submitted_at name, count(*) count from submissions group by 1
      union all select decided_at, count(*) from submissions where decided_at is not null group by 1
      union all select submitted_at, count(*) from scorecards where submitted_at is not null group by 1`);
    const instants = Object.keys(steps).map(Number);
    expect(instants.length).toBeGreaterThan(20);
    for (const instant of instants) {
      const { on, time } = wallClockOf(new Date(instant), demoTimeZone);
      expect(instant, on).toBeLessThanOrEqual(Date.now());
      expect(schoolDayFrom(on)).toBe(on);
      expect(time > "08:00" && time < "18:00", time).toBe(true);
    }
  });

  it("tells one person of each kind to sign in as, and everybody in a file", async () => {
    const people = await readPeople();
    for (const role of ["student", "mentor", "guardian", "panelist", "coordinator", "administrator"]) {
      const line = said.split("\n").find((one) => one.trim().startsWith(`${role} `)) ?? "";
      const told = people.find(({ signInName }) => line.includes(signInName));
      expect(told?.roles, line).toEqual([role]);
    }
    expect(said).toContain(people[0]?.password);
    expect(said).toContain(`All ${people.length} are listed in`);
  });

  it("is served again as it was, and the one who was told can sign in", async () => {
    const before = counted("select 'audit' name, count(*) count from audit_lines");
    const demo = await startDemo(folder);
    const [someone] = await readPeople();
    expect(await signIn(demo.url, someone ?? { signInName: "", password: "" })).toBe(204);
    await demo.stop("SIGTERM");
    const after = counted("select 'audit' name, count(*) count from audit_lines");
    expect(Number(after.audit) - Number(before.audit)).toBeLessThanOrEqual(1);
  });

  it("has nothing the doctor finds wrong", async () => {
    const doctor = await runHomeroom(folder, ["doctor", "--json"]);
    expect(doctor.code, doctor.out + doctor.err).toBe(0);
  });
});

describe("a mistyped wish", () => {
  it("is refused with a sentence, and makes nothing", async () => {
    const empty = await mkdtemp(join(tmpdir(), "homeroom-empty-"));
    await expect(startDemo(empty, "--frehs")).rejects.toThrow(
      "There is no option --frehs. Did you mean --fresh? See: npm run demo -- --help",
    );
    await expect(startDemo(empty, "fresh")).rejects.toThrow(/stands without an option/);
    expect(await readdir(empty)).toEqual([]);
    await rm(empty, { recursive: true });
  });
});

describe("the command demo create", () => {
  const create = (into: string, ...flags: string[]) => runHomeroom(into, ["demo", "create", ...flags]);

  it("starts over without serving it when told to, and answers with who can sign in", async () => {
    expect(made.code, made.err).toBe(0);
    expect(everybody.parse(JSON.parse(made.out))).toEqual(await readPeople());
    expect(await readdir(folder)).not.toContain("serving.pid");
    expect(await readdir(folder)).not.toContain("left-over");
  });

  it("leaves a demo as it is, and a served one even when it should start over", async () => {
    const again = await create(folder);
    expect([again.code, again.err]).toEqual([
      1,
      expect.stringContaining("holds a demo already. Serve it with"),
    ]);
    const demo = await startDemo(folder);
    const served = await create(folder, "--fresh");
    expect([served.code, served.err]).toEqual([1, expect.stringContaining("being served by process")]);
    await demo.stop("SIGTERM");
    expect(counted("select 'people' name, count(*) count from people").people).toBeGreaterThan(36);
  }, 180_000);
});

describe("a folder that is not a demo", () => {
  it("is never erased, not even to start over", async () => {
    const real = await mkdtemp(join(tmpdir(), "homeroom-real-"));
    await writeFile(join(real, "grades.txt"), "kept");
    await expect(startDemo(real, "--fresh")).rejects.toThrow(/not a demo/);
    const { code, err } = await runHomeroom(real, ["demo", "create", "--fresh"]);
    expect([code, err]).toEqual([1, expect.stringContaining("not a demo")]);
    expect(await readdir(real)).toEqual(["grades.txt"]);
    await rm(real, { recursive: true });
  });

  it("is not even looked at where the school is in PostgreSQL", async () => {
    const empty = await mkdtemp(join(tmpdir(), "homeroom-postgres-"));
    const { code, err } = await runHomeroom(empty, ["demo", "create"], {
      DATABASE_URL: "postgres://nobody@localhost:1/none",
    });
    expect([code, err]).toEqual([1, expect.stringContaining("leave DATABASE_URL out")]);
    expect(await readdir(empty)).toEqual([]);
    await rm(empty, { recursive: true });
  });
});
