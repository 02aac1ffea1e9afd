import { Worker } from "node:worker_threads";
import { getWorkerEntry } from "./installedFiles.ts";
import { PdfError } from "./pdfError.ts";
import type { RenderJob, RenderReply } from "./pdfJob.ts";
import type { RenderedSheet } from "./renderedSheet.ts";
import type { SheetModel } from "./sheetModel.ts";

export interface PdfPoolOptions {
  /** How many sheets are rendered at once; 1 when left out. */
  threads?: number;
  /** How many may wait; 40 when left out. More are refused as "busy". */
  queueLimit?: number;
  /** Milliseconds one sheet may take; 60,000 when left out. */
  timeLimit?: number;
  /** Milliseconds after which an idle thread and its memory are given back; 20,000 when left out. */
  idleTime?: number;
  /** The administrator's folder of further fonts (`HOMEROOM_FONTS`). */
  addedFonts?: string | undefined;
  /** The thread's file, when it is not beside the program. */
  workerPath?: string;
}

/** Renders sheets in threads of their own, so that requests are answered meanwhile. */
export interface PdfPool {
  /**
   * Rejects with PdfError: "busy", "timeLimit", "aborted" (by the signal or because the pool closes), "crashed",
   * "failed". After any of them the next sheet is rendered as usual.
   */
  render(sheet: SheetModel, options?: { signal?: AbortSignal | undefined }): Promise<RenderedSheet>;
  /** Refuses what waits and ends the threads. */
  close(): Promise<void>;
}

interface Job {
  message: RenderJob;
  settle: (outcome: RenderedSheet | PdfError) => void;
}

/** Opens a pool; no thread runs before the first sheet. */
export function openPdfPool(options: PdfPoolOptions = {}): PdfPool {
  return new ThreadPool(options);
}

class ThreadPool implements PdfPool {
  readonly #options: PdfPoolOptions;
  readonly #threads = new Set<RenderThread>();
  readonly #queue: Job[] = [];
  #count = 0;
  #isClosed = false;

  constructor(options: PdfPoolOptions) {
    this.#options = options;
  }

  render(sheet: SheetModel, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<RenderedSheet> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted || this.#isClosed) return reject(aborted());
      if (this.#queue.length >= (this.#options.queueLimit ?? 40)) {
        return reject(new PdfError("busy", "Too many sheets are waiting to be rendered."));
      }
      this.#count += 1;
      const onAbort = () => this.#drop(job);
      const job: Job = {
        message: { id: this.#count, sheet },
        settle: (outcome) => {
          signal?.removeEventListener("abort", onAbort);
          if (outcome instanceof PdfError) reject(outcome);
          else resolve(outcome);
        },
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#queue.push(job);
      this.#startNext();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#queue.splice(0)) job.settle(aborted());
    await Promise.all([...this.#threads].map((thread) => thread.stop(aborted())));
  }

  /** Nobody waits for this sheet: take it out of the queue, or end the thread that works on it. */
  #drop(job: Job): void {
    const place = this.#queue.indexOf(job);
    if (place >= 0) {
      this.#queue.splice(place, 1);
      job.settle(aborted());
      return;
    }
    for (const thread of this.#threads) if (thread.job === job) void thread.stop(aborted());
  }

  #startNext(): void {
    if (this.#queue.length === 0) return;
    const thread = [...this.#threads].find(({ state }) => state === "idle") ?? this.#newThread();
    const job = thread && this.#queue.shift();
    if (job) thread?.start(job);
  }

  #newThread(): RenderThread | undefined {
    if (this.#threads.size >= (this.#options.threads ?? 1)) return undefined;
    try {
      const thread = new RenderThread(
        this.#options,
        () => this.#startNext(),
        () => {
          this.#threads.delete(thread);
          this.#startNext();
        },
      );
      this.#threads.add(thread);
      return thread;
    } catch (error) {
      const reason = new PdfError("failed", "The rendering thread could not be started.", { cause: error });
      for (const job of this.#queue.splice(0)) job.settle(reason);
      return undefined;
    }
  }
}

function aborted(): PdfError {
  return new PdfError("aborted", "Nobody waits for this sheet any more.");
}

class RenderThread {
  state: "idle" | "busy" | "ending" = "idle";
  job: Job | undefined;
  readonly #worker: Worker;
  readonly #options: PdfPoolOptions;
  readonly #onFree: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: PdfPoolOptions, onFree: () => void, onGone: () => void) {
    this.#options = options;
    this.#onFree = onFree;
    const entry = options.workerPath ? { program: options.workerPath, isCode: false } : getWorkerEntry();
    this.#worker = new Worker(entry.program, {
      eval: entry.isCode,
      workerData: { addedFonts: options.addedFonts },
      resourceLimits: { maxOldGenerationSizeMb: 768 },
    });
    this.#worker.on("message", (reply: RenderReply) => this.#take(reply));
    this.#worker.on("error", (cause) => this.#settle(crashed(cause)));
    this.#worker.on("exit", () => {
      this.state = "ending";
      clearTimeout(this.#timer);
      this.#settle(crashed());
      onGone();
    });
  }

  start(job: Job): void {
    clearTimeout(this.#timer);
    this.job = job;
    this.state = "busy";
    this.#worker.ref();
    this.#timer = setTimeout(() => {
      void this.stop(new PdfError("timeLimit", "The sheet took too long to render."));
    }, this.#options.timeLimit ?? 60_000);
    try {
      this.#worker.postMessage(job.message);
    } catch (cause) {
      this.#free(new PdfError("failed", "The sheet is not plain data.", { cause }));
    }
  }

  /** Ends the thread; what it works on is refused with `reason`. */
  async stop(reason: PdfError): Promise<void> {
    this.state = "ending";
    clearTimeout(this.#timer);
    this.#settle(reason);
    await this.#worker.terminate();
  }

  #take({ id, rendered, failure }: RenderReply): void {
    if (this.job?.message.id !== id) return;
    this.#free(rendered ?? new PdfError(failure.code, failure.message));
  }

  #free(outcome: RenderedSheet | PdfError): void {
    clearTimeout(this.#timer);
    this.state = "idle";
    this.#worker.unref();
    this.#timer = setTimeout(() => void this.stop(aborted()), this.#options.idleTime ?? 20_000);
    this.#timer.unref();
    this.#settle(outcome);
    this.#onFree();
  }

  #settle(outcome: RenderedSheet | PdfError): void {
    const { job } = this;
    this.job = undefined;
    job?.settle(outcome);
  }
}

function crashed(cause?: unknown): PdfError {
  return new PdfError("crashed", "The rendering thread ended without an answer.", { cause });
}
