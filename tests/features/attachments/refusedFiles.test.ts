import { readdir } from "node:fs/promises";
import { request } from "node:http";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attachmentsMessages } from "#shared/messages/en/attachments.ts";
import { writeAnimationBomb, writePixelBomb } from "#tests/support/pixelBomb.ts";
import { tokenOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { addArtifactAs, drawPicture, freshKey, sendFileAs, writePdf } from "#tests/support/uploads.ts";

const megabyte = 1024 * 1024;

let server: TestServer;
let artifactId: string;
beforeEach(async () => {
  server = await startServer({ settings: { UPLOAD_LIMIT_MB: "1" } });
  artifactId = (await addArtifactAs(server, "ana", { kind: "workSample" })).id;
});

/** After whatever was refused: nothing is kept, nothing waits, and the next good file is taken. */
afterEach(async () => {
  expect(await readdir(server.program.files.stagingFolder)).toEqual([]);
  const kept = [];
  for await (const hash of server.program.files.list()) kept.push(hash);
  expect(kept).toEqual([]);
  const good = await sendFileAs(server, "ana", artifactId, { bytes: writePdf(), name: "good.pdf" });
  expect(good.status).toBe(201);
  await server.close();
});

function send(bytes: Buffer | string, name: string) {
  return sendFileAs(server, "ana", artifactId, { bytes: Buffer.from(bytes), name });
}

/** Asks with a body written by hand, for what no well-behaved client sends. */
function askRaw(
  headers: Record<string, string>,
  write: (send: (chunk: string | Buffer) => boolean, end: () => void, stop: () => void) => void,
): Promise<{ status: number } | "stopped"> {
  return new Promise((resolve) => {
    const asked = request(`${server.url}/api/artifacts/${artifactId}/attachments`, {
      method: "POST",
      headers: {
        cookie: `homeroom_session=${tokenOf("ana")}`,
        "idempotency-key": freshKey(),
        "content-type": "multipart/form-data; boundary=cut",
        ...headers,
      },
    });
    asked.on("response", (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0 });
    });
    asked.on("error", () => resolve("stopped"));
    write(
      (chunk) => asked.write(chunk),
      () => asked.end(),
      () => asked.destroy(),
    );
  });
}

