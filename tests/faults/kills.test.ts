import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { artifactView } from "#shared/artifacts/artifacts.ts";
import {
  type AttachmentView,
  attachmentList,
  attachmentView,
  mostAttachments,
} from "#shared/attachments/attachments.ts";
import { seededRandom } from "#shared/random/seededRandom.ts";
import {
  buildProgram,
  makeSchoolFolder,
  type RunningServer,
  runHomeroom,
  startBuiltServer,
} from "#tests/support/builtProgram.ts";
import { tokenOf } from "#tests/support/school.ts";
import { type Asker, askerOf } from "#tests/support/server.ts";
import { fileForm, freshKey, writePdf } from "#tests/support/uploads.ts";

/** A file the server answered for: the piece it hangs on and what it holds. */
type Promised = { album: string; hash: string };

/** As many as fit: a busy machine does fewer rounds, never a longer test. */
const rounds = { most: 16, least: 3, withinMs: 15_000 };

let folder: string;
beforeAll(async () => {
  const removeProgram = await buildProgram();
  folder = await makeSchoolFolder();
  return removeProgram;
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function cookieOf(student: "ana" | "ben"): string {
  return `homeroom_session=${tokenOf(student)}`;
}

function asking(server: RunningServer, student: "ana" | "ben"): Asker {
  return askerOf(server.url, cookieOf(student));
}

async function addSample({ ask }: Asker): Promise<string> {
  const answer = await ask("POST", "/api/artifacts", { json: { kind: "workSample" }, key: freshKey() });
  return artifactView.parse(answer.body).id;
}

/** Saves one title after another until the server is gone. */
async function saveOn({ ask }: Asker, id: string, promised: { title: string; tried: string }): Promise<void> {
  let artifact = artifactView.parse((await ask("GET", `/api/artifacts/${id}`)).body);
  for (;;) {
    const { content, isShownToFamily, isShownByLink, version } = artifact;
    promised.tried = `Title ${version}`;
    const json = { title: promised.tried, content, isShownToFamily, isShownByLink };
    const answer = await ask("PUT", `/api/artifacts/${id}`, { version, json });
    artifact = artifactView.parse(answer.body);
    promised.title = artifact.title;
  }
}

/** Uploads one file after another until the server is gone, to a piece of its own until that is full. */
async function uploadOn(asker: Asker, promised: Map<string, Promised>, random: () => number) {
  let album = await addSample(asker);
  for (let count = 1; ; count += 1) {
    if (count % mostAttachments === 0) album = await addSample(asker);
    const bytes = writePdf({ padding: 20_000 + Math.floor(random() * 400_000), extra: `/Mark ${random()}` });
    const path = `/api/artifacts/${album}/attachments`;
    const answer = await asker.ask("POST", path, { form: fileForm(bytes, "work.pdf"), key: freshKey() });
    const sent: AttachmentView = attachmentView.parse(answer.body);
    promised.set(sent.id, { album, hash: createHash("sha256").update(bytes).digest("hex") });
  }
}

/** Ends when the connection breaks, which is how these runs are meant to end. */
async function untilGone(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
  });
}

async function hashAt(server: RunningServer, id: string): Promise<string> {
  const headers = { cookie: cookieOf("ben") };
  const answer = await fetch(`${server.url}/api/attachments/${id}/file`, { headers });
  expect(answer.status, id).toBe(200);
  return createHash("sha256")
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest("hex");
}

describe("a server killed in the middle of saves and uploads", () => {
  it("has every save and every file that it answered for, and nothing half done", async () => {
    const random = seededRandom(20_270_302);
    const promisedFiles = new Map<string, Promised>();
    const promised = { title: "", tried: "" };
    let server = await startBuiltServer(folder);
    const essay = await addSample(asking(server, "ana"));
    const startedAt = Date.now();
    for (let round = 0; round < rounds.most; round += 1) {
      if (round >= rounds.least && Date.now() - startedAt > rounds.withinMs) break;
      const before = { title: promised.title, files: promisedFiles.size };
      const hasAnswered = () => promised.title !== before.title && promisedFiles.size > before.files;
      const runs = [
        untilGone(saveOn(asking(server, "ana"), essay, promised)),
        untilGone(uploadOn(asking(server, "ben"), promisedFiles, random)),
        untilGone(uploadOn(asking(server, "ben"), promisedFiles, random)),
      ];
      await vi.waitUntil(hasAnswered, { timeout: 30_000, interval: 5 });
      await wait(random() * 200);
      await server.stop("SIGKILL");
      await Promise.all(runs);
      server = await startBuiltServer(folder);
      expect(await readdir(join(folder, "files", "staging"))).toEqual([]);
      const kept = artifactView.parse(
        (await asking(server, "ana").ask("GET", `/api/artifacts/${essay}`)).body,
      );
      // What was under way when the server died may have been kept, though nobody was told.
      expect([promised.title, promised.tried]).toContain(kept.title);
    }
    const albums = new Set([...promisedFiles.values()].map(({ album }) => album));
    const listed = new Set<string>();
    for (const album of albums) {
      const answer = await asking(server, "ben").ask("GET", `/api/artifacts/${album}/attachments`);
      for (const { id } of attachmentList.parse(answer.body).attachments) listed.add(id);
    }
    for (const [id, { hash }] of promisedFiles) {
      expect(listed.has(id)).toBe(true);
      expect(await hashAt(server, id)).toBe(hash);
    }
    expect((await server.stop("SIGTERM")).code).toBe(0);
    const doctor = await runHomeroom(folder, ["doctor", "--json"]);
    expect(doctor.code, doctor.out + doctor.err).toBe(0);
    const { findings } = JSON.parse(doctor.out);
    expect(findings.filter((one: { state: string }) => one.state === "problem")).toEqual([]);
  }, 150_000);
});
