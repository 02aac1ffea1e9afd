import { createWriteStream, existsSync } from "node:fs";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import yazl from "yazl";
import { BackupRefused, type Manifest, manifest, manifestName } from "#server/backup/backupFormat.ts";
import { openArchive } from "#server/backup/readArchive.ts";
import { restoreBackup } from "#server/backup/restoreBackup.ts";
import { openSqliteStore } from "#server/db/sqliteStore.ts";
import { startSession } from "#server/features/sessions/sessions.changes.ts";
import { attachmentList } from "#shared/attachments/attachments.ts";
import {
  buildProgram,
  makeSchoolFolder,
  type RunningServer,
  runHomeroom,
  startBuiltServer,
} from "#tests/support/builtProgram.ts";
import { idOf, tokenOf } from "#tests/support/school.ts";
import { askerOf } from "#tests/support/server.ts";
import { makeTempFolder, type TempFolder } from "#tests/support/tempFolder.ts";
import { drawPicture, fileForm, freshKey, writePdf } from "#tests/support/uploads.ts";

let work: TempFolder;
let folder: string;
let server: RunningServer;
let artifactId: string;
let submissionId: string;
let saved: string;

const at = (name: string) => join(work.path, name);

function asking(running: RunningServer, token: string) {
  return askerOf(running.url, `homeroom_session=${token}`);
}

/** A handed-in portfolio with a picture and a PDF, made over HTTP on the built program, and a backup of it. */
beforeAll(async () => {
  const removeProgram = await buildProgram();
  work = await makeTempFolder("backups");
  folder = await makeSchoolFolder();
  server = await startBuiltServer(folder);
  const ana = asking(server, tokenOf("ana"));
  const added = await ana.ask("POST", "/api/artifacts", {
    json: { kind: "workSample", title: "Bridge" },
    key: freshKey(),
  });
  artifactId = JSON.parse(added.text).id;
  const files = [fileForm(await drawPicture("jpeg"), "bridge.jpg"), fileForm(writePdf(), "plan.pdf")];
  for (const form of files) {
    await ana.ask("POST", `/api/artifacts/${artifactId}/attachments`, { form, key: freshKey() });
  }
  const arranged = await ana.ask("PATCH", `/api/portfolios/${idOf("ana")}`, {
    version: 0,
    json: { sections: [{ id: "section-one", title: "My work", artifactIds: [artifactId] }] },
  });
  const handedIn = await ana.ask("POST", `/api/students/${idOf("ana")}/submissions`, {
    key: freshKey(),
    json: { note: "", portfolioVersion: JSON.parse(arranged.text).version },
  });
  submissionId = JSON.parse(handedIn.text).id;
  saved = at("saved.zip");
  const made = await runHomeroom(folder, ["backup", "create", "--out", saved, "--json"]);
  if (made.code !== 0) throw new Error(made.err + made.out);
  return removeProgram;
}, 240_000);
afterAll(async () => {
  await server.stop("SIGKILL");
  await rm(folder, { recursive: true, force: true });
  await work.remove();
});

/** Everything a person at the screens would see of the portfolio, its files as bytes. */
async function listWhatAnaSees(running: RunningServer, token: string): Promise<string[]> {
  const { ask } = asking(running, token);
  const paths = [
    `/api/artifacts/${artifactId}`,
    `/api/artifacts/${artifactId}/attachments`,
    `/api/portfolios/${idOf("ana")}`,
    `/api/submissions/${submissionId}`,
  ];
  const seen: string[] = [];
  for (const path of paths) {
    const { status, text } = await ask("GET", path);
    expect(status, path).toBe(200);
    seen.push(text);
  }
  const list = await ask("GET", `/api/artifacts/${artifactId}/attachments`);
  for (const { id } of attachmentList.parse(list.body).attachments) {
    const headers = { cookie: `homeroom_session=${token}` };
    const bytes = await fetch(`${running.url}/api/attachments/${id}/file`, { headers });
    seen.push(Buffer.from(await bytes.arrayBuffer()).toString("base64"));
  }
  return seen;
}

async function restore(from: string, into = at(`restored-${freshKey()}`)) {
  return { into, ended: await runHomeroom(folder, ["backup", "restore", "--from", from, "--into", into]) };
}

