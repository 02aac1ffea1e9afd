import { newIntentKey } from "./intentKey.ts";
import { Refusal, refusalFrom } from "./refusal.ts";
import { askToSignIn } from "./signInGate.ts";

export interface ChangeOptions {
  /** The version of the object as the person saw it; sent as `If-Match`. */
  readonly version?: number;
  /** One key per intent, the same on every retry; see `useChange`. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Lets the request outlive the page (at most 64 kB of body). */
  readonly isLast?: boolean;
}

/** The headers of a change: the version seen and the key of the intent. */
export function changeHeaders(options: ChangeOptions): Record<string, string> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (options.version !== undefined) headers["if-match"] = `"${options.version}"`;
  if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey;
  return headers;
}

/** Reads a JSON body, or undefined when there is none or it is not JSON. */
export function parseBody(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: "same-origin", ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Refusal({ status: 0, code: "offline" });
  }
}

/** The sign-in form's own 401 must reach the form, not open a second one. */
function opensGate(path: string): boolean {
  return !path.startsWith("/api/sessions");
}

async function answerTo(path: string, init: RequestInit): Promise<Response> {
  const response = await send(path, init);
  if (response.status === 401 && opensGate(path) && !init.keepalive) {
    await askToSignIn(refusalFrom(401, parseBody(await response.text())));
    return answerTo(path, init);
  }
  if (!response.ok) throw refusalFrom(response.status, parseBody(await response.text()));
  return response;
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  const response = await answerTo(path, init);
  if (response.status === 204) return JSON.parse("null");
  if (!response.headers.get("content-type")?.includes("json")) {
    throw new Refusal({ status: response.status, code: "badAnswer" });
  }
  const body: T = await response.json();
  return body;
}

function change<T>(method: string, path: string, body: unknown, options: ChangeOptions): Promise<T> {
  const headers = changeHeaders(options);
  if (body !== undefined) headers["content-type"] = "application/json";
  return request<T>(path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: options.signal,
    keepalive: options.isLast,
  });
}

/** Reads a resource. Throws `Refusal`. */
export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>(path, { headers: { accept: "application/json" }, signal });
}

/** Fetches a file whole, with what the server says beside it. Throws `Refusal`. */
export async function getFile(path: string): Promise<{ bytes: Blob; headers: Headers }> {
  const response = await answerTo(path, {});
  try {
    return { bytes: await response.blob(), headers: response.headers };
  } catch (error) {
    // The connection broke off halfway.
    if (error instanceof TypeError) throw new Refusal({ status: 0, code: "offline" });
    throw error;
  }
}

/** Creates, or does a verb; without a key of its own it is an intent of its own. Throws `Refusal`. */
export function postJson<T>(path: string, body?: unknown, options: ChangeOptions = {}): Promise<T> {
  return change<T>("POST", path, body, { idempotencyKey: newIntentKey(), ...options });
}

/** Replaces. Throws `Refusal`. */
export function putJson<T>(path: string, body: unknown, options: ChangeOptions = {}): Promise<T> {
  return change<T>("PUT", path, body, options);
}

/** Changes part of an object. Throws `Refusal`. */
export function patchJson<T>(path: string, body: unknown, options: ChangeOptions = {}): Promise<T> {
  return change<T>("PATCH", path, body, options);
}

/** Removes. Throws `Refusal`. */
export function deleteJson<T>(path: string, options: ChangeOptions = {}): Promise<T> {
  return change<T>("DELETE", path, undefined, options);
}
