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
  onProgress?: (progress: PlacementProgress) => void;
}

/** Thrown inside the solver when `isCancelled` says so; never leaves its public functions. */
export class PlacementCancelled extends Error {
  override name = "PlacementCancelled";
}

/**
 * Elementary steps (one matrix cell looked at, one exchange tried) between two questions whether to go on: about two
 * milliseconds of work on a slow machine. Counting work instead of time keeps the answer the same on every machine.
 */
const unitsBetweenQuestions = 200_000;

/** Counts the work done, and asks now and then whether to go on. */
export class WorkMeter {
  units = 0;
  private nextQuestion = 0;
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
  }

  report(phase: PlacementPhase, share: number): void {
    this.options.onProgress?.({ phase, share: Math.min(1, Math.max(0, share)) });
  }
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
