import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { placeEvent } from "#server/placement/placeEvent.ts";
import { PlacementCrashed, runPlacementTask } from "#server/placement/placementThread.ts";
import { PlacementModelError } from "#shared/placement/placementModelError.ts";
import { smallAssignment, smallEvent } from "#tests/shared/placement/smallEvent.ts";
import { placed } from "./placed.ts";
import { sampleEvent } from "./sampleEvent.ts";

const tools = dirname(createRequire(import.meta.url).resolve("tsx/package.json"));
const loader = pathToFileURL(join(tools, "dist/esm/api/index.mjs")).href;

/** The worker from its source, for which a thread has to register a loader of its own. */
const source = {
  workerUrl: new URL("../../../server/placement/placementWorker.ts", import.meta.url),
  execArgv: [
    "--import",
    `data:text/javascript,import { register } from ${JSON.stringify(loader)}; register();`,
  ],
};

function program(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const small = { name: "placeEvent" as const, model: smallEvent(), seed: 1 };
const large = {
  name: "placeEvent" as const,
  model: sampleEvent({ seed: 1, seniors: 1_500, panels: 90, blocks: 2, slotsPerBlock: 12 }),
  seed: 1,
};

describe("a placement in a thread", () => {
  test("answers as the solver does, and tells how far it is", async () => {
    const model = sampleEvent({ seed: 6, seniors: 40, panels: 4, blocks: 2, slotsPerBlock: 8 });
    const phases = new Set<string>();
    const onProgress = ({ phase }: { phase: string }) => phases.add(phase);
    const answer = await runPlacementTask({ name: "placeEvent", model, seed: 3 }, { ...source, onProgress });
    expect(answer).toEqual(placeEvent(model, { seed: 3 }));
    expect([...phases]).toEqual(["panels", "candidates", "rooms"]);
  }, 60_000);

  test("does every kind of task", async () => {
    const model = smallEvent();
    const assignment = smallAssignment();
    const panels = placed(await runPlacementTask({ name: "formPanels", model, seed: 1 }, source));
    expect(panels.memberships.length).toBe(6);
    const given = { ...assignment, seats: [] };
    const seats = placed(await runPlacementTask({ name: "placeCandidates", model, given, seed: 1 }, source));
    expect(seats.assignment.seats.length).toBe(4);
    const rooms = placed(await runPlacementTask({ name: "assignRooms", model, assignment }, source));
    expect(rooms.rooms.length).toBe(4);
    const request = { kind: "noShow" as const, candidateId: "Ada", checkedInIds: ["Cy"] };
    const repair = { name: "repair" as const, model, assignment, request, now: 545, seed: 1 };
    expect(placed(await runPlacementTask(repair, source)).changes.candidates.length).toBe(1);
  }, 60_000);

  test("refuses a model that contradicts itself with the sentence that says where", async () => {
    const model = { ...smallEvent(), blocks: [] };
    const refusal = runPlacementTask({ ...small, model }, source);
    await expect(refusal).rejects.toThrow(PlacementModelError);
    await expect(refusal).rejects.toThrow("There is no block am.");
  }, 60_000);

  test("stops when it is cancelled in the middle of the work, and before it starts", async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    expect(await runPlacementTask(large, { ...source, signal: stop.signal, onProgress })).toEqual({
      kind: "cancelled",
    });
    const never = { workerUrl: program("process.exit(1)"), signal: AbortSignal.abort() };
    expect(await runPlacementTask(small, never)).toEqual({ kind: "cancelled" });
  }, 60_000);

  test("ends a worker that does not listen", async () => {
    const stop = new AbortController();
    const deaf = program(`
      import { parentPort } from "node:worker_threads";
      parentPort.postMessage({ kind: "progress", progress: { phase: "panels", share: 0 } });
      for (;;);
    `);
    const options = {
      workerUrl: deaf,
      signal: stop.signal,
      patienceMilliseconds: 20,
      onProgress: () => stop.abort(),
    };
    expect(await runPlacementTask(small, options)).toEqual({ kind: "cancelled" });
  }, 60_000);

  test.each([
    ["throws", "throw new Error('broken')"],
    ["leaves", "process.exit(3)"],
    ["says nothing", ""],
    ["uses up its memory", "const all = []; for (;;) all.push(new Array(10_000).fill({}))"],
  ])(
    "tells a crash from an answer when the worker %s",
    async (_what, code) => {
      const options = { workerUrl: program(code), memoryMegabytes: 32 };
      await expect(runPlacementTask(small, options)).rejects.toThrow(PlacementCrashed);
    },
    60_000,
  );

  test("leaves the next one untouched when it crashes", async () => {
    const broken = { workerUrl: program("throw new Error('broken')") };
    const [crash, next] = await Promise.allSettled([
      runPlacementTask(small, broken),
      runPlacementTask(small, source),
    ]);
    expect([crash.status, next.status]).toEqual(["rejected", "fulfilled"]);
    expect((await runPlacementTask(small, source)).kind).toBe("placed");
  }, 60_000);
});
