/** What the head of a picture file says, read without decoding it. */
export interface PictureHead {
  format: "jpeg" | "png" | "webp" | "gif";
  width: number;
  height: number;
  /** The file can go into a PDF as it is. */
  isReady: boolean;
}

const endOfJpeg = Buffer.from([0xff, 0xd9]);

/** Reads a picture's head. Undefined when it is no JPEG, PNG, WebP or GIF, or its head is damaged. */
export function readPictureHead(bytes: Buffer): PictureHead | undefined {
  if (bytes.length < 24) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpegHead(bytes);
  if (bytes.readUInt32BE(0) === 0x89504e47) return readPngHead(bytes);
  const start = bytes.toString("latin1", 0, 12);
  if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
    return { format: "webp", width: 0, height: 0, isReady: false };
  }
  if (start.startsWith("GIF8")) return { format: "gif", width: 0, height: 0, isReady: false };
  return undefined;
}

/** Walks the JPEG's segments (ISO 10918-1, B.1) to the frame header and on to the picture data. */
function readJpegHead(bytes: Buffer): PictureHead | undefined {
  let at = 2;
  let frame: { width: number; height: number; isPlain: boolean } | undefined;
  let isUpright = true;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && at + 10 <= bytes.length) {
      const components = bytes[at + 9] ?? 0;
      const isPlain = bytes[at + 4] === 8 && (components === 1 || components === 3) && marker <= 0xc2;
      frame = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), isPlain };
    }
    if (marker === 0xe1)
      isUpright = isUpright && exifOrientation(bytes.subarray(at + 4, at + 2 + length)) === 1;
    at += 2 + length;
    if (marker === 0xda) break;
  }
  if (!frame || frame.width === 0 || frame.height === 0 || at > bytes.length) return undefined;
  const isWhole = bytes.lastIndexOf(endOfJpeg) >= at;
  const { width, height, isPlain } = frame;
  return { format: "jpeg", width, height, isReady: isWhole && isUpright && isPlain };
}

/** The Exif orientation, 1 (upright) when there is none. */
function exifOrientation(segment: Buffer): number {
  if (segment.length < 20 || segment.toString("latin1", 0, 4) !== "Exif") return 1;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return 1;
  const count = u16(first);
  for (let entry = 0; entry < count; entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (u16(at) === 0x0112) return u16(at + 8);
  }
  return 1;
}

/** Walks the PNG's chunks to its end (PNG specification, 5). */
function readPngHead(bytes: Buffer): PictureHead | undefined {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const [depth = 0, colorType = 0, , , interlace = 0] = bytes.subarray(24, 29);
  let isTransparent = colorType === 4 || colorType === 6;
  let isWhole = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "tRNS") isTransparent = true;
    if (type === "IEND") isWhole = true;
    at += 12 + bytes.readUInt32BE(at);
  }
  if (width === 0 || height === 0) return undefined;
  return {
    format: "png",
    width,
    height,
    isReady: isWhole && !isTransparent && interlace === 0 && depth <= 8,
  };
}
