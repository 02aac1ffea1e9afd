import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { richTextFrom } from "#shared/richText/richText.ts";
import { addPiece, arrange, completeContent } from "#tests/support/pieces.ts";
import { receiveSheet } from "#tests/support/printing.ts";
import { idOf, tokenOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

const path = `/api/portfolios/${idOf("ana")}/pdf`;

let server: TestServer;
let resumeId: string;

beforeAll(async () => {
  server = await startServer();
  const sample = completeContent("workSample");
  const long = Array.from({ length: 400 }, (_, line) => `Line ${line} of what I learned.`).join(" ");
  const artifactIds: string[] = [];
  for (let at = 0; at < 40; at += 1) {
    const content = { ...sample, whatItIs: richTextFrom(long), whyChosen: richTextFrom(long) };
    artifactIds.push(await addPiece(server, "ana", { kind: "workSample", title: `Piece ${at}`, content }));
  }
  resumeId = await addPiece(server, "ana", { kind: "resume", title: "My resume" });
  await arrange(server, "ana", [{ id: "section-work", title: "My work", artifactIds }]);
}, 60_000);
afterAll(() => server.close());

/** What became of each rendering, in the order they were asked for. */
function watchRendering(): Promise<string>[] {
  const { pdf } = server.program;
  const render = pdf.render.bind(pdf);
  const ends: Promise<string>[] = [];
  pdf.render = (sheet, options) => {
    const rendering = render(sheet, options);
    ends.push(
      rendering.then(
        () => "rendered",
        (error: { code: string }) => error.code,
      ),
    );
    return rendering;
  };
  return ends;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(5);
}

describe("a sheet nobody waits for any more", () => {
  it("is given up, whether it is being rendered or waits, and the thread is free for the next", async () => {
    const ends = watchRendering();
    const url = new URL(path, server.url);
    const asked = [0, 1].map(() => {
      const asking = request(url, {
        headers: { cookie: `homeroom_session=${tokenOf("ana")}` },
        agent: false,
      });
      asking.on("error", () => undefined).end();
      return asking;
    });
    await until(() => ends.length === asked.length);
    for (const asking of asked) asking.destroy();
    expect(await Promise.all(ends)).toEqual(["aborted", "aborted"]);
    await receiveSheet(server, "ana", `/api/artifacts/${resumeId}/pdf`);
    expect(await ends[2]).toBe("rendered");
  }, 60_000);
});
