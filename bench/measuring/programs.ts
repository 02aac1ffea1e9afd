import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { SignIn } from "./sampleDistrict.ts";

const project = resolve(import.meta.dirname, "..", "..");

export interface Program {
  url: string;
  pid: number;
  /** Milliseconds from its start to its first answer. */
  startedIn: number;
  stop: () => Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The program ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await wait(5);
  }
}

async function run(args: string[], path: string, variables: Record<string, string>): Promise<Program> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", HOST: "127.0.0.1", ...variables };
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilAnswering(`${url}${path}`, child);
  const startedIn = performance.now() - startedAt;
  return {
    url,
    pid: child.pid ?? 0,
    startedIn,
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

/** Starts the built server on a data folder. */
export function runHomeroom(folder: string, variables: Record<string, string> = {}): Promise<Program> {
  return run(["dist/server/main.js"], "/healthz", { DATA_DIR: folder, ...variables });
}

/** Starts a floor: a program of ours in `bench/` that listens on PORT and answers `/healthz`. */
export function runFloor(path: string, variables: Record<string, string>): Promise<Program> {
  return run(["--import", "tsx", path], "/healthz", variables);
}

/** The cookie of somebody who signs in. */
export async function signIn(program: Program, person: SignIn): Promise<string> {
  const answer = await fetch(`${program.url}/api/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ signInName: person.signInName, password: person.password }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!cookie) throw new Error(`${person.signInName} cannot sign in: ${await answer.text()}`);
  return cookie.split(";")[0] ?? "";
}
