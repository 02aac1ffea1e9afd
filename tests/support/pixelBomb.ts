import { crc32, deflateSync } from "node:zlib";

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A small PNG of one bit per pixel whose header promises 50,000 × 50,000 pixels. */
export function writePixelBomb(): Buffer {
  const side = 50_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.alloc(1024 * 1024))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function riffChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** Three bytes, the lowest first. */
function three(value: number): Buffer {
  return Buffer.from([value & 255, (value >> 8) & 255, (value >> 16) & 255]);
}

/**
 * A small animated WebP whose frames, each a single pixel, lie on a canvas of 5,000 × 5,000: one of them is a
 * picture of a size that is taken, all of them together are not.
 * @param dot a whole WebP file of one pixel
 */
export function writeAnimationBomb(dot: Buffer, frames: number): Buffer {
  const canvas = Buffer.concat([Buffer.from([2, 0, 0, 0]), three(4999), three(4999)]);
  const place = Buffer.concat([three(0), three(0), three(0), three(0), three(100), Buffer.from([0])]);
  const frame = riffChunk("ANMF", Buffer.concat([place, dot.subarray(12)]));
  const body = Buffer.concat([
    Buffer.from("WEBP", "latin1"),
    riffChunk("VP8X", canvas),
    riffChunk("ANIM", Buffer.alloc(6)),
    ...Array.from({ length: frames }, () => frame),
  ]);
  return riffChunk("RIFF", body);
}
