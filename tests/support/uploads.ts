import sharp from "sharp";
import { type ArtifactView, artifactView, type NewArtifact } from "#shared/artifacts/artifacts.ts";
import { type AttachmentView, attachmentView } from "#shared/attachments/attachments.ts";
import type { PersonKey } from "./school.ts";
import type { Answer, TestServer } from "./server.ts";

let keys = 0;

/** An idempotency key nobody used yet. */
export function freshKey(): string {
  keys += 1;
  return `key-of-an-upload-${keys}-${process.pid}`;
}

/** A multipart form with one file, as a browser sends it. */
export function fileForm(bytes: Buffer, name: string): FormData {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  return form;
}

/** A plain picture of one color, different for each `shade`. */
export function drawPicture(
  format: "jpeg" | "png" | "webp",
  { width = 64, height = 48, shade = 90 }: { width?: number; height?: number; shade?: number } = {},
): Promise<Buffer> {
  const background = { r: shade, g: 120, b: 200 };
  return sharp({ create: { width, height, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}

/** A one-page PDF written by hand; `extra` stands in its trailer, `padding` bytes of comment behind its head. */
export function writePdf({ extra = "", padding = 0 }: { extra?: string; padding?: number } = {}): Buffer {
  const comment = padding > 0 ? `%${"x".repeat(padding - 2)}\n` : "";
  return Buffer.from(
    [
      `%PDF-1.4\n${comment}1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj`,
      "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj",
      "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj",
      `trailer <</Root 1 0 R${extra}>>`,
      "%%EOF",
    ].join("\n"),
    "latin1",
  );
}

/** Adds an artifact over HTTP. */
export async function addArtifactAs(
  server: TestServer,
  who: PersonKey,
  added: NewArtifact,
): Promise<ArtifactView> {
  const answer = await server.as(who).ask("POST", "/api/artifacts", { json: added, key: freshKey() });
  return artifactView.parse(answer.body);
}

/** Sends a file to an artifact, whatever comes of it. */
export function sendFileAs(
  server: TestServer,
  who: PersonKey,
  artifactId: string,
  file: { bytes: Buffer; name: string; key?: string },
): Promise<Answer> {
  return server.as(who).ask("POST", `/api/artifacts/${artifactId}/attachments`, {
    form: fileForm(file.bytes, file.name),
    key: file.key ?? freshKey(),
  });
}

/** Attaches a file that is taken. */
export async function attachAs(
  server: TestServer,
  who: PersonKey,
  artifactId: string,
  file: { bytes: Buffer; name: string },
): Promise<AttachmentView> {
  return attachmentView.parse((await sendFileAs(server, who, artifactId, file)).body);
}

/** The bytes at an address, as `who` gets them. */
export async function readBytes(
  server: TestServer,
  token: string,
  path: string,
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const response = await fetch(`${server.url}${path}`, {
    headers: { cookie: `homeroom_session=${token}` },
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}
