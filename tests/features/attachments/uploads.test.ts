import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attachmentList } from "#shared/attachments/attachments.ts";
import { tokenOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import {
  addArtifactAs,
  attachAs,
  drawPicture,
  freshKey,
  readBytes,
  sendFileAs,
  writePdf,
} from "#tests/support/uploads.ts";

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

async function listOf() {
  const answer = await server.as("ana").ask("GET", `/api/artifacts/${artifactId}/attachments`);
  return attachmentList.parse(answer.body);
}

describe("attaching a file", () => {
  it("keeps a picture, to be described and read back", async () => {
    const answer = await sendFileAs(server, "ana", artifactId, {
      bytes: await drawPicture("jpeg"),
      name: "bridge.JPG",
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      name: "bridge.jpg",
      mediaType: "image/jpeg",
      width: 64,
      height: 48,
      hasThumbnail: true,
      altText: "",
      version: 1,
    });
    expect((await listOf()).attachments).toHaveLength(1);
    expect(await readdir(server.program.files.stagingFolder)).toEqual([]);
  });

  it("keeps a PDF as it is", async () => {
    const bytes = writePdf();
    const sent = await attachAs(server, "ana", artifactId, { bytes, name: "essay.pdf" });
    expect(sent).toMatchObject({ mediaType: "application/pdf", bytes: bytes.length, isLocked: false });
    const got = await readBytes(server, tokenOf("ana"), `/api/attachments/${sent.id}/file`);
    expect(got.bytes.equals(bytes)).toBe(true);
  });

  it("keeps the same bytes once, however often they are attached", async () => {
    const bytes = await drawPicture("png");
    await attachAs(server, "ana", artifactId, { bytes, name: "one.png" });
    const kept = await listKept();
    expect(kept).toHaveLength(2);
    await attachAs(server, "ana", artifactId, { bytes, name: "two.png" });
    const other = await addArtifactAs(server, "ben", { kind: "workSample" });
    await attachAs(server, "ben", other.id, { bytes, name: "three.png" });
    expect(await listKept()).toEqual(kept);
    expect((await listOf()).attachments).toHaveLength(2);
  });

  it("attaches once when it is sent twice with one key", async () => {
    const file = { bytes: await drawPicture("jpeg"), name: "a.jpg", key: freshKey() };
    const first = await sendFileAs(server, "ana", artifactId, file);
    const again = await sendFileAs(server, "ana", artifactId, file);
    expect(again.body).toEqual(first.body);
    expect((await listOf()).attachments).toHaveLength(1);
  });

  it("is for the artifact's student; to everybody else there is no such artifact", async () => {
    const file = { bytes: await drawPicture("jpeg"), name: "a.jpg" };
    expect((await sendFileAs(server, "ana", artifactId, file)).status).toBe(201);
    for (const who of ["ben", "mona", "gwen", "hal", "cora", "ada"] as const) {
      expect((await sendFileAs(server, who, artifactId, file)).status).toBe(404);
    }
    expect((await listOf()).attachments).toHaveLength(1);
  });

  it("stops at an artifact in the bin, and at thirty files", async () => {
    const file = { bytes: writePdf(), name: "a.pdf" };
    for (let sent = 0; sent < 30; sent += 1) {
      expect((await sendFileAs(server, "ana", artifactId, file)).status).toBe(201);
    }
    expect((await sendFileAs(server, "ana", artifactId, file)).status).toBe(409);
    const other = await addArtifactAs(server, "ana", { kind: "resume" });
    await server.as("ana").ask("POST", `/api/artifacts/${other.id}/removal`);
    expect((await sendFileAs(server, "ana", other.id, file)).status).toBe(409);
  });
});

describe("names", () => {
  it("are cleaned of paths, of marks that trick a reader, and cut where they are endless", async () => {
    const bytes = writePdf();
    const kept = async (name: string) => (await attachAs(server, "ana", artifactId, { bytes, name })).name;
    expect(await kept("../../etc/passwd.pdf")).toBe("passwd.pdf");
    expect(await kept("C:\\Users\\ana\\essay.pdf")).toBe("essay.pdf");
    expect(await kept("<img onerror=alert(1)>.pdf")).toBe("img onerror=alert(1).pdf");
    expect(await kept("invoice\u202Efdp.pdf")).toBe("invoicefdp.pdf");
    expect(await kept("my 🎓 essay.pdf")).toBe("my 🎓 essay.pdf");
    expect(await kept("line%0Abreak.pdf")).not.toMatch(/[\r\n]/);
    const endless = await kept(`${"ä".repeat(400)}.pdf`);
    expect(endless.length).toBeLessThanOrEqual(130);
    expect(endless).toMatch(/\.pdf$/);
  });
});

describe("describing, ordering and removing files", () => {
  it("keeps what the student says, over the version they saw", async () => {
    const file = await attachAs(server, "ana", artifactId, {
      bytes: await drawPicture("jpeg"),
      name: "a.jpg",
    });
    const say = (altText: string, version: number, who: "ana" | "ben" = "ana") =>
      server.as(who).ask("PUT", `/api/attachments/${file.id}`, {
        json: { caption: "In the lab", altText, isDecorative: false },
        version,
      });
    expect((await say("A model bridge", 1)).body).toMatchObject({ altText: "A model bridge", version: 2 });
    const stale = await say("Something else", 1);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { altText: "A model bridge", version: 2 } });
    expect((await say("Not mine", 2, "ben")).status).toBe(404);
  });

  it("puts files into the order given, unless another order came between", async () => {
    const bytes = writePdf();
    const a = await attachAs(server, "ana", artifactId, { bytes, name: "a.pdf" });
    const b = await attachAs(server, "ana", artifactId, { bytes, name: "b.pdf" });
    const c = await attachAs(server, "ana", artifactId, { bytes, name: "c.pdf" });
    const order = (seenIds: string[], attachmentIds: string[]) =>
      server
        .as("ana")
        .ask("PUT", `/api/artifacts/${artifactId}/attachments/order`, { json: { seenIds, attachmentIds } });
    expect((await order([a.id, b.id, c.id], [c.id, a.id, b.id])).status).toBe(200);
    expect((await listOf()).attachments.map((file) => file.name)).toEqual(["c.pdf", "a.pdf", "b.pdf"]);
    expect((await order([a.id, b.id, c.id], [b.id, a.id, c.id])).status).toBe(412);
    expect((await order([c.id, a.id, b.id], [c.id, a.id])).status).toBe(422);
    expect((await order([c.id, a.id, b.id], [c.id, a.id, a.id])).status).toBe(422);
  });

  it("takes a file off and back into its place; meanwhile its bytes are not there", async () => {
    const bytes = await drawPicture("jpeg");
    const first = await attachAs(server, "ana", artifactId, { bytes, name: "a.jpg" });
    await attachAs(server, "ana", artifactId, { bytes, name: "b.jpg" });
    const { ask } = server.as("ana");
    const path = `/api/attachments/${first.id}`;
    expect((await ask("GET", `${path}/thumbnail`)).status).toBe(200);
    expect((await ask("DELETE", `${path}/removal`)).status).toBe(409);
    expect((await ask("POST", `${path}/removal`)).status).toBe(200);
    expect((await ask("POST", `${path}/removal`)).status).toBe(409);
    expect((await ask("GET", `${path}/file`)).status).toBe(404);
    expect((await ask("GET", `${path}/thumbnail`)).status).toBe(404);
    const said = { caption: "", altText: "", isDecorative: true };
    expect((await ask("PUT", path, { json: said, version: 2 })).status).toBe(409);
    expect(await listOf()).toMatchObject({ attachments: [{ name: "b.jpg" }], removed: [{ name: "a.jpg" }] });
    expect((await ask("DELETE", `${path}/removal`)).status).toBe(200);
    expect((await listOf()).attachments.map((file) => file.name)).toEqual(["a.jpg", "b.jpg"]);
  });

  it("hides the files of an artifact in the bin", async () => {
    const file = await attachAs(server, "ana", artifactId, {
      bytes: await drawPicture("jpeg"),
      name: "a.jpg",
    });
    const { ask } = server.as("ana");
    expect((await ask("GET", `/api/attachments/${file.id}/file`)).status).toBe(200);
    await ask("POST", `/api/artifacts/${artifactId}/removal`);
    expect((await ask("GET", `/api/attachments/${file.id}/file`)).status).toBe(404);
  });
});
