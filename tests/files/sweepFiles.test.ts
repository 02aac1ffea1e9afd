import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sweepFiles } from "#server/features/submissions/sweepFiles.ts";
import { arrange, submit } from "#tests/support/pieces.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { addArtifactAs, attachAs, drawPicture, writePdf } from "#tests/support/uploads.ts";

let server: TestServer;
let artifactId: string;
beforeEach(async () => {
  server = await startServer();
  artifactId = (await addArtifactAs(server, "ana", { kind: "workSample" })).id;
});
afterEach(() => server.close());

async function listKept(): Promise<string[]> {
  const kept: string[] = [];
  for await (const hash of server.program.files.list()) kept.push(hash);
  return kept.sort();
}

/** Bytes that became durable just before the power went, so that no row names them. */
async function keepUnnamed(content: string): Promise<string> {
  const { files } = server.program;
  const staged = join(files.stagingFolder, "cut-off");
  await writeFile(staged, content);
  const hash = createHash("sha256").update(content).digest("hex");
  await files.keep(staged, hash);
  return hash;
}

const remove = (id: string) => server.as("ana").ask("POST", `/api/attachments/${id}/removal`);
const days = (count: number) => new Date(server.clock.now.getTime() + count * 86_400_000);

describe("the sweep at the start", () => {
  it("removes kept bytes that no row names, and leaves the others with their small pictures", async () => {
    await attachAs(server, "ana", artifactId, { bytes: await drawPicture("jpeg"), name: "a.jpg" });
    await attachAs(server, "ana", artifactId, { bytes: writePdf(), name: "b.pdf" });
    const named = await listKept();
    expect(named).toHaveLength(3);
    const unnamed = await keepUnnamed("nobody knows of me");
    expect(await listKept()).toContain(unnamed);
    expect(await sweepFiles(server.program)).toBe(1);
    expect(await listKept()).toEqual(named);
    expect(await sweepFiles(server.program)).toBe(0);
  });

  it("empties the place where uploads wait", async () => {
    const { stagingFolder } = server.program.files;
    await writeFile(join(stagingFolder, "half-sent"), "x");
    await sweepFiles(server.program);
    expect(await readdir(stagingFolder)).toEqual([]);
  });

  it("forgets a removed file after thirty days, not before", async () => {
    const file = await attachAs(server, "ana", artifactId, {
      bytes: await drawPicture("jpeg"),
      name: "a.jpg",
    });
    expect((await remove(file.id)).status).toBe(200);
    server.clock.now = days(29);
    expect(await sweepFiles(server.program)).toBe(0);
    expect(await listKept()).toHaveLength(2);
    server.clock.now = days(2);
    expect(await sweepFiles(server.program)).toBe(2);
    expect(await listKept()).toEqual([]);
  });

  it("keeps what a frozen copy names, even when the student removed it long ago", async () => {
    const file = await attachAs(server, "ana", artifactId, {
      bytes: await drawPicture("jpeg"),
      name: "a.jpg",
    });
    await arrange(server, "ana", [{ id: "section-1", title: "Work", artifactIds: [artifactId] }]);
    await submit(server, "ana");
    await remove(file.id);
    server.clock.now = days(31);
    expect(await sweepFiles(server.program)).toBe(0);
    expect(await listKept()).toHaveLength(2);
  });

  it("keeps bytes that another attachment still names", async () => {
    const bytes = writePdf();
    const one = await attachAs(server, "ana", artifactId, { bytes, name: "a.pdf" });
    await attachAs(server, "ana", artifactId, { bytes, name: "b.pdf" });
    await remove(one.id);
    server.clock.now = days(31);
    expect(await sweepFiles(server.program)).toBe(0);
    expect(await listKept()).toHaveLength(1);
  });

  it("removes nothing when most of the folder is unknown: that is the wrong database, not waste", async () => {
    await attachAs(server, "ana", artifactId, { bytes: writePdf(), name: "a.pdf" });
    for (let at = 0; at < 60; at += 1) await keepUnnamed(`file ${at}`);
    expect(await sweepFiles(server.program)).toBe(0);
    expect(await listKept()).toHaveLength(61);
  });
});
