import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import { inTurns, type Measurement, timeOf } from "../measuring/measurement.ts";
import { type Program, runFloor, runHomeroom, signIn } from "../measuring/programs.ts";
import { copyOfDistrict, personWith } from "../measuring/sampleDistrict.ts";

const turns = 15;
const megabyte = 1024 * 1024;
const size = 5 * megabyte;

/** A PDF of exactly `size` bytes that differs each time: a page, and a stream of noise. */
function newPdf(): Buffer {
  const head = Buffer.from("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\nstream\n", "latin1");
  const tail = Buffer.from("\nendstream\ntrailer <</Root 1 0 R>>\n%%EOF", "latin1");
  return Buffer.concat([head, randomBytes(size - head.length - tail.length), tail]);
}

async function post(url: string, body: Buffer, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(url, { method: "POST", body: new Uint8Array(body), headers });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${url} answered ${answer.status}: ${text}`);
}

async function newSample(server: Program, cookie: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/artifacts`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ kind: "workSample" }),
  });
  return z.object({ id: z.string() }).parse(await answer.json()).id;
}

/** A file of 5 MB, kept for good, against the raw bytes kept for good. */
export async function run(): Promise<Measurement[]> {
  const { folder, people } = await copyOfDistrict();
  const server = await runHomeroom(folder, { STUDENT_QUOTA_MB: "5000" });
  const floor = await runFloor("bench/uploads/floorServer.ts", { DATA_DIR: folder });
  try {
    const cookie = await signIn(server, personWith(people, "student"));
    const artifactId = await newSample(server, cookie);
    const edge = "edge-of-the-form";
    const formOf = (pdf: Buffer) =>
      Buffer.concat([
        Buffer.from(`--${edge}\r\nContent-Disposition: form-data; name="file"; filename="work.pdf"\r\n\r\n`),
        pdf,
        Buffer.from(`\r\n--${edge}--\r\n`),
      ]);
    const ours = () => {
      const body = formOf(newPdf());
      const headers = {
        cookie,
        "content-type": `multipart/form-data; boundary=${edge}`,
        "idempotency-key": randomUUID(),
      };
      return timeOf(() => post(`${server.url}/api/artifacts/${artifactId}/attachments`, body, headers));
    };
    const floors = () => {
      const body = newPdf();
      return timeOf(() => post(`${floor.url}/`, body, {}));
    };
    const times = await inTurns(turns, ours, floors);
    const perSecond = (milliseconds: number) => ((size / megabyte) * 1000) / milliseconds;
    return [
      {
        name: "upload of 5 MB",
        value: perSecond(times.value),
        floor: perSecond(times.floor),
        ratio: 1 / times.ratio,
        unit: "MB/s",
        limit: { atLeast: 0.4 },
        recipe:
          "one PDF of 5 MB at a time to the built server (form parsed, recognised, hashed, searched for encryption, kept, " +
          "row and audit committed) against the body piped into a file by node:http; both sync file and folder; " +
          `${turns} turns; ratio: ours / floor, median of the turns`,
      },
    ];
  } finally {
    await server.stop();
    await floor.stop();
  }
}
