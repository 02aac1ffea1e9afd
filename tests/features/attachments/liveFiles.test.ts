import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listArtifactStandings } from "#server/features/attachments/attachments.queries.ts";
import { listReadableArtifacts } from "#server/features/attachments/readableArtifacts.queries.ts";
import { type AttachmentView, readableArtifact, workList } from "#shared/attachments/attachments.ts";
import { addPiece } from "#tests/support/pieces.ts";
import { idOf, personKeys, tokenOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { addArtifactAs, attachAs, drawPicture, readBytes, writePdf } from "#tests/support/uploads.ts";

let server: TestServer;
let artifactId: string;
let file: AttachmentView;
beforeEach(async () => {
  server = await startServer();
  artifactId = (await addArtifactAs(server, "ana", { kind: "workSample", title: "Bridge" })).id;
  file = await attachAs(server, "ana", artifactId, { bytes: await drawPicture("jpeg"), name: "a.jpg" });
});
afterEach(() => server.close());

function describeFile(id: string, altText: string, version = 1) {
  return server
    .as("ana")
    .ask("PUT", `/api/attachments/${id}`, { json: { caption: "", altText, isDecorative: false }, version });
}

describe("the bytes of a live file", () => {
  it("go to their student alone, whole and small alike", async () => {
    for (const which of ["file", "thumbnail"]) {
      const path = `/api/attachments/${file.id}/${which}`;
      expect((await readBytes(server, tokenOf("ana"), path)).status).toBe(200);
      for (const who of personKeys.filter((key) => key !== "ana")) {
        expect([who, (await server.as(who).ask("GET", path)).status]).toEqual([who, 404]);
      }
      expect((await server.asNobody.ask("GET", path)).status).toBe(401);
    }
  });

  it("may be kept by a browser, and are not sent again to one that has them", async () => {
    const path = `/api/attachments/${file.id}/file`;
    const first = await readBytes(server, tokenOf("ana"), path);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
    expect(first.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    expect(first.headers.get("content-type")).toBe("image/jpeg");
    expect(first.headers.get("content-disposition")).toBeNull();
    const again = await server
      .as("ana")
      .ask("GET", path, { headers: { "if-none-match": tag, "cache-control": "max-age=0" } });
    expect(again.status).toBe(304);
    expect(
      (
        await server
          .as("ben")
          .ask("GET", path, { headers: { "if-none-match": tag, "cache-control": "max-age=0" } })
      ).status,
    ).toBe(404);
  });

  it("are offered under their own name when they are to be saved", async () => {
    const got = await readBytes(server, tokenOf("ana"), `/api/attachments/${file.id}/file?as=attachment`);
    expect(got.headers.get("content-disposition")).toMatch(/^attachment; filename="a.jpg"/);
    expect((await server.as("ana").ask("GET", `/api/attachments/${file.id}/file?as=page`)).status).toBe(422);
  });
});

describe("my work", () => {
  it("lists what the student keeps with how much each piece still needs", async () => {
    const before = workList.parse((await server.as("ana").ask("GET", "/api/artifacts")).body);
    expect(before.artifacts).toMatchObject([{ title: "Bridge", fileCount: 1, pictureId: file.id }]);
    await describeFile(file.id, "A bridge of pasta");
    const after = workList.parse((await server.as("ana").ask("GET", "/api/artifacts")).body);
    expect(after.artifacts[0]?.neededCount).toBe((before.artifacts[0]?.neededCount ?? 0) - 1);
    expect(after.artifacts[0]?.pictureAltText).toBe("A bridge of pasta");
  });

  it("is each student's own, and nobody else has any", async () => {
    expect((await server.as("ana").ask("GET", "/api/artifacts")).status).toBe(200);
    expect((await server.as("ben").ask("GET", "/api/artifacts")).body).toMatchObject({ artifacts: [] });
    for (const who of ["mona", "gwen", "hal", "cora", "ada"] as const) {
      expect((await server.as(who).ask("GET", "/api/artifacts")).status).toBe(403);
    }
    expect((await server.asNobody.ask("GET", "/api/artifacts")).status).toBe(401);
  });
});

describe("what readers and progress see", () => {
  it("is every live artifact with its live files in the student's order", async () => {
    const pdf = await attachAs(server, "ana", artifactId, { bytes: writePdf(), name: "b.pdf" });
    const gone = await attachAs(server, "ana", artifactId, { bytes: writePdf(), name: "c.pdf" });
    await server.as("ana").ask("POST", `/api/attachments/${gone.id}/removal`);
    const binned = await addArtifactAs(server, "ana", { kind: "resume" });
    await server.as("ana").ask("POST", `/api/artifacts/${binned.id}/removal`);
    await server.as("ana").ask("PUT", `/api/artifacts/${artifactId}/attachments/order`, {
      json: { seenIds: [file.id, pdf.id], attachmentIds: [pdf.id, file.id] },
    });
    const listed = await listReadableArtifacts(server.program.store.read, idOf("ana"));
    expect(listed).toHaveLength(1);
    expect(listed[0]?.attachments.map((one) => one.name)).toEqual(["b.pdf", "a.jpg"]);
    for (const { id, kind, title, content, attachments } of listed) {
      expect(readableArtifact.safeParse({ id, kind, title, content, attachments }).success).toBe(true);
    }
  });

  it("counts a work sample as complete once it says all that is needed and shows the work", async () => {
    const id = await addPiece(server, "ana", { kind: "workSample", title: "Essay" });
    const isComplete = async () => {
      const all = await listArtifactStandings(server.program.store.read, [idOf("ana"), idOf("ben")]);
      return all.find((one) => one.id === id)?.isComplete;
    };
    expect(await isComplete()).toBe(false);
    const picture = await attachAs(server, "ana", id, { bytes: await drawPicture("png"), name: "e.png" });
    expect(await isComplete()).toBe(false);
    await describeFile(picture.id, "The first page");
    expect(await isComplete()).toBe(true);
    await server.as("ana").ask("POST", `/api/attachments/${picture.id}/removal`);
    expect(await isComplete()).toBe(false);
  });
});
