import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PlannedEvent, planEvent, planInterview } from "#tests/support/events.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { typed } from "#tests/support/typed.ts";

let server: TestServer;
let spring: PlannedEvent & { seat: { id: string } };
let autumn: PlannedEvent;
beforeAll(async () => {
  server = await startServer();
  spring = await planInterview(server);
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  autumn = await planEvent(server, { title: "Autumn round", on: "2027-03-16" });
});
afterAll(() => server.close());

const run = (...args: string[]) => typed(server.folder, args);

async function readJson(...args: string[]): Promise<unknown> {
  return JSON.parse((await run(...args, "--json")).out);
}

describe("interview events", () => {
  it("are listed with what other commands take, the newest first", async () => {
    expect(await readJson("event", "list")).toEqual([
      {
        id: autumn.event.id,
        title: "Autumn round",
        state: "planning",
        school: "Test High",
        days: ["2027-03-16"],
      },
      {
        id: spring.event.id,
        title: "Exit interviews",
        state: "planning",
        school: "Test High",
        days: ["2027-03-09"],
      },
    ]);
    const { out } = await run("event", "list");
    expect(out).toMatch(new RegExp(`^${autumn.event.id} +Autumn round +planning +2027-03-16$`, "m"));
  });

  it("have their interviews listed in the order of time", async () => {
    expect(await readJson("interview", "list", "--event", "exit interviews")).toEqual([
      {
        id: spring.seat.id,
        student: "Ana Lima",
        on: "2027-03-09",
        from: "08:30",
        panel: "Panel 1",
        state: "scheduled",
      },
    ]);
    expect((await run("interview", "list", "--event", "latest")).out).toBe(
      "Autumn round has no interviews yet.",
    );
  });

  it("are exported by title, by id or as the latest", async () => {
    const out = join(server.folder, "plan.pdf");
    for (const [event, title] of [
      ["EXIT interviews", "Exit interviews"],
      [spring.event.id, "Exit interviews"],
      ["latest", "Autumn round"],
    ] as const) {
      const made = await run("export", "schedule", "--event", event, "--out", out);
      expect([made.exitCode, made.out], made.err).toEqual([0, expect.stringContaining(title)]);
    }
    expect(existsSync(out)).toBe(true);
    const wrong = await run("export", "schedule", "--event", "Winter", "--out", out);
    expect([wrong.exitCode, wrong.err]).toEqual([1, expect.stringContaining("--event: There is no")]);
    expect(wrong.err).toContain("homeroom event list");
  });

  it("name whoever has no interview in one", async () => {
    const packet = ["export", "packet", "--out", join(server.folder, "packet.pdf"), "--student", "ana"];
    const made = await run(...packet, "--event", "exit interviews");
    expect(made.err).not.toContain("has no interview");
    const wrong = await run(...packet, "--event", "autumn round");
    expect([wrong.exitCode, wrong.err]).toEqual([1, "--student: ana has no interview in Autumn round."]);
  });

  it("are told apart by id when two have one title", async () => {
    const other = await planEvent(server, { title: "Twice", on: "2027-04-06" });
    const another = await planEvent(server, { title: "Twice", on: "2027-04-13" });
    const { exitCode, err } = await run("interview", "list", "--event", "Twice");
    expect(exitCode).toBe(1);
    for (const { event } of [other, another]) expect(err).toContain(event.id);
    expect((await run("interview", "list", "--event", other.event.id)).exitCode).toBe(0);
  });
});
