import { Worker } from "node:worker_threads";
import { PlacementModelError } from "#shared/placement/placementModelError.ts";
import type { Cancelled } from "./placementAnswer.ts";
import type {
  PlacementTask,
  PlacementTaskAnswers,
  PlacementWorkerData,
  PlacementWorkerMessage,
} from "./placementTask.ts";
import type { PlacementProgress } from "./workMeter.ts";

/** The worker ended without an answer: a defect, or not enough memory. Nothing was changed anywhere. */
export class PlacementCrashed extends Error {
  override name = "PlacementCrashed";
}

export interface PlacementWorkerOptions {
  /** Where `placementWorker` is: the source, when a loader for TypeScript is registered, or the built file. */
  workerUrl: URL;
  /** Node's own options for the worker, for example an `--import` that registers a loader for the source. */
  execArgv?: string[];
  /** Aborting it makes the answer "cancelled". */
  signal?: AbortSignal;
  onProgress?: (progress: PlacementProgress) => void;
  /** After an abort, the worker is given so long to stop by itself before it is ended; default 1,000. */
  patienceMilliseconds?: number;
  /** The most memory the worker's objects may take; default 1,024. */
  memoryMegabytes?: number;
}

/**
 * Runs one placement task in a thread of its own, so that the server goes on answering.
 *
 * @throws PlacementModelError when the model contradicts itself.
 * @throws PlacementCrashed when the worker ends without an answer.
 */
export function runPlacementTask<Task extends PlacementTask>(
  task: Task,
  options: PlacementWorkerOptions,
): Promise<PlacementTaskAnswers[Task["name"]] | Cancelled> {
  type Answer = PlacementTaskAnswers[Task["name"]];
  const { signal } = options;
  if (signal?.aborted) {
    return Promise.resolve({ kind: "cancelled" });
  }
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const data: PlacementWorkerData = { task, stopFlag };
  return new Promise((resolve, reject) => {
    const worker = new Worker(options.workerUrl, {
      workerData: data,
      execArgv: options.execArgv ?? [],
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMegabytes ?? 1_024 },
    });
    let impatience: NodeJS.Timeout | undefined;
    const stopWorking = () => {
      Atomics.store(new Int32Array(stopFlag), 0, 1);
      impatience = setTimeout(
        () => finish(() => resolve({ kind: "cancelled" })),
        options.patienceMilliseconds ?? 1_000,
      );
    };
    let isFinished = false;
    const finish = (settle: () => void) => {
      if (isFinished) {
        return;
      }
      isFinished = true;
      clearTimeout(impatience);
      signal?.removeEventListener("abort", stopWorking);
      settle();
      worker.terminate().catch(reject);
    };
    signal?.addEventListener("abort", stopWorking);
    worker.on("message", (message: PlacementWorkerMessage<Answer>) => {
      if (message.kind === "progress") {
        options.onProgress?.(message.progress);
      } else if (message.kind === "answer") {
        finish(() => resolve(message.answer));
      } else {
        finish(() => reject(new PlacementModelError(message.sentence)));
      }
    });
    worker.on("error", (cause) => {
      finish(() => reject(new PlacementCrashed("The placement worker failed.", { cause })));
    });
    worker.on("exit", (code) => {
      finish(() =>
        reject(new PlacementCrashed(`The placement worker ended without an answer (code ${code}).`)),
      );
    });
  });
}
