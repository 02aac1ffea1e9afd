import { randomBytes } from "node:crypto";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { createApp } from "#server/app.ts";
import { dialect } from "#server/db/columns.ts";
import { databasePath } from "#server/db/openStore.ts";
import { openProgram } from "#server/openProgram.ts";
import { openPdfPool } from "#server/pdf/pdfPool.ts";
import type { Program } from "#server/program.ts";
import { readSettings } from "#server/settings.ts";
import { createTestSchool, type PersonKey, tokenOf } from "./school.ts";
import { openTestStore } from "./store.ts";

/** What a request was answered with, the JSON already read. */
export interface Answer {
  status: number;
  headers: Headers;
  // A test looks into whatever came; `expect` says what it must be.
  body: unknown;
  text: string;
}

export interface Asked {
  json?: unknown;
  raw?: string;
  form?: FormData;
  version?: number;
  key?: string;
  headers?: Record<string, string>;
  redirect?: RequestRedirect;
}

export interface Asker {
  ask: (method: string, path: string, asked?: Asked) => Promise<Answer>;
}

export interface TestServer {
  url: string;
  program: Program;
  folder: string;
  /** Moves the server's clock. */
  clock: { now: Date };
  as: (person: PersonKey) => Asker;
  asNobody: Asker;
  asToken: (token: string) => Asker;
  close: () => Promise<void>;
}

/** Its thread takes seconds to start, so the servers of one test worker share it. */
const pdf = openPdfPool();

let template: Promise<string> | undefined;

/** A data folder with the test school, made once for each test file and then copied. */
function schoolTemplate(clock: () => Date): Promise<string> {
  template ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), "homeroom-template-"));
    const { program, close } = await openProgram(settingsFor(folder), {
      clock,
      log: pino({ level: "silent" }),
    });
    await createTestSchool(program.store);
    await close();
    return folder;
  })();
  return template;
}

function settingsFor(folder: string, more: Record<string, string> = {}) {
  return readSettings({ DATA_DIR: folder, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent", ...more });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

/** Asks a server under a session's cookie, or as nobody. */
export function askerOf(url: string, cookie: string | undefined): Asker {
  return {
    ask: async (method, path, asked = {}) => {
      const headers = new Headers(asked.headers);
      if (cookie) headers.append("cookie", cookie);
      if (asked.version !== undefined) headers.set("if-match", `"${asked.version}"`);
      if (asked.key !== undefined) headers.set("idempotency-key", asked.key);
      const isJson = asked.json !== undefined || asked.raw !== undefined;
      if (isJson && !headers.has("content-type")) headers.set("content-type", "application/json");
      const body =
        asked.form ?? asked.raw ?? (asked.json === undefined ? undefined : JSON.stringify(asked.json));
      const response = await fetch(`${url}${path}`, {
        method,
        headers,
        redirect: asked.redirect ?? "manual",
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      const type = response.headers.get("content-type") ?? "";
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: type.includes("json") && text !== "" ? JSON.parse(text) : undefined,
      };
    },
  };
}

/** The moment the test school lives in, unless a test moves the clock. */
export const schoolDay = new Date("2027-03-02T14:00:00Z");

/**
 * Starts the real program over real HTTP on a fresh copy of the test school.
 * @param options `empty` starts without any school; `settings` are environment variables
 */
export async function startServer(
  options: { empty?: boolean; settings?: Record<string, string> } = {},
): Promise<TestServer> {
  const clock = { now: new Date(schoolDay) };
  const folder = await mkdtemp(join(tmpdir(), "homeroom-test-"));
  await mkdir(folder, { recursive: true });
  const postgres = dialect === "postgres" ? await openTestStore(() => clock.now) : undefined;
  if (postgres && !options.empty) {
    await createTestSchool(postgres.store);
    await writeFile(join(folder, "seal.key"), randomBytes(32));
  }
  if (!postgres && !options.empty) {
    const source = await schoolTemplate(() => new Date(schoolDay));
    await copyFile(databasePath(source), databasePath(folder));
    await copyFile(join(source, "seal.key"), join(folder, "seal.key"));
  }
  const { program, close } = await openProgram(settingsFor(folder, options.settings), {
    clock: () => clock.now,
    log: pino({ level: process.env.TEST_LOG ?? "silent" }),
    pdf,
    ...(postgres ? { store: postgres.store } : {}),
  });
  const server = createServer(createApp(program));
  const url = `http://127.0.0.1:${await listen(server)}`;
  const asToken = (token: string) => askerOf(url, `homeroom_session=${token}`);
  return {
    url,
    program,
    folder,
    clock,
    as: (person) => asToken(tokenOf(person)),
    asNobody: askerOf(url, undefined),
    asToken,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
