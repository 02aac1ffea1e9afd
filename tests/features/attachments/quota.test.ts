import { afterEach, beforeEach, expect, it } from "vitest";
import { attachmentList } from "#shared/attachments/attachments.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { addArtifactAs, attachAs, sendFileAs, writePdf } from "#tests/support/uploads.ts";

const megabyte = 1024 * 1024;
const quarter = writePdf({ padding: megabyte / 4 - writePdf().length });

let server: TestServer;
let artifactId: string;
beforeEach(async () => {
  server = await startServer({ settings: { STUDENT_QUOTA_MB: "1" } });
  artifactId = (await addArtifactAs(server, "ana", { kind: "workSample" })).id;
});
afterEach(() => server.close());

const send = (name: string) => sendFileAs(server, "ana", artifactId, { bytes: quarter, name });
async function usedBytes(): Promise<number> {
  const answer = await server.as("ana").ask("GET", `/api/artifacts/${artifactId}/attachments`);
  return attachmentList.parse(answer.body).space.usedBytes;
}

it("fills a student's space to the last byte and no further, however many uploads arrive at once", async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, (_one, at) => send(`${at}.pdf`)));
  const statuses = answers.map((answer) => answer.status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(4);
  expect(statuses.filter((status) => status === 413)).toHaveLength(8);
  expect(answers.find((answer) => answer.status === 413)?.body).toMatchObject({
    code: "quotaReached",
    detail: expect.stringContaining("1 MB"),
  });
  expect(await usedBytes()).toBe(megabyte);
});

it("is each student's own", async () => {
  for (const name of ["a.pdf", "b.pdf", "c.pdf", "d.pdf"]) expect((await send(name)).status).toBe(201);
  expect((await send("e.pdf")).status).toBe(413);
  const bens = await addArtifactAs(server, "ben", { kind: "workSample" });
  expect((await sendFileAs(server, "ben", bens.id, { bytes: quarter, name: "a.pdf" })).status).toBe(201);
});

it("has room again when a file is removed, and none to take it back once the room is used", async () => {
  const first = await attachAs(server, "ana", artifactId, { bytes: quarter, name: "a.pdf" });
  for (const name of ["b.pdf", "c.pdf", "d.pdf"]) expect((await send(name)).status).toBe(201);
  const { ask } = server.as("ana");
  const removal = `/api/attachments/${first.id}/removal`;
  expect((await ask("POST", removal)).status).toBe(200);
  expect((await ask("DELETE", removal)).status).toBe(200);
  expect((await ask("POST", removal)).status).toBe(200);
  expect((await send("e.pdf")).status).toBe(201);
  const refused = await ask("DELETE", removal);
  expect(refused.status).toBe(413);
  expect(await usedBytes()).toBe(megabyte);
});

it("does not count what lies in the bin, and counts it when it is taken back", async () => {
  for (const name of ["a.pdf", "b.pdf"]) expect((await send(name)).status).toBe(201);
  const { ask } = server.as("ana");
  expect((await ask("POST", `/api/artifacts/${artifactId}/removal`)).status).toBe(200);
  const other = await addArtifactAs(server, "ana", { kind: "workSample" });
  for (const name of ["c.pdf", "d.pdf", "e.pdf"]) {
    const answer = await sendFileAs(server, "ana", other.id, { bytes: quarter, name });
    expect(answer.status).toBe(201);
  }
  const refused = await ask("DELETE", `/api/artifacts/${artifactId}/removal`);
  expect(refused.status).toBe(413);
  expect((await ask("GET", "/api/artifacts")).body).toMatchObject({ removed: [{ id: artifactId }] });
  expect((await ask("POST", `/api/artifacts/${other.id}/removal`)).status).toBe(200);
  expect((await ask("DELETE", `/api/artifacts/${artifactId}/removal`)).status).toBe(200);
});
