/** One remark on one place of what was sent: where, and what is wrong with it (a sentence or a code). */
export interface RefusalIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The server's problem details (RFC 9457) with this application's additions. */
export interface Problem {
  readonly status: number;
  /** Stable name of the reason; "offline" when no answer came at all, "badAnswer" when it was not ours. */
  readonly code: string;
  /** A sentence for people. */
  readonly detail?: string | undefined;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
  readonly issues?: readonly RefusalIssue[] | undefined;
  /** With 412: the object as it is now. */
  readonly current?: unknown;
}

/** Thrown by every request that did not succeed. `status` is 0 when no answer came. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  readonly issues: readonly RefusalIssue[];
  readonly current: unknown;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.code);
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail;
    this.values = problem.values ?? {};
    this.issues = problem.issues ?? [];
    this.current = problem.current;
  }

  /** Whether the same request may succeed later without anybody changing anything. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 502 || this.status === 429;
  }
}

/** Whether the person can usefully do the very same again: no answer came, the server was busy, broken or full. */
export function mayHelpToRepeat(error: unknown): boolean {
  if (!(error instanceof Refusal)) return false;
  return error.status === 0 || error.status === 429 || error.status >= 500;
}

/** Narrows an unknown error to a refusal with this status. */
export function isRefusal(error: unknown, status?: number): error is Refusal {
  return error instanceof Refusal && (status === undefined || error.status === status);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isIssue(value: unknown): value is RefusalIssue {
  return isRecord(value) && Array.isArray(value.path) && typeof value.message === "string";
}

/** Reads an error answer's body; anything that is not problem details becomes a plain refusal of that status. */
export function refusalFrom(status: number, body: unknown): Refusal {
  if (!isRecord(body)) return new Refusal({ status, code: `status${status}` });
  return new Refusal({
    status,
    code: typeof body.code === "string" ? body.code : `status${status}`,
    detail: typeof body.detail === "string" ? body.detail : undefined,
    values: isRecord(body.values) ? body.values : undefined,
    issues: Array.isArray(body.issues) ? body.issues.filter(isIssue) : undefined,
    current: body.current,
  });
}
