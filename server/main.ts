import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { createApp } from "./app.ts";
import { sweepFiles } from "./features/submissions/sweepFiles.ts";
import { FolderInUse, lockFolder } from "./folderLock.ts";
import { openServices } from "./openServices.ts";
import { readSettings, SettingsRefused } from "./settings.ts";

/** Serves until it is told to stop; then answers what has begun, and lets go of everything. */
async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(settings.dataFolder);
  const { services, close } = await openServices(settings);
  await sweepFiles(services);
  const server = createServer(createApp(services));
  server.requestTimeout = 10 * 60_000;
  server.headersTimeout = 30_000;
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : settings.port;
    console.log(`Homeroom is at ${settings.publicUrl ?? `http://localhost:${port}`}`);
  });
  const stop = () => {
    server.close(async () => {
      await close();
      unlock();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

try {
  await serve();
} catch (error) {
  const isExpected = error instanceof SettingsRefused || error instanceof FolderInUse;
  console.error(isExpected ? error.message : error);
  process.exit(1);
}
