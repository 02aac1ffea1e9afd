import type { Cancelled } from "./placementAnswer.ts";

export type PlacementPhase = "panels" | "candidates" | "rooms";

/** How far the solver is in its present phase, from 0 to 1. */
export interface PlacementProgress {
  phase: PlacementPhase;
  share: number;
}

export interface SolverOptions {
  /** The same model and seed give the same answer. */
  seed?: number;
  /** Asked at least ten times a second while the solver works; true makes it stop with the answer "cancelled". */
  isCancelled?: () => boolean;
  /** Told at least as often, whether or not the share has grown since. */
  onProgress?: (progress: PlacementProgress) => void;
}

/** Thrown inside the solver when `isCancelled` says so; never leaves its public functions. */
export class PlacementCancelled extends Error {
  override name = "PlacementCancelled";
}

/**
 * Elementary steps (one matrix cell looked at) between two questions whether to go on: a fraction of a millisecond of
 * work, and up to some twenty in a process that has just started and runs everything for the first time. Counting
 * work instead of time keeps the answer the same on every machine.
 */
export const unitsBetweenQuestions = 20_000;

/** Counts the work done; now and then asks whether to go on, and tells again how far it is. */
export class WorkMeter {
  units = 0;
  private nextQuestion = 0;
  private progress: PlacementProgress | null = null;
  private readonly options: SolverOptions;

  constructor(options: SolverOptions) {
    this.options = options;
  }

  /** @throws PlacementCancelled when the caller wants no answer any more. */
  spend(units: number): void {
    this.units += units;
    if (this.units >= this.nextQuestion) {
      this.ask();
    }
  }

  /** Asks now: before and after a stretch of work that does not count itself. */
  ask(): void {
    this.nextQuestion = this.units + unitsBetweenQuestions;
    if (this.options.isCancelled?.()) {
      throw new PlacementCancelled();
    }
    if (this.progress !== null) {
      this.options.onProgress?.(this.progress);
    }
  }

  report(phase: PlacementPhase, share: number): void {
    this.progress = { phase, share: Math.min(1, Math.max(0, share)) };
    this.options.onProgress?.(this.progress);
  }
}

/** The meter as the rules take it, which know nothing of solvers. */
export function spendOn(meter: WorkMeter): (units: number) => void {
  return (units) => meter.spend(units);
}

/** Runs a solver; a cancelled run answers so instead of throwing. */
export function untilCancelled<Answer>(run: () => Answer): Answer | Cancelled {
  try {
    return run();
  } catch (error) {
    if (error instanceof PlacementCancelled) {
      return { kind: "cancelled" };
    }
    throw error;
  }
}
