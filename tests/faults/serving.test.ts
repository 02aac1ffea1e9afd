import { readdir, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { artifactView } from "#shared/artifacts/artifacts.ts";
import { attachmentList } from "#shared/attachments/attachments.ts";
import {
  buildProgram,
  makeSchoolFolder,
  type RunningServer,
  runServer,
  startBuiltServer,
} from "#tests/support/builtProgram.ts";
import { tokenOf } from "#tests/support/school.ts";
import { askerOf } from "#tests/support/server.ts";
import { freshKey, writePdf } from "#tests/support/uploads.ts";

const cookie = `homeroom_session=${tokenOf("ana")}`;

let folder: string;
let server: RunningServer;
beforeAll(buildProgram, 180_000);
beforeEach(async () => {
  folder = await makeSchoolFolder();
  server = await startBuiltServer(folder);
}, 60_000);
afterEach(async () => {
  await server.stop("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

function askAna() {
  return askerOf(server.url, cookie).ask;
}

async function addSample(): Promise<string> {
  const answer = await askAna()("POST", "/api/artifacts", { json: { kind: "workSample" }, key: freshKey() });
  return artifactView.parse(answer.body).id;
}

/** An upload of which half is sent; the rest goes with `finish`, which gives the answer's status. */
function beginUpload(artifactId: string, bytes: Buffer) {
  const edge = "edge-of-the-form";
  const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="work.pdf"\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]);
  const half = Math.floor(body.length / 2);
  const sending = request(`${server.url}/api/artifacts/${artifactId}/attachments`, {
    method: "POST",
    headers: {
      cookie,
      "content-type": `multipart/form-data; boundary=${edge}`,
      "content-length": body.length,
      "idempotency-key": freshKey(),
    },
  });
  const status = new Promise<number>((resolve, reject) => {
    sending.on("error", reject);
    sending.on("response", (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
  });
  sending.write(body.subarray(0, half));
  return {
    finish: () => {
      sending.end(body.subarray(half));
      return status;
    },
  };
}

async function untilStaged(): Promise<void> {
  await expect.poll(() => readdir(join(folder, "files", "staging")), { timeout: 30_000 }).not.toHaveLength(0);
}

describe("a data folder", () => {
  it("is served by one process: a second one says who has it and ends, and the first goes on", async () => {
    const second = await runServer(folder);
    expect(second.code).toBe(1);
    expect(second.err).toContain(`already being served by process ${server.pid}`);
    expect((await askAna()("GET", "/healthz")).status).toBe(200);
  }, 60_000);

  it("is not served, and gets no new key, once it holds a school whose seal key is gone", async () => {
    await server.stop("SIGTERM");
    await rm(join(folder, "seal.key"));
    const refused = await runServer(folder);
    expect(refused.code).toBe(1);
    expect(refused.err.trim()).toBe(
      `${join(folder, "seal.key")} is missing, and what this school has sealed cannot be checked without it. Bring it back from a backup.`,
    );
    expect(await readdir(folder)).not.toContain("seal.key");
  }, 60_000);

  it("that cannot be made is answered with a sentence", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "not a folder");
    const refused = await runServer(join(file, "data"));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("A file stands where a folder should be. Check DATA_DIR.");
    expect(refused.err).not.toContain("    at ");
  }, 60_000);

  it("is served again after its process was killed, although the lock is still there", async () => {
    await server.stop("SIGKILL");
    expect(await readdir(folder)).toContain("serving.pid");
    server = await startBuiltServer(folder);
    expect((await askAna()("GET", "/healthz")).status).toBe(200);
  }, 60_000);

  it("is rid of what a killed upload left when the server starts again", async () => {
    const staging = join(folder, "files", "staging");
    beginUpload(await addSample(), writePdf({ padding: 900_000 }))
      .finish()
      .catch(() => undefined);
    await server.stop("SIGKILL");
    await writeFile(join(staging, "left-by-a-crash"), "half a file");
    server = await startBuiltServer(folder);
    expect(await readdir(staging)).toEqual([]);
  }, 60_000);
});

describe("a server told to stop", () => {
  it("finishes the upload that is under way, then ends and lets go of the folder", async () => {
    const artifactId = await addSample();
    const upload = beginUpload(artifactId, writePdf({ padding: 900_000 }));
    await untilStaged();
    server.signal("SIGTERM");
    expect(await upload.finish()).toBe(201);
    expect((await server.end).code).toBe(0);
    expect(await readdir(folder)).not.toContain("serving.pid");

    server = await startBuiltServer(folder);
    const answer = await askAna()("GET", `/api/artifacts/${artifactId}/attachments`);
    expect(attachmentList.parse(answer.body).attachments).toHaveLength(1);
  }, 90_000);
});
