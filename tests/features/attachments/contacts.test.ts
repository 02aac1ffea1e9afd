import { afterEach, beforeEach, expect, it } from "vitest";
import { composeLiveDocument } from "#server/features/portfolios/portfolioDocument.ts";
import { addPiece, arrange } from "#tests/support/pieces.ts";
import { idOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

it("leaves phone numbers and e-mail addresses out of what a link shows, and only there", async () => {
  const resume = await addPiece(server, "ana", { kind: "resume", title: "Resume" });
  const entry = await addPiece(server, "ana", { kind: "volunteerEntry", title: "Pantry" });
  await arrange(server, "ana", [{ id: "section-1", title: "Me", artifactIds: [resume, entry] }]);
  const textFor = async (audience: "all" | "family" | "link") => {
    const { read } = server.program.store;
    return JSON.stringify(await composeLiveDocument(read, idOf("ana"), server.clock.now, { audience }));
  };
  expect(await textFor("all")).toMatch(/ana@example\.org.*555 0100/);
  expect(await textFor("family")).toMatch(/ana@example\.org.*555 0100/);
  const byLink = await textFor("link");
  expect(byLink).toContain("Food pantry");
  expect(byLink).not.toMatch(/ana@example\.org|555 0100/);
});
