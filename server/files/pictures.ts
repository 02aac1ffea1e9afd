import type { Sharp, SharpOptions } from "sharp";
import { Refusal } from "#server/http/refusal.ts";
import { openTurns } from "./turns.ts";

/** The most pixels taken, all frames of an animation counted. */
export const mostPixels = 60_000_000;
/** The longest side kept: enough for a full page in print. */
const longestSide = 3000;
const thumbnailSide = 600;

export interface Picture {
  bytes: Buffer;
  mediaType: "image/jpeg" | "image/png" | "image/webp";
  width: number;
  height: number;
}

/** Decoding a large picture takes a quarter of a gigabyte, so only two are open at once. */
const inTurn = openTurns(2);

let loaded: Promise<(path: string | Buffer, options: SharpOptions) => Sharp> | undefined;

/** Loaded with the first picture: a server that sees none is ready sooner and smaller. */
function loadSharp() {
  loaded ??= (async () => {
    const { default: sharp } = await import("sharp");
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  })();
  return loaded;
}

async function decoded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw new Refusal("damagedFile");
  }
}

/** Damage is refused, odd but harmless marks of some cameras are not. */
const reading = { failOn: "error", limitInputPixels: mostPixels } as const;

async function encode(image: Sharp, mediaType: Picture["mediaType"]): Promise<Picture> {
  const drawn =
    mediaType === "image/png"
      ? image.png({ compressionLevel: 9 })
      : mediaType === "image/webp"
        ? image.webp({ quality: 78 })
        : image.jpeg({ quality: 86, chromaSubsampling: "4:4:4" });
  const { data, info } = await decoded(drawn.toBuffer({ resolveWithObject: true }));
  return { bytes: data, mediaType, width: info.width, height: info.height };
}

async function redraw(path: string): Promise<{ picture: Picture; thumbnail: Picture }> {
  const sharp = await loadSharp();
  const header = await decoded(sharp(path, { ...reading, limitInputPixels: false }).metadata());
  if (header.width * header.height * (header.pages ?? 1) > mostPixels) throw new Refusal("tooManyPixels");
  const upright = sharp(path, reading)
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  const picture = header.hasAlpha ? await withAlpha(upright, sharp) : await encode(upright, "image/jpeg");
  const small = sharp(picture.bytes, reading).resize({
    width: thumbnailSide,
    height: thumbnailSide,
    fit: "inside",
    withoutEnlargement: true,
  });
  return { picture, thumbnail: await encode(small, "image/webp") };
}

/** Many screenshots carry an alpha channel that hides nothing; only what really shows through stays PNG. */
async function withAlpha(upright: Sharp, sharp: Awaited<ReturnType<typeof loadSharp>>): Promise<Picture> {
  const kept = await encode(upright, "image/png");
  const { isOpaque } = await decoded(sharp(kept.bytes, reading).stats());
  return isOpaque ? encode(sharp(kept.bytes, reading).removeAlpha(), "image/jpeg") : kept;
}

/**
 * A picture drawn anew from its pixels: upright, at most 3000 pixels long, in sRGB, without the place, camera or
 * anything else the file told about it. JPEG, or PNG where something shows through, since both print; and a small
 * WebP for lists. Runs outside the event loop.
 * @throws Refusal 422 when it is damaged or has more than 60 megapixels, which is seen before it is decoded
 */
export function redrawPicture(path: string): Promise<{ picture: Picture; thumbnail: Picture }> {
  return inTurn(() => redraw(path));
}
