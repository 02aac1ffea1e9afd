import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/*
 * The floor of an upload: the body straight into a file, file and folder synced as ours are, under a new name. It
 * parses no form, hashes nothing, recognises nothing and writes no row.
 */
const folder = join(process.env.DATA_DIR ?? "", "raw");
await mkdir(folder, { recursive: true });

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  await handle.sync();
  await handle.close();
}

createServer(async (request, response) => {
  if (request.method === "POST") {
    const staged = join(folder, `${randomUUID()}.part`);
    await pipeline(request, createWriteStream(staged));
    await sync(staged, "r+");
    await rename(staged, staged.replace(".part", ".kept"));
    await sync(folder, "r");
    response.statusCode = 201;
  }
  response.end();
}).listen(Number(process.env.PORT), "127.0.0.1");
