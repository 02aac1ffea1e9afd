import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Action } from "#server/access/accessTable.ts";
import type { Actor } from "#server/access/actor.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { Reader, Writer } from "#server/db/store.ts";
import type { Program } from "#server/program.ts";
import type { CookieRules } from "./cookies.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The names after a colon in a path: `/api/people/:personId` has `personId`. */
export type ParamName<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParamName<`/${More}`>
    : Rest
  : never;

/** What the subject of a route is found by. */
export interface Look<Path extends string = string> {
  param: (name: ParamName<Path>) => string;
  actor: Actor;
  reader: Reader;
  program: Program;
  at: Date;
  /** The value of a request cookie, or undefined. */
  cookie: (name: string) => string | undefined;
}

export interface UploadedFile {
  /** Where the bytes wait; the kernel removes them when the request fails. */
  stagedPath: string;
  /** The sender's name for it, cleaned: no path, no control characters, at most 120 characters. */
  name: string;
  bytes: number;
}

export interface Context<Path extends string, F, Q, B> extends Look<Path> {
  subject: F;
  query: Q;
  body: B;
  file: UploadedFile | undefined;
  /** The version the change must still find, from If-Match. */
  seenVersion: number;
  requestId: string;
  /** The full address this server is reached under, for links: PUBLIC_URL, or the address of the request. */
  origin: string;
  userAgent: string;
  /** The network address the request came from, for counting attempts: never kept, never logged. */
  source: () => string;
  /** A HEAD request, or a browser fetching ahead: nobody is looking yet. */
  isPreload: boolean;
  /** Aborted when whoever asked goes away before the answer: long work need not be finished. */
  abandonment: () => AbortSignal;
  setCookie: (name: string, value: string, rules: CookieRules) => void;
}

/** Bytes as an answer. */
export interface Sent {
  body: Readable | Buffer | string;
  type: string;
  bytes?: number;
  /** Offered to save under this name; left out, it is shown in place. */
  saveAs?: string;
  /** Bytes that never change under this address: their tag lets a browser keep them. */
  immutableTag?: string;
  /** Extra response headers, such as a 303's Location. */
  headers?: Record<string, string>;
  status?: number;
}

/** A route as a feature declares it. The kernel takes its steps in one order: see `kernel.ts`. */
export interface Declared<
  Path extends string,
  F extends AccessFacts,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
  P,
> {
  method: Method;
  path: Path;
  action: Action;
  /** One line for the API description. */
  says: string;
  /** The facts access depends on, or undefined when there is no such thing. */
  subject: (look: Look<Path>) => Promise<F | undefined> | F | undefined;
  /** Reading this, too, is enough to be told "you may not" (403) rather than "there is nothing" (404). */
  readAction?: Action;
  query?: Q;
  body?: B;
  /** Takes one file in the form field `file`. */
  takesFile?: boolean;
  answer?: A;
  status?: 200 | 201;
  /** `version`: the request names the version it saw. `key`: it creates, and a repeat gets the first answer. */
  guard?: "version" | "key";
  /** The newest state, sent along with 412. */
  current?: (context: Context<Path, F, z.output<Q>, z.output<B>>) => Promise<unknown>;
  /** A read: looks only. */
  read?: (context: Context<Path, F, z.output<Q>, z.output<B>>) => Promise<z.input<A>>;
  /** A read that answers with bytes. */
  send?: (context: Context<Path, F, z.output<Q>, z.output<B>>) => Promise<Sent>;
  /** Slow or outside work before the change: hashing, files, mail. */
  prepare?: (context: Context<Path, F, z.output<Q>, z.output<B>>) => Promise<P>;
  /** The change; it commits together with its audit lines and its idempotency key. */
  change?: (
    writer: Writer,
    context: Context<Path, F, z.output<Q>, z.output<B>>,
    prepared: P,
  ) => Promise<z.input<A>>;
  /** Open to somebody who must first choose a password. */
  isOpenBeforePasswordChange?: boolean;
  /** Answers a form of a page without JavaScript: takes urlencoded input and answers through `send`. */
  takesForm?: boolean;
}

/** A declared route with its types closed over, ready to be mounted and described. */
export interface Route {
  method: Method;
  path: string;
  action: Action;
  says: string;
  guard: "version" | "key" | undefined;
  takesFile: boolean;
  takesForm: boolean;
  status: number;
  querySchema: z.ZodType | undefined;
  bodySchema: z.ZodType | undefined;
  answerSchema: z.ZodType | undefined;
  handle: (call: Call) => Promise<Reply>;
}

/** What the kernel knows of one request before a route takes over. */
export interface Call {
  program: Program;
  actor: Actor;
  requestId: string;
  origin: string;
  userAgent: string;
  source: () => string;
  isPreload: boolean;
  abandonment: () => AbortSignal;
  rawParam: (name: string) => string;
  rawQuery: unknown;
  header: (name: string) => string | undefined;
  cookie: (name: string) => string | undefined;
  /** Whether anything was sent behind the headers. */
  hasBody: boolean;
  setCookie: (name: string, value: string, rules: CookieRules) => void;
  readJson: () => Promise<unknown>;
  readForm: () => Promise<unknown>;
  takeFile: () => Promise<{ file: UploadedFile; fields: Record<string, string> }>;
}

export type Reply =
  | { kind: "json"; status: number; text: string; version?: number }
  | { kind: "sent"; sent: Sent };
