import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sweepFiles } from "#server/features/submissions/sweepFiles.ts";
import { portfolioDocument } from "#shared/portfolios/portfolios.ts";
import { submissionView } from "#shared/submissions/submissions.ts";
import { addPiece, arrange, submit } from "#tests/support/pieces.ts";
import { idOf, type PersonKey, tokenOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { attachAs, drawPicture, readBytes, writePdf } from "#tests/support/uploads.ts";

let server: TestServer;
let submissionId: string;
let artifactId: string;
let picture: { id: string; bytes: Buffer; small: Buffer; hash: string; smallHash: string };

const live = (path: string) => readBytes(server, tokenOf("ana"), `/api/attachments/${path}`);
const frozen = (hash: string, person: PersonKey = "ana") =>
  readBytes(server, tokenOf(person), `/api/submissions/${submissionId}/files/${hash}`);

beforeEach(async () => {
  server = await startServer();
  artifactId = await addPiece(server, "ana", { kind: "workSample", title: "Bridge model" });
  const sent = { bytes: await drawPicture("jpeg", { width: 900, height: 600 }), name: "bridge.jpg" };
  const { id } = await attachAs(server, "ana", artifactId, sent);
  await attachAs(server, "ana", artifactId, { bytes: writePdf(), name: "plan.pdf" });
  await arrange(server, "ana", [{ id: "section-one", title: "One", artifactIds: [artifactId] }]);
  submissionId = (await submit(server, "ana")).id;
  const answer = await server.as("ana").ask("GET", `/api/submissions/${submissionId}`);
  const [attached] = submissionView.parse(answer.body).document.sections[0]?.artifacts[0]?.attachments ?? [];
  picture = {
    id,
    bytes: (await live(`${id}/file`)).bytes,
    small: (await live(`${id}/thumbnail`)).bytes,
    hash: attached?.fileHash ?? "",
    smallHash: attached?.thumbnailHash ?? "",
  };
});
afterEach(() => server.close());

describe("the files of a submission", () => {
  it("stay byte for byte as handed in after the live ones are taken away and swept", async () => {
    expect(picture.bytes.length).toBeGreaterThan(100);
    expect((await server.as("ana").ask("POST", `/api/attachments/${picture.id}/removal`)).status).toBe(200);
    expect((await server.as("ana").ask("POST", `/api/artifacts/${artifactId}/removal`)).status).toBe(200);
    server.clock.now = new Date(server.clock.now.getTime() + 100 * 86_400_000);
    await sweepFiles(server.program);
    server.clock.now = new Date(server.clock.now.getTime() - 100 * 86_400_000);
    expect((await live(`${picture.id}/file`)).status).toBe(404);
    expect((await frozen(picture.hash)).bytes.equals(picture.bytes)).toBe(true);
    expect((await frozen(picture.smallHash, "mona")).bytes.equals(picture.small)).toBe(true);
  });

  it("are read by whoever may read the submission, and by nobody else", async () => {
    for (const reader of ["ana", "mona", "cora"] as const) {
      expect((await frozen(picture.hash, reader)).status, reader).toBe(200);
    }
    for (const stranger of ["ben", "moe", "gwen", "hal", "otto", "ada"] as const) {
      expect((await frozen(picture.hash, stranger)).status, stranger).toBe(404);
      expect((await frozen(picture.smallHash, stranger)).status, stranger).toBe(404);
    }
  });

  it("are only those the frozen copy names", async () => {
    const other = await addPiece(server, "ana", { kind: "workSample", title: "Added later" });
    const bytes = await drawPicture("jpeg", { width: 700, height: 500, shade: 10 });
    await attachAs(server, "ana", other, { bytes, name: "later.jpg" });
    await arrange(server, "ana", [{ id: "section-one", title: "One", artifactIds: [other] }]);
    const answer = await server.as("ana").ask("GET", `/api/portfolios/${idOf("ana")}/document`);
    const document = portfolioDocument.parse(answer.body);
    const laterHash = document.sections[0]?.artifacts[0]?.attachments[0]?.fileHash ?? "";
    expect(laterHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await frozen(picture.hash)).status).toBe(200);
    expect((await frozen(laterHash)).status).toBe(404);
    expect((await frozen("0".repeat(64))).status).toBe(404);
  });

  it("show pictures in place and hand everything else over to be saved, and nothing in them can run", async () => {
    const answer = await server.as("mona").ask("GET", `/api/submissions/${submissionId}`);
    const attached = submissionView.parse(answer.body).document.sections[0]?.artifacts[0]?.attachments ?? [];
    const pdf = attached.find((one) => one.mediaType === "application/pdf");
    const shown = await frozen(picture.hash, "mona");
    expect(shown.headers.get("content-type")).toBe("image/jpeg");
    expect(shown.headers.get("content-disposition")).toBeNull();
    const saved = await frozen(pdf?.fileHash ?? "", "mona");
    expect(saved.headers.get("content-disposition")).toContain('filename="plan.pdf"');
    for (const one of [shown, saved]) {
      expect(one.headers.get("x-content-type-options")).toBe("nosniff");
      expect(one.headers.get("content-security-policy")).toContain("sandbox");
    }
  });

  it("belong to the submission alone: another student's address does not open them", async () => {
    const piece = await addPiece(server, "ben", { kind: "resume", title: "Resume" });
    await arrange(server, "ben", [{ id: "section-one", title: "One", artifactIds: [piece] }]);
    const ben = await submit(server, "ben");
    const path = `/api/submissions/${ben.id}/files/${picture.hash}`;
    expect((await frozen(picture.hash, "ana")).status).toBe(200);
    expect((await readBytes(server, tokenOf("ben"), path)).status).toBe(404);
    expect((await readBytes(server, tokenOf("moe"), path)).status).toBe(404);
  });
});
