import { accessSync, constants, mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createApp } from "./app.ts";
import { findDistrict } from "./features/schools/schools.queries.ts";
import { sweepFiles } from "./features/submissions/sweepFiles.ts";
import { lockFolder } from "./folderLock.ts";
import { keepForgettingKeys } from "./http/answeredKeys.ts";
import { openProgram } from "./openProgram.ts";
import { addressOf, type Settings } from "./settings.ts";

/** The port is taken, or not ours to take. */
export class CannotListen extends Error {
  constructor(port: number, code: string) {
    super(
      code === "EADDRINUSE"
        ? `Port ${port} is in use by another program. Stop that one, or choose another port with PORT.`
        : `Port ${port} cannot be used (${code}). Choose another one with PORT.`,
    );
    this.name = "CannotListen";
  }
}

function listen(server: Server, settings: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new CannotListen(settings.port, error.code ?? error.message));
    });
    server.listen(settings.port, settings.host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : settings.port);
    });
  });
}

/**
 * Serves a school until the process is told to stop; then answers what has begun, and lets go of everything.
 * @returns the address people open
 * @throws FolderInUse, CannotListen, SealKeyMissing; what the system says where the folder cannot be made or written
 */
export async function serve(settings: Settings): Promise<{ address: string; isSetUp: boolean }> {
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  accessSync(settings.dataFolder, constants.R_OK | constants.W_OK);
  const unlock = lockFolder(settings.dataFolder);
  const { program, close } = await openProgram(settings);
  await sweepFiles(program);
  const stopForgetting = keepForgettingKeys(program);
  const server = createServer(createApp(program));
  server.requestTimeout = 10 * 60_000;
  server.headersTimeout = 30_000;
  let port: number;
  try {
    port = await listen(server, settings);
  } catch (error) {
    stopForgetting();
    await close();
    unlock();
    throw error;
  }
  const stop = () => {
    stopForgetting();
    server.close(async () => {
      await close();
      unlock();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  return {
    address: addressOf({ ...settings, port }),
    isSetUp: (await findDistrict(program.store.read)) !== undefined,
  };
}
