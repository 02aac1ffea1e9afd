import { readFile } from "node:fs/promises";
import sharp from "sharp";
import type { Block, Picture, PictureSource } from "#server/pdf/sheetModel.ts";
import { readPictureHead } from "./pictureFile.ts";

/** A picture that pdfkit can embed: upright, JPEG or PNG; measures in pixels. */
export interface PreparedPicture {
  bytes: Buffer;
  width: number;
  height: number;
}

/** Prepared pictures by the source the sheet names; undefined for one that cannot be opened. */
export type PreparedPictures = ReadonlyMap<PictureSource, PreparedPicture | undefined>;

/** Files above this are made smaller: a page shows no more, and sixty camera originals would fill the memory. */
const largestBytes = 2_500_000;
const longestEdge = 2400;
const mostPixels = 60_000_000;

interface Wanted {
  source: PictureSource;
  /** Marks stand on colored ground and keep their transparency. */
  keepsAlpha: boolean;
}

/** Every picture a sheet shows, in order. */
export function listPictures(blocks: readonly Block[]): Wanted[] {
  const plain = (picture: Picture | undefined): Wanted[] =>
    picture ? [{ source: picture.source, keepsAlpha: false }] : [];
  const mark = (picture: Picture | undefined): Wanted[] =>
    picture ? [{ source: picture.source, keepsAlpha: true }] : [];
  return blocks.flatMap((block): Wanted[] => {
    switch (block.kind) {
      case "cover":
        return [...mark(block.mark), ...plain(block.photo)];
      case "title":
        return mark(block.mark);
      case "figure":
        return plain(block);
      case "gallery":
        return block.pictures.flatMap(plain);
      case "callout":
      case "keep":
        return listPictures(block.blocks);
      case "entries":
        return block.items.flatMap((item) => listPictures(item.blocks));
      case "columns":
        return listPictures([...block.start, ...block.end]);
      default:
        return [];
    }
  });
}

/** Reads and, where needed, converts pictures: two at a time, so that other work gets its turn. */
export async function preparePictures(
  wanted: readonly Wanted[],
  checkTime: () => void,
): Promise<PreparedPictures> {
  const prepared = new Map<PictureSource, PreparedPicture | undefined>();
  const byPath = new Map<string, Promise<PreparedPicture | undefined>>();
  const queue = [...wanted];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      checkTime();
      const { source, keepsAlpha } = next;
      const path = "path" in source ? `${keepsAlpha}:${source.path}` : undefined;
      const opening = (path !== undefined && byPath.get(path)) || openPicture(source, keepsAlpha);
      if (path !== undefined) byPath.set(path, opening);
      prepared.set(source, await opening);
    }
  };
  await Promise.all([work(), work()]);
  return prepared;
}

/** Undefined when the file is missing or damaged: the sheet says so in the picture's place. */
async function openPicture(source: PictureSource, keepsAlpha: boolean): Promise<PreparedPicture | undefined> {
  try {
    const bytes = "path" in source ? await readFile(source.path) : Buffer.from(source.bytes);
    const head = readPictureHead(bytes);
    if (!head) return undefined;
    const isModest = bytes.length <= largestBytes && Math.max(head.width, head.height) <= longestEdge * 1.5;
    if (head.isReady && isModest) return { bytes, width: head.width, height: head.height };
    return await convert(bytes, keepsAlpha);
  } catch {
    return undefined;
  }
}

async function convert(bytes: Buffer, keepsAlpha: boolean): Promise<PreparedPicture> {
  const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: "truncated" }).rotate();
  const { hasAlpha } = await image.metadata();
  const isMark = hasAlpha && keepsAlpha;
  const edge = isMark ? 800 : longestEdge;
  const sized = image.resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true });
  const encoded = isMark
    ? sized.png()
    : sized.flatten({ background: "#ffffff" }).toColorspace("srgb").jpeg({ quality: 86, mozjpeg: false });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
