import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { artifactView } from "#shared/artifacts/artifacts.ts";
import { attachmentList } from "#shared/attachments/attachments.ts";
import {
  buildProgram,
  makeSchoolFolder,
  type RunningServer,
  runHomeroom,
  startBuiltServer,
} from "#tests/support/builtProgram.ts";
import { tokenOf } from "#tests/support/school.ts";
import { askerOf } from "#tests/support/server.ts";
import { fileForm, freshKey, writePdf } from "#tests/support/uploads.ts";
import { makeNarrowDisk, type NarrowDisk } from "./fullDisk.ts";

/** Uploads are refused early below a floor; here they must run into the end of the disk itself. */
const noFloor = { FREE_SPACE_FLOOR_MB: "0" };
const page = 4096;

let disk: NarrowDisk;
let folder: string;
let server: RunningServer;
let artifactId: string;
beforeAll(async () => {
  const removeProgram = await buildProgram();
  disk = await makeNarrowDisk();
  folder = await makeSchoolFolder(disk.path);
  server = await startBuiltServer(folder, noFloor);
  const answer = await ask("POST", "/api/artifacts", { json: { kind: "workSample" }, key: freshKey() });
  artifactId = artifactView.parse(answer.body).id;
  return removeProgram;
}, 180_000);
afterAll(async () => {
  await server?.stop("SIGKILL");
  await disk?.remove();
});

function ask(...asked: Parameters<ReturnType<typeof askerOf>["ask"]>) {
  return askerOf(server.url, `homeroom_session=${tokenOf("ana")}`).ask(...asked);
}

async function readSample() {
  return artifactView.parse((await ask("GET", `/api/artifacts/${artifactId}`)).body);
}

async function listFiles() {
  const answer = await ask("GET", `/api/artifacts/${artifactId}/attachments`);
  return attachmentList.parse(answer.body).attachments;
}

async function saveTitle(title: string) {
  const { content, isShownToFamily, isShownByLink, version } = await readSample();
  const json = { title, content, isShownToFamily, isShownByLink };
  return ask("PUT", `/api/artifacts/${artifactId}`, { version, json });
}

function upload(bytes: Buffer, key = freshKey()) {
  return ask("POST", `/api/artifacts/${artifactId}/attachments`, { key, form: fileForm(bytes, "work.pdf") });
}

describe("a full disk", () => {
  it.each([0, 1, 2, 3])(
    "refuses a save whose write fails after %i pages with 507, changes nothing, and takes it when there is room",
    async (pages) => {
      const before = await readSample();
      await disk.leave(pages * page, server.pid);
      // A few pages may suffice for one save, never for all of these.
      const long = Array.from({ length: 8 }, (_, nth) => `Title ${pages} ${nth}`);
      let last = before;
      let refused = 0;
      for (const title of long) {
        const answer = await saveTitle(title);
        expect([200, 507]).toContain(answer.status);
        if (answer.status === 507) {
          refused += 1;
          expect(answer.body).toMatchObject({ code: "diskFull" });
          expect(await readSample()).toEqual(last);
        } else last = await readSample();
      }
      expect(refused).toBeGreaterThan(0);
      await disk.relieve(server.pid);
      expect((await saveTitle(`Room again ${pages}`)).status).toBe(200);
      expect((await readSample()).title).toBe(`Room again ${pages}`);
    },
    60_000,
  );

  it.each([0, 50_000, 400_000])(
    "refuses an upload that runs out of room after %i bytes with 507, and keeps none of it",
    async (bytes) => {
      const file = writePdf({ padding: 900_000 + bytes });
      const key = freshKey();
      const before = await listFiles();
      await disk.leave(bytes, server.pid);
      const answer = await upload(file, key);
      expect(answer.status, answer.text).toBe(507);
      expect(await readdir(join(folder, "files", "staging"))).toEqual([]);
      expect(await listFiles()).toEqual(before);
      await disk.relieve(server.pid);
      expect((await upload(file, key)).status).toBe(201);
      expect(await listFiles()).toHaveLength(before.length + 1);
    },
    60_000,
  );

  it("leaves a folder in which the doctor finds no problem", async () => {
    const doctor = await runHomeroom(folder, ["doctor"], noFloor);
    expect(doctor.code, doctor.out + doctor.err).toBe(0);
  }, 60_000);
});
