import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tokenOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import {
  addArtifactAs,
  attachAs,
  drawPicture,
  readBytes,
  sendFileAs,
  writePdf,
} from "#tests/support/uploads.ts";

let server: TestServer;
let artifactId: string;
beforeEach(async () => {
  server = await startServer({ settings: { UPLOAD_LIMIT_MB: "2" } });
  artifactId = (await addArtifactAs(server, "ana", { kind: "jobShadow" })).id;
});
afterEach(() => server.close());

async function keptOf(bytes: Buffer, name: string, which: "file" | "thumbnail" = "file") {
  const file = await attachAs(server, "ana", artifactId, { bytes, name });
  const got = await readBytes(server, tokenOf("ana"), `/api/attachments/${file.id}/${which}`);
  return { file, ...got, header: await sharp(got.bytes).metadata() };
}

async function colorAt(bytes: Buffer, left: number, top: number): Promise<number[]> {
  const raw = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...raw];
}

/** Red above blue; `orientation` is how the camera was held. */
function drawHalves(orientation: number): Promise<Buffer> {
  const half = (background: string) =>
    sharp({ create: { width: 80, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
  return Promise.all([half("#f00"), half("#00f")]).then(([red, blue]) =>
    sharp({ create: { width: 80, height: 40, channels: 3, background: "#fff" } })
      .composite([
        { input: red, top: 0, left: 0 },
        { input: blue, top: 20, left: 0 },
      ])
      .jpeg({ quality: 100 })
      .withExif({
        IFD0: { Make: "Camera of Ana", Orientation: String(orientation) },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "40/1 26/1 46/1" },
      })
      .withMetadata({ orientation })
      .toBuffer(),
  );
}

describe("a picture is redrawn", () => {
  it("without the place it was taken, the camera or anything else it told", async () => {
    const given = await drawHalves(1);
    const before = await sharp(given).metadata();
    expect(before.exif?.includes("Camera of Ana")).toBe(true);
    const { status, header, bytes } = await keptOf(given, "photo.jpg");
    expect(status).toBe(200);
    expect([header.exif, header.xmp, header.iptc, header.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(bytes.includes("Camera of Ana")).toBe(false);
    expect(bytes.includes("Exif")).toBe(false);
  });

  it("upright, however the camera was held", async () => {
    const { header, bytes, file } = await keptOf(await drawHalves(6), "photo.jpg");
    expect([header.width, header.height]).toEqual([40, 80]);
    expect([file.width, file.height]).toEqual([40, 80]);
    const [leftRed = 0] = await colorAt(bytes, 35, 40);
    const [rightRed = 255] = await colorAt(bytes, 5, 40);
    expect(leftRed).toBeGreaterThan(200);
    expect(rightRed).toBeLessThan(60);
  });

  it("as JPEG when nothing shows through, whatever it came as", async () => {
    expect((await keptOf(await drawPicture("png"), "a.png")).file).toMatchObject({
      mediaType: "image/jpeg",
      name: "a.jpg",
    });
    expect((await keptOf(await drawPicture("webp"), "b.webp")).header.format).toBe("jpeg");
    const opaque = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 1 } },
    })
      .png()
      .toBuffer();
    expect((await keptOf(opaque, "screenshot.png")).header.format).toBe("jpeg");
  });

  it("as PNG when something does", async () => {
    const background = { r: 200, g: 10, b: 10, alpha: 0.4 };
    const clear = sharp({ create: { width: 30, height: 20, channels: 4, background } });
    const asWebp = await keptOf(await clear.clone().webp({ lossless: true }).toBuffer(), "logo.webp");
    expect(asWebp.file).toMatchObject({ mediaType: "image/png", name: "logo.png" });
    expect(asWebp.header.hasAlpha).toBe(true);
    const thumbnail = await keptOf(await clear.clone().png().toBuffer(), "logo.png", "thumbnail");
    expect(thumbnail.header).toMatchObject({ format: "webp", hasAlpha: true });
  });

  it("at most three thousand pixels long, with a small one for lists", async () => {
    const wide = await drawPicture("jpeg", { width: 4000, height: 1000 });
    expect((await keptOf(wide, "wide.jpg")).header).toMatchObject({ width: 3000, height: 750 });
    expect((await keptOf(wide, "wide.jpg", "thumbnail")).header).toMatchObject({
      format: "webp",
      width: 600,
      height: 150,
    });
    expect((await keptOf(await drawPicture("jpeg"), "small.jpg")).header).toMatchObject({ width: 64 });
  });

  it("whole, when it has odd but harmless marks behind its end", async () => {
    const odd = Buffer.concat([await drawPicture("jpeg"), Buffer.from("trailing bytes of a camera")]);
    const { file, bytes } = await keptOf(odd, "odd.jpg");
    expect(file.width).toBe(64);
    expect(bytes.includes("trailing bytes")).toBe(false);
  });

  it("also when its name promises another kind of picture", async () => {
    expect((await keptOf(await drawPicture("png"), "renamed.jpg")).status).toBe(200);
    expect((await keptOf(await drawPicture("jpeg"), "from my phone")).file.name).toBe("from my phone.jpg");
  });
});

describe("a PDF", () => {
  it("of exactly the limit is taken", async () => {
    const bytes = writePdf({ padding: 2 * 1024 * 1024 - writePdf().length });
    expect(bytes.length).toBe(2 * 1024 * 1024);
    const answer = await sendFileAs(server, "ana", artifactId, { bytes, name: "long.pdf" });
    expect(answer.status).toBe(201);
  });

  it("that is locked is taken, and said to be", async () => {
    const locked = writePdf({ extra: "/Encrypt 9 0 R" });
    const file = await attachAs(server, "ana", artifactId, { bytes: locked, name: "locked.pdf" });
    expect(file).toMatchObject({ isLocked: true, hasThumbnail: false });
    const late = Buffer.concat([writePdf({ padding: 256 * 1024 - 5 }), Buffer.from("/Encrypt 9 0 R")]);
    const mark = late.indexOf("/Encrypt");
    // Put the mark across the border of two pieces as they are read.
    const across = Buffer.concat([late.subarray(0, 256 * 1024 - 4), late.subarray(mark)]);
    expect(await attachAs(server, "ana", artifactId, { bytes: across, name: "b.pdf" })).toMatchObject({
      isLocked: true,
    });
  });

  it("with script in it is only ever saved, never shown", async () => {
    const script = "/OpenAction<</S/JavaScript/JS(app.alert(1))>>";
    const file = await attachAs(server, "ana", artifactId, {
      bytes: writePdf({ extra: script }),
      name: "active.pdf",
    });
    for (const query of ["", "?as=inline", "?as=attachment"]) {
      const got = await readBytes(server, tokenOf("ana"), `/api/attachments/${file.id}/file${query}`);
      expect(got.status).toBe(200);
      expect(got.headers.get("content-disposition")).toMatch(/^attachment; filename="active.pdf"/);
      expect(got.headers.get("content-security-policy")).toMatch(/^sandbox/);
      expect(got.headers.get("x-content-type-options")).toBe("nosniff");
    }
    const none = await readBytes(server, tokenOf("ana"), `/api/attachments/${file.id}/thumbnail`);
    expect(none.status).toBe(404);
  });
});
