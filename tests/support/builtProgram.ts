import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pino } from "pino";
import { openProgram } from "#server/openProgram.ts";
import { readSettings } from "#server/settings.ts";
import { createTestSchool } from "./school.ts";

const project = resolve(import.meta.dirname, "..", "..");

/** How a command or a program ended, and what it said. */
export interface EndedProgram {
  code: number | null;
  out: string;
  err: string;
}

function start(args: string[], variables: Record<string, string>): ChildProcess {
  const env = { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", DATABASE_URL: "", ...variables };
  return spawn(process.execPath, args, { cwd: project, env, stdio: ["ignore", "pipe", "pipe"] });
}

async function ended(child: ChildProcess): Promise<EndedProgram> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk) => {
    out += String(chunk);
  });
  child.stderr?.on("data", (chunk) => {
    err += String(chunk);
  });
  await once(child, "close");
  return { code: child.exitCode, out, err };
}

let program = "";

/**
 * Builds the program when there is no build of the source as it is now, and takes a copy of it, so that a build
 * somebody starts meanwhile does not pull it away. The copy lies inside the project, where packages and migrations
 * are found from it.
 * @returns takes the copy away
 */
export async function buildProgram(): Promise<() => Promise<void>> {
  const { code, err } = await ended(start(["tests/house/build.mjs", "--if-older"], {}));
  if (code !== 0) throw new Error(`The program cannot be built: ${err}`);
  await mkdir(join(project, "test-results"), { recursive: true });
  const folder = await mkdtemp(join(project, "test-results", "program-"));
  program = join(folder, "server");
  await cp(join(project, "dist", "server"), program, { recursive: true });
  return () => rm(folder, { recursive: true, force: true });
}

/** Runs a command of the built command line on a data folder. */
export function runHomeroom(folder: string, words: string[], variables: Record<string, string> = {}) {
  return ended(start([join(program, "homeroom.js"), ...words], { DATA_DIR: folder, ...variables }));
}

/** Starts the built server on a data folder and waits for how that ends. */
export function runServer(folder: string): Promise<EndedProgram> {
  return ended(start([join(program, "main.js")], { DATA_DIR: folder, PORT: "0", HOST: "127.0.0.1" }));
}

export interface RunningServer {
  url: string;
  pid: number;
  /** How the process ended, once it has. */
  end: Promise<EndedProgram>;
  /** Sends a signal and waits for the end of the process. */
  stop: (signal: "SIGKILL" | "SIGTERM") => Promise<EndedProgram>;
  signal: (signal: "SIGTERM") => void;
}

/** Starts a built program that serves a data folder, and hands it over once it listens. */
async function startListening(
  words: string[],
  folder: string,
  variables: Record<string, string>,
): Promise<RunningServer> {
  const child = start(words, { DATA_DIR: folder, PORT: "0", HOST: "127.0.0.1", ...variables });
  const end = ended(child);
  const url = await new Promise<string>((found, fail) => {
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += String(chunk);
      const address = /http:\/\/localhost:(\d+)/.exec(said);
      if (address) found(`http://127.0.0.1:${address[1]}`);
    });
    void end.then(({ err }) => fail(new Error(`The server did not start: ${err}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    end,
    signal: (signal) => void child.kill(signal),
    stop: (signal) => {
      child.kill(signal);
      return end;
    },
  };
}

/** Starts the built server on a data folder, and hands it over once it listens. */
export function startBuiltServer(
  folder: string,
  variables: Record<string, string> = {},
): Promise<RunningServer> {
  return startListening([join(program, "main.js")], folder, variables);
}

/** Starts the built demo on a folder, and hands it over once it listens: made first where there is none. */
export function startDemo(folder: string, ...flags: string[]): Promise<RunningServer> {
  return startListening([join(program, "demo.js"), ...flags], folder, {});
}

/** A new data folder with the test school of today, in `parent` when one is named. */
export async function makeSchoolFolder(parent = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(parent, "homeroom-school-"));
  const settings = readSettings({ DATA_DIR: folder, LOG_LEVEL: "silent" });
  const { program: opened, close } = await openProgram(settings, { log: pino({ level: "silent" }) });
  await createTestSchool(opened.store);
  await close();
  return folder;
}
