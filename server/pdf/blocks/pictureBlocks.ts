import type { Pen } from "#server/pdf/drawing/pen.ts";
import { filled } from "#server/pdf/layout/fillIn.ts";
import type { Flow } from "#server/pdf/layout/flow.ts";
import { type GalleryRow, galleryRows } from "#server/pdf/layout/galleryRows.ts";
import { paragraphStrips, spansOf } from "#server/pdf/layout/paragraph.ts";
import type { PreparedPicture } from "#server/pdf/layout/pictures.ts";
import { type Strip, spaced, stacked, strip } from "#server/pdf/layout/strip.ts";
import { childTag, type Tag } from "#server/pdf/layout/tag.ts";
import type { FigureBlock, GalleryBlock, InlineText, Picture } from "#server/pdf/sheetModel.ts";
import { pdfMessages } from "#shared/messages/en/pdf.ts";

/** Below this many pixels an inch a picture would look coarse: it is drawn smaller instead. */
const coarsest = 100;
const gutter = 10;
const captionGap = 6;

/** Draws a picture, as a figure with its description or as decoration. */
function drawPicture(pen: Pen, picture: PreparedPicture, tag: Tag | undefined, box: Box): void {
  const { x, top, width, height } = box;
  const draw = () => pen.image(picture.bytes, x, top, width, height);
  if (tag) pen.figure(tag, [x, top, x + width, top + height], draw);
  else pen.artifact("Layout", draw);
}

interface Box {
  x: number;
  top: number;
  width: number;
  height: number;
}

function figureTag(picture: Picture, flow: Flow): Tag | undefined {
  const alt = picture.alt?.normalize("NFC").trim();
  return alt ? childTag(flow.tag, "Figure", { alt }) : undefined;
}

function captionStrips(caption: InlineText | undefined, flow: Flow, x: number, width: number): Strip[] {
  if (!caption) return [];
  const style = flow.theme.text.caption;
  return paragraphStrips(flow, spansOf(caption, style, flow.theme), {
    tag: childTag(flow.tag, "P"),
    style,
    x,
    width,
    before: captionGap,
  });
}

/** The sentence in place of a picture that could not be opened. */
function damagedStrips(picture: Picture, flow: Flow): Strip[] {
  const { words, damagedPictures } = flow.sheet;
  const name = picture.name ?? picture.alt ?? pdfMessages.unnamedPicture;
  damagedPictures.add(name);
  const note = filled(words.damagedPicture, { name });
  return spaced(
    flow.sheet.layBlocks(
      [{ kind: "callout", tone: "note", blocks: [{ kind: "paragraph", text: note, tone: "small" }] }],
      flow,
    ),
    flow.theme.gap.block,
    flow.theme.gap.block,
  );
}

/** The size a picture is drawn at: whole, within the bounds, and not blown up. */
function fit(picture: PreparedPicture, width: number, height: number): { width: number; height: number } {
  const factor = Math.min(width / picture.width, height / picture.height, 72 / coarsest);
  return { width: picture.width * factor, height: picture.height * factor };
}

export function layFigure(block: FigureBlock, flow: Flow): Strip[] {
  const picture = flow.sheet.pictures.get(block.source);
  if (!picture) return damagedStrips(block, flow);
  const { theme, sheet } = flow;
  const size = block.size ?? "wide";
  const isTall = picture.height > picture.width * 1.1;
  const left = size === "wide" && !isTall ? flow.x : flow.textX;
  const width =
    size === "wide" && !isTall ? flow.width : size === "small" ? flow.textWidth * 0.55 : flow.textWidth;
  const drawn = fit(picture, width, sheet.pageHeight * (size === "small" ? 0.3 : isTall ? 0.54 : 0.62));
  const tag = figureTag(block, flow);
  const captionWidth = Math.max(drawn.width, Math.min(width, 220));
  const caption = captionStrips(block.caption, flow, left, captionWidth);
  const place = {
    before: theme.gap.block,
    after: theme.gap.block,
    holdsNext: caption.length > 0,
    frames: flow.frames,
  };
  const sized = (height: number): Strip =>
    strip(
      height,
      (pen, top) =>
        drawPicture(pen, picture, tag, {
          x: left,
          top,
          width: (drawn.width * height) / drawn.height,
          height,
        }),
      place,
    );
  const image = { ...sized(drawn.height), shrink: { least: drawn.height * 0.62, to: sized } };
  return caption.length > 0
    ? [{ ...image, after: 0 }, ...spaced(caption, captionGap, theme.gap.block)]
    : [image];
}

/** Rows of pictures, each whole, that together fill the measure. */
export function layGallery(block: GalleryBlock, flow: Flow): Strip[] {
  const shown: { picture: Picture; prepared: PreparedPicture }[] = [];
  const damaged: Strip[] = [];
  for (const picture of block.pictures) {
    const prepared = flow.sheet.pictures.get(picture.source);
    if (prepared) shown.push({ picture, prepared });
    else damaged.push(...damagedStrips(picture, flow));
  }
  const bounds = {
    width: flow.width,
    gutter,
    highest: flow.sheet.pageHeight * 0.42,
    coarsest: 72 / coarsest,
  };
  const rows = galleryRows(
    shown.map(({ prepared }) => prepared),
    bounds,
  );
  const strips = rows.map((row) => galleryRow(row, shown.slice(row.start), flow));
  return [...spaced(strips, flow.theme.gap.block, flow.theme.gap.block), ...damaged];
}

/** One row; pictures that are lower than it stand on its foot, where the captions begin. */
function galleryRow(
  { sizes, height }: GalleryRow,
  shown: readonly { picture: Picture; prepared: PreparedPicture }[],
  flow: Flow,
): Strip {
  let x = flow.x;
  const cells = sizes.flatMap((size, at) => {
    const cell = shown[at];
    if (!cell) return [];
    const left = x;
    x += size.width + gutter;
    const tag = figureTag(cell.picture, flow);
    const caption = stacked(captionStrips(cell.picture.caption, flow, left, size.width));
    return [{ prepared: cell.prepared, size, left, tag, caption }];
  });
  const captionHeight = Math.max(0, ...cells.map(({ caption }) => caption.height));
  const total = height + (captionHeight > 0 ? captionGap + captionHeight : 0);
  return strip(
    total,
    (pen, top) => {
      for (const { prepared, size, left, tag, caption } of cells) {
        drawPicture(pen, prepared, tag, { x: left, top: top + height - size.height, ...size });
        caption.draw(pen, top + height + captionGap);
      }
    },
    { before: 14, after: 14, frames: flow.frames },
  );
}