describe("a backup made while the server runs", () => {
  it("brings back every answer and every byte in another folder, with all seals whole", async () => {
    const before = await listWhatAnaSees(server, tokenOf("ana"));
    expect(before).toHaveLength(6);
    const { into, ended } = await restore(saved);
    expect(ended.code, ended.err).toBe(0);
    const doctor = await runHomeroom(into, ["doctor", "--json"]);
    expect(doctor.code, doctor.out).toBe(0);
    expect(JSON.parse(doctor.out).findings).toContainEqual({
      name: "submissions",
      state: "ok",
      says: "1 checked, all as they were sealed",
    });

    const token = "signed-in-again-0123456789abcdef0123456789abcdef";
    const store = openSqliteStore(join(into, "homeroom.db"), () => new Date());
    await store.change({ kind: "program", id: null }, async (writer) => {
      await startSession(writer, { personId: idOf("ana"), token, device: "a test", replaces: null });
      writer.record({ action: "session.started", subjectKind: "person", subjectId: idOf("ana") });
    });
    await store.close();
    const second = await startBuiltServer(into);
    try {
      expect(await listWhatAnaSees(second, token)).toEqual(before);
      const old = await asking(second, tokenOf("ana")).ask("GET", `/api/artifacts/${artifactId}`);
      expect(old.status).toBe(401);
    } finally {
      await second.stop("SIGTERM");
    }
  }, 120_000);

  it("is not written over another file", async () => {
    const there = at("there.zip");
    await writeFile(there, "mine");
    const made = await runHomeroom(folder, ["backup", "create", "--out", there]);
    expect(made).toMatchObject({ code: 1, out: "" });
    expect(made.err).toContain("exists already");
    expect(await readFile(there, "utf8")).toBe("mine");
  }, 60_000);

  it("is left to pg_dump where the school is in PostgreSQL", async () => {
    const made = await runHomeroom(folder, ["backup", "create", "--out", at("never.zip")], {
      DATABASE_URL: "postgres://localhost/school",
    });
    expect(made.code).toBe(1);
    expect(made.err).toContain("pg_dump");
  }, 60_000);
});

/** The saved archive with its parts, or what is said of them, changed. */
async function forge(name: string, change: (parts: Map<string, Buffer>, said: Manifest) => void) {
  const archive = await openArchive(saved);
  const parts = new Map<string, Buffer>();
  for (const part of archive.manifest.parts) {
    const target = at(`part-${freshKey()}`);
    await archive.extract(part, target);
    parts.set(part.name, await readFile(target));
  }
  archive.close();
  const said = manifest.parse(structuredClone(archive.manifest));
  change(parts, said);
  const zip = new yazl.ZipFile();
  for (const [part, bytes] of parts) zip.addBuffer(bytes, part);
  zip.addBuffer(Buffer.from(JSON.stringify(said)), manifestName);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(at(name)));
  return at(name);
}

/** The same file with some of its bytes changed where `place` says. */
async function spoil(name: string, place: (bytes: Buffer) => Buffer): Promise<string> {
  await writeFile(at(name), place(Buffer.from(await readFile(saved))));
  return at(name);
}

async function expectRefused(from: string, sentence: RegExp): Promise<void> {
  const into = at(`refused-${freshKey()}`);
  const attempt = restoreBackup(from, into, async () => undefined);
  await expect(attempt).rejects.toThrow(sentence);
  await expect(attempt).rejects.toThrow(BackupRefused);
  expect(existsSync(into)).toBe(false);
  expect((await readdir(work.path)).filter((name) => name.includes("restoring"))).toEqual([]);
}

describe("restoring", () => {
  it("takes an archive that was put together anew from the same parts", async () => {
    const into = at("same");
    await restoreBackup(await forge("same.zip", () => undefined), into, async () => undefined);
    expect((await readdir(into)).sort()).toEqual(["files", "homeroom.db", "seal.key"]);
  }, 60_000);

  it("leaves a folder alone that holds anything", async () => {
    const into = at("mine");
    await cp(folder, into, { recursive: true });
    const before = (await readdir(into)).sort();
    const { ended } = await restore(saved, into);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain("is not empty");
    expect((await readdir(into)).sort()).toEqual(before);
  }, 60_000);

  it("refuses an archive that is damaged, cut off, foreign or not there, and leaves no half folder", async () => {
    const flip = (bytes: Buffer) => {
      const place = Math.floor(bytes.length / 3);
      bytes[place] = (bytes[place] ?? 0) ^ 0x10;
      return bytes;
    };
    await expectRefused(await spoil("flipped.zip", flip), /damaged/);
    await expectRefused(await spoil("cut.zip", (bytes) => bytes.subarray(0, bytes.length - 900)), /cut off/);
    await expectRefused(await spoil("foreign.zip", () => Buffer.from("no archive at all")), /not a backup/);
    await expectRefused(at("nowhere.zip"), /no file/);
  }, 120_000);

  it("refuses an archive with a part changed, left out, added or leading elsewhere", async () => {
    const changed = await forge("changed.zip", (parts) => {
      const key = parts.get("seal.key");
      if (key) parts.set("seal.key", Buffer.alloc(key.length, 7));
    });
    await expectRefused(changed, /seal\.key is not as it was saved/);
    const without = await forge("without.zip", (parts) => void parts.delete("seal.key"));
    await expectRefused(without, /damaged/);
    const added = await forge("added.zip", (parts) => void parts.set("files/more", Buffer.from("more")));
    await expectRefused(added, /no part of a backup/);
    const leading = await forge("leading.zip", (_parts, said) => {
      said.parts.push({ name: "../../escaped", bytes: 0, hash: "0".repeat(64) });
    });
    await expectRefused(leading, /not a backup/);
  }, 120_000);

  it("says on the command line why it refused, and nothing else", async () => {
    const { into, ended } = await restore(at("nowhere.zip"));
    expect(ended).toEqual({ code: 1, out: "", err: `There is no file ${at("nowhere.zip")}.\n` });
    expect(existsSync(into)).toBe(false);
  }, 60_000);

  it("refuses what a newer version made, and says to install that one", async () => {
    const newer = await forge("newer.zip", (_parts, said) => {
      said.migrations += 1;
    });
    await expectRefused(newer, /newer version/);
  }, 60_000);
});
