import { rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import express from "express";
import supertest from "supertest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mountClient } from "#server/http/clientFiles.ts";
import { makeTempFolder, type TempFolder } from "#tests/support/tempFolder.ts";

let folder: TempFolder;
let server: Server;
let url: string;

beforeEach(async () => {
  folder = await makeTempFolder("client");
  await mkdir(join(folder.path, "assets"));
  writeFileSync(join(folder.path, "index.html"), "<title>Homeroom</title>");
  writeFileSync(join(folder.path, "assets", "a-1.js"), "let first = 1;");
  writeFileSync(join(folder.path, "assets", "a-1.js.br"), brotliCompressSync("let first = 1;"));
  const app = express();
  mountClient(app, folder.path);
  server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterEach(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  await folder.remove();
});

describe("the client's files", () => {
  it("go out compressed to who takes that, and plain to who does not, with the same words", async () => {
    const small = await fetch(`${url}/assets/a-1.js`, { headers: { "accept-encoding": "br" } });
    expect(small.headers.get("content-encoding")).toBe("br");
    expect(small.headers.get("cache-control")).toContain("immutable");
    expect(await small.text()).toBe("let first = 1;");
    const plain = await fetch(`${url}/assets/a-1.js`, { headers: { "accept-encoding": "identity" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toBe("let first = 1;");
  });

  it("stay as they were at the start while a new build takes their place", async () => {
    expect((await fetch(`${url}/assets/a-1.js`)).status).toBe(200);
    rmSync(join(folder.path, "assets"), { recursive: true });
    const answer = await fetch(`${url}/assets/a-1.js`);
    expect([answer.status, await answer.text()]).toEqual([200, "let first = 1;"]);
  });

  it("show the program at every address of a screen, and nothing where a file is missing", async () => {
    expect(await (await fetch(`${url}/work/abc`)).text()).toBe("<title>Homeroom</title>");
    expect((await fetch(`${url}/assets/none.js`)).status).toBe(404);
    expect((await fetch(`${url}/api/none`)).status).toBe(404);
  });

  it("are not sent again to who has them", async () => {
    const first = await supertest(url).get("/");
    const again = await supertest(url)
      .get("/")
      .set("If-None-Match", first.headers.etag ?? "");
    expect([first.status, again.status]).toEqual([200, 304]);
  });
});
