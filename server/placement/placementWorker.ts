import { parentPort, workerData } from "node:worker_threads";
import { PlacementModelError } from "#shared/placement/placementModelError.ts";
import { assignRooms } from "./assignRooms.ts";
import { formPanels } from "./formPanels.ts";
import { placeCandidates } from "./placeCandidates.ts";
import { placeEvent } from "./placeEvent.ts";
import type { PlacementTask, PlacementWorkerData, PlacementWorkerMessage } from "./placementTask.ts";
import { repair } from "./repair.ts";
import type { PlacementProgress, SolverOptions } from "./workMeter.ts";

const { task, stopFlag }: PlacementWorkerData = workerData;
const stop = new Int32Array(stopFlag);

function say(message: PlacementWorkerMessage<unknown>): void {
  parentPort?.postMessage(message);
}

let said: PlacementProgress = { phase: "panels", share: -1 };
let saidAt = 0;
const millisecondsBetweenSigns = 50;

/** Whole percents are enough to look at; while there are none, a sign of life ten times a second and more. */
function sayProgress(progress: PlacementProgress): void {
  const isNews =
    progress.phase !== said.phase || progress.share >= said.share + 0.01 || progress.share < said.share;
  const now = performance.now();
  if (isNews || now >= saidAt + millisecondsBetweenSigns) {
    said = progress;
    saidAt = now;
    say({ kind: "progress", progress });
  }
}

function work(asked: PlacementTask): unknown {
  const options: SolverOptions = {
    isCancelled: () => Atomics.load(stop, 0) !== 0,
    onProgress: sayProgress,
  };
  switch (asked.name) {
    case "placeEvent":
      return placeEvent(asked.model, { ...options, seed: asked.seed });
    case "formPanels":
      return formPanels(asked.model, { ...options, seed: asked.seed });
    case "placeCandidates":
      return placeCandidates(asked.model, asked.given, { ...options, seed: asked.seed });
    case "assignRooms":
      return assignRooms(asked.model, asked.assignment, options);
    case "repair":
      return repair(asked.model, asked.assignment, asked.request, {
        ...options,
        seed: asked.seed,
        now: asked.now,
      });
  }
}

try {
  say({ kind: "answer", answer: work(task) });
} catch (error) {
  if (!(error instanceof PlacementModelError)) {
    throw error;
  }
  say({ kind: "refused", sentence: error.message });
}