const partHead = (name: string) =>
  `--cut\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;

describe("a file is refused by what it is", () => {
  it("when a page of HTML calls itself a PDF", async () => {
    const answer = await send("<!doctype html><script>alert(1)</script>", "essay.pdf");
    expect(answer.status).toBe(415);
    expect(answer.body).toMatchObject({ code: "wrongType" });
  });

  it("when its name promises what is not inside, saying so", async () => {
    const saysSo = { code: "wrongType", detail: attachmentsMessages.nameMismatch };
    for (const name of ["fake.pdf", "fake.jpg", "fake.PNG"]) {
      expect((await send("Dear diary", name)).body).toMatchObject(saysSo);
    }
    const plain = await send("Dear diary", "diary.txt");
    expect(plain.body).toMatchObject({ code: "wrongType", detail: expect.stringContaining("Save it as") });
  });

  it("when it is a PDF that calls itself a picture, or the other way round", async () => {
    expect((await send(writePdf(), "photo.jpg")).status).toBe(415);
    expect((await send(await drawPicture("jpeg"), "essay.pdf")).status).toBe(415);
    expect((await send(writePdf(), "essay.html")).status).toBe(415);
    expect((await send(await drawPicture("png"), "macro.docm")).status).toBe(415);
  });

  it("when the mark of a PDF is not where it begins", async () => {
    const both = Buffer.concat([Buffer.from("<script>alert(1)</script>\n"), writePdf()]);
    expect((await send(both, "essay.pdf")).status).toBe(415);
  });

  it("when it is SVG, a zip, a document with macros, a GIF or plain text", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect((await send(svg, "drawing.svg")).status).toBe(415);
    expect((await send(svg, "drawing.png")).status).toBe(415);
    const zip = Buffer.concat([Buffer.from("504b0304140000000800", "hex"), Buffer.alloc(200)]);
    for (const name of ["work.zip", "essay.docm", "essay.docx", "essay"]) {
      const answer = await send(zip, name);
      expect(answer.status).toBe(415);
      expect(answer.body).toMatchObject({ detail: expect.stringContaining("PDF") });
    }
    expect((await send("GIF89a".padEnd(200, "\0"), "moving.gif")).status).toBe(415);
    expect((await send("Dear diary", "essay.txt")).status).toBe(415);
  });

  it("when it is HEIC, with help for the phone it came from", async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from("ftypheic\0\0\0\0mif1heic", "latin1"),
      Buffer.alloc(300),
    ]);
    const answer = await send(heic, "IMG_0042.HEIC");
    expect(answer.status).toBe(415);
    expect(answer.body).toMatchObject({ detail: expect.stringMatching(/HEIC.*iPhone/) });
  });
});

describe("a file is refused by its size", () => {
  it("when there is nothing in it, or no file at all", async () => {
    const empty = await send("", "essay.pdf");
    expect(empty.status).toBe(422);
    expect(empty.body).toMatchObject({ code: "emptyFile" });
    const none = await server
      .as("ana")
      .ask("POST", `/api/artifacts/${artifactId}/attachments`, { form: new FormData(), key: freshKey() });
    expect(none.status).toBe(422);
  });

  it("when it is one byte over the limit", async () => {
    const answer = await send(writePdf({ padding: megabyte + 1 - writePdf().length }), "essay.pdf");
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ code: "tooLarge", detail: expect.stringContaining("1 MB") });
  });

  it("when its headers claim four gigabytes, before a byte of it is read", async () => {
    const answer = await askRaw({ "content-length": "4000000000" }, (write) => write(partHead("a.pdf")));
    expect(answer).toEqual({ status: 413 });
  });

  it("when it never ends", async () => {
    const answer = await askRaw({}, (write, end) => {
      write(partHead("a.pdf"));
      const more = (left: number) => {
        if (left === 0) end();
        else if (write(Buffer.alloc(64 * 1024, "x"))) setImmediate(more, left - 1);
        else setTimeout(more, 1, left - 1);
      };
      more(100);
    });
    expect([{ status: 413 }, "stopped"]).toContainEqual(answer);
  });

  it("when it comes in a thousand parts", async () => {
    const form = new FormData();
    for (let part = 0; part < 1000; part += 1) form.append(`part${part}`, "x");
    const answer = await server
      .as("ana")
      .ask("POST", `/api/artifacts/${artifactId}/attachments`, { form, key: freshKey() });
    expect(answer.status).toBe(413);
  });

  it("when the sender hangs up halfway, which leaves nothing, however often", async () => {
    for (let round = 0; round < 25; round += 1) {
      const answer = await askRaw({ "content-length": "500000" }, (write, _end, stop) => {
        write(partHead("a.pdf"));
        write(Buffer.alloc(200_000, "x"));
        setTimeout(stop, 5);
      });
      expect(answer).toBe("stopped");
    }
    await expect.poll(() => readdir(server.program.files.stagingFolder)).toEqual([]);
  });
});

describe("a picture is refused by what it holds", () => {
  it("when it is cut off or scrambled", async () => {
    const noise = await sharp({
      create: { width: 400, height: 300, channels: 3, background: "white", noise: { type: "gaussian" } },
    })
      .jpeg()
      .toBuffer();
    const cut = await send(noise.subarray(0, noise.length / 2), "photo.jpg");
    expect(cut.status).toBe(422);
    expect(cut.body).toMatchObject({ code: "damagedFile" });
    const png = await drawPicture("png", { width: 300, height: 300 });
    expect((await send(png.subarray(0, png.length - 60), "drawing.png")).status).toBe(422);
    const header = Buffer.concat([png.subarray(0, 40), Buffer.alloc(400, 7)]);
    expect((await send(header, "drawing.png")).status).toBe(422);
  });

  it("when it would unpack to two and a half gigapixels, before it is unpacked", async () => {
    const bomb = writePixelBomb();
    expect(bomb.length).toBeLessThan(100_000);
    const answer = await send(bomb, "white.png");
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: "tooManyPixels" });
  });

  it("when the frames of an animation come to more pixels than one picture may have", async () => {
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: "white" } })
      .webp({ lossless: true })
      .toBuffer();
    const animation = writeAnimationBomb(dot, 4);
    expect(await sharp(animation).metadata()).toMatchObject({ pages: 4, width: 5000, height: 5000 });
    const answer = await send(animation, "moving.webp");
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: "tooManyPixels" });
  });
});

describe("a request is refused by its form", () => {
  it("when it is no multipart form, when it has no key, and when its name holds a NUL", async () => {
    const path = `/api/artifacts/${artifactId}/attachments`;
    const { ask } = server.as("ana");
    expect((await ask("POST", path, { json: {}, key: freshKey() })).status).toBe(415);
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(writePdf())]), "a.pdf");
    expect((await ask("POST", path, { form })).status).toBe(428);
    const nul = await askRaw({}, (write, end) => {
      write(partHead("a\0.pdf"));
      write(writePdf());
      write("\r\n--cut--\r\n");
      end();
    });
    expect(nul).toEqual({ status: 400 });
  });
});
