import { type RefusalCode, refusalStatus } from "#shared/refusals/refusals.ts";

/** One thing that is wrong with what was sent: where, and a key of the sentence for it. */
export interface RefusalIssue {
  path: (string | number)[];
  message: string;
}

export interface RefusalDetails {
  /** Fills the holes of the sentence. */
  values?: Record<string, string | number>;
  /** A sentence of its own, from a message catalog, where the code's is too general. */
  sentence?: string;
  issues?: RefusalIssue[];
  /** The newest state of what the request wanted to change, for a merge. */
  current?: unknown;
  retryAfterSeconds?: number;
}

/** The one error that becomes an answer. Everything else thrown is a fault of ours. */
export class Refusal extends Error {
  readonly status: number;
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.name = "Refusal";
    this.status = refusalStatus[code];
  }
}

/** Refuses one field of the input with a sentence: 422 with its path. */
export function fieldRefusal(path: (string | number)[], message: string): Refusal {
  return new Refusal("notUnderstood", { issues: [{ path, message }] });
}
