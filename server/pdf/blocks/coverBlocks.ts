import type { Pen } from "#server/pdf/drawing/pen.ts";
import { type Flow, narrowed } from "#server/pdf/layout/flow.ts";
import { paragraphStrips, spansOf } from "#server/pdf/layout/paragraph.ts";
import type { PreparedPicture } from "#server/pdf/layout/pictures.ts";
import { heldTogether, type Strip, spaced, stacked, strip } from "#server/pdf/layout/strip.ts";
import { childTag, type Tag } from "#server/pdf/layout/tag.ts";
import type { CoverBlock, InlineText, Picture, TitleBlock } from "#server/pdf/sheetModel.ts";
import type { TextStyle } from "#server/pdf/text/textStyle.ts";

interface Stack {
  height: number;
  draw: (pen: Pen, top: number) => void;
}

/** Words as one piece; `tag` is a paragraph unless said otherwise. */
function wordsOf(
  flow: Flow,
  text: InlineText | undefined,
  style: TextStyle,
  more: { tag?: Tag; isBalanced?: boolean; align?: "end" } = {},
): Stack {
  if (text === undefined || text === "") return { height: 0, draw: () => undefined };
  const place = {
    tag: more.tag ?? childTag(flow.tag, "P"),
    style,
    x: flow.x,
    width: flow.width,
    isBalanced: more.isBalanced ?? false,
    align: more.align,
  };
  return stacked(paragraphStrips({ ...flow, frames: [] }, spansOf(text, style, flow.theme), place));
}

function drawnPicture(
  picture: Picture,
  prepared: PreparedPicture,
  flow: Flow,
  maxWidth: number,
  maxHeight: number,
) {
  const factor = Math.min(maxWidth / prepared.width, maxHeight / prepared.height, 0.8);
  const [width, height] = [prepared.width * factor, prepared.height * factor];
  const tag = picture.alt ? childTag(flow.tag, "Figure", { alt: picture.alt }) : undefined;
  return {
    width,
    height,
    draw: (pen: Pen, x: number, top: number) => {
      const draw = () => pen.image(prepared.bytes, x, top, width, height);
      if (tag) pen.figure(tag, [x, top, x + width, top + height], draw);
      else pen.artifact("Layout", draw);
    },
  };
}

/** A page of its own. With a photo it opens on white with the photo whole; without, on the school's color. */
export function layCover(block: CoverBlock, flow: Flow): Strip[] {
  const { page, margin } = flow.theme;
  const inner = narrowed(flow, margin.left, page.width - margin.left - margin.right);
  const titleTag = childTag(flow.tag, flow.sheet.headings.title());
  const photo = block.photo ? flow.sheet.pictures.get(block.photo.source) : undefined;
  if (block.photo && !photo)
    flow.sheet.damagedPictures.add(block.photo.name ?? block.photo.alt ?? block.title);
  const draw =
    photo && block.photo
      ? photoCover(block, inner, titleTag, block.photo, photo)
      : colorCover(block, inner, titleTag);
  return [
    strip(
      page.height,
      (pen) => {
        pen.bookmark(1, block.title, 0);
        draw(pen);
      },
      { isFullPage: true },
    ),
  ];
}

function titleOf(
  block: CoverBlock,
  flow: Flow,
  tag: Tag,
  color: string,
  sizes: readonly number[],
  most: number,
): Stack {
  const style = (size: number): TextStyle => ({
    ...flow.theme.text.title,
    family: "serif",
    weight: "semibold",
    size,
    leading: size * 1.1,
    color,
  });
  const stacks = sizes.map((size) => wordsOf(flow, block.title, style(size), { tag, isBalanced: true }));
  return (
    stacks.find(({ height }) => height <= most) ??
    stacks.at(-1) ??
    wordsOf(flow, block.title, style(24), { tag })
  );
}

/** The school's mark and name in one line. */
function schoolLine(block: CoverBlock, flow: Flow, color: string): (pen: Pen, top: number) => void {
  const prepared = block.mark ? flow.sheet.pictures.get(block.mark.source) : undefined;
  const mark = block.mark && prepared ? drawnPicture(block.mark, prepared, flow, 120, 44) : undefined;
  const shift = mark ? mark.width + 14 : 0;
  const style: TextStyle = { ...flow.theme.text.label, size: 11, leading: 15, color };
  const name = wordsOf(narrowed(flow, flow.x + shift, flow.width - shift), block.school, style);
  return (pen, top) => {
    mark?.draw(pen, flow.x, top);
    name.draw(pen, top + (mark ? (mark.height - name.height) / 2 : 0));
  };
}

function colorCover(block: CoverBlock, flow: Flow, titleTag: Tag): (pen: Pen) => void {
  const { page, colors } = flow.theme;
  const panel = page.height * 0.56;
  const school = schoolLine(block, flow, colors.paper);
  const label: TextStyle = { ...flow.theme.text.label, size: 12, leading: 17, color: colors.paper };
  const eyebrow = wordsOf(flow, block.eyebrow, label);
  const title = titleOf(block, flow, titleTag, colors.paper, [50, 42, 34, 28, 21, 16], panel * 0.52);
  const whose = whoseLines(block, flow);
  return (pen) => {
    pen.artifact("Layout", () => pen.rect(-2, -2, page.width + 4, panel + 2, { fill: colors.accent }));
    school(pen, 60);
    const titleTop = panel - 40 - title.height;
    eyebrow.draw(pen, titleTop - eyebrow.height - 8);
    title.draw(pen, titleTop);
    whose.draw(pen, panel + 34);
  };
}

function photoCover(
  block: CoverBlock,
  flow: Flow,
  titleTag: Tag,
  picture: Picture,
  prepared: PreparedPicture,
): (pen: Pen) => void {
  const { page, colors, margin } = flow.theme;
  const school = schoolLine(block, flow, colors.ink);
  const label: TextStyle = { ...flow.theme.text.label, size: 12, leading: 17 };
  const eyebrow = wordsOf(flow, block.eyebrow, label);
  const title = titleOf(block, flow, titleTag, colors.ink, [42, 36, 30, 25, 20, 15], page.height * 0.17);
  const whose = whoseLines(block, flow);
  const photoTop = 122;
  const words = 34 + eyebrow.height + 6 + title.height + 18 + whose.height;
  const room = page.height - margin.bottom - 18 - photoTop - words;
  const photo = drawnPicture(picture, prepared, flow, flow.width, Math.min(page.height * 0.46, room));
  return (pen) => {
    pen.artifact("Layout", () => pen.rect(-2, -2, page.width + 4, 14, { fill: colors.accent }));
    school(pen, 56);
    photo.draw(pen, flow.x, photoTop);
    let y = photoTop + photo.height + 34;
    eyebrow.draw(pen, y);
    y += eyebrow.height + 6;
    title.draw(pen, y);
    whose.draw(pen, y + title.height + 18);
  };
}

/** Whose sheet it is, below the title; the date at the foot of the page. */
function whoseLines(block: CoverBlock, flow: Flow): Stack {
  const { page, text, colors, margin } = flow.theme;
  const person = wordsOf(flow, block.person, {
    ...text.title,
    family: "serif",
    weight: "regular",
    size: 25,
    leading: 31,
  });
  const lines = wordsOf(flow, block.lines?.join("\n"), {
    ...text.subtitle,
    family: "sans",
    size: 12,
    leading: 18,
  });
  const date = wordsOf(flow, block.date, { ...text.furniture, size: 9.5, leading: 13 });
  return {
    height: person.height + 6 + lines.height,
    draw: (pen, top) => {
      person.draw(pen, top);
      lines.draw(pen, top + person.height + 6);
      if (date.height === 0) return;
      const y = page.height - margin.bottom + 12;
      pen.artifact("Layout", () =>
        pen.rule(flow.x, y - 10, flow.x + flow.width, y - 10, colors.hairline, 0.6),
      );
      date.draw(pen, y);
    },
  };
}

/** The head of a sheet: a rule across, what it is, and a line of context. */
export function layTitle(block: TitleBlock, flow: Flow): Strip[] {
  const { theme, x, width } = flow;
  const tag = childTag(flow.tag, flow.sheet.headings.title());
  const prepared = block.mark ? flow.sheet.pictures.get(block.mark.source) : undefined;
  const mark = block.mark && prepared ? drawnPicture(block.mark, prepared, flow, 110, 46) : undefined;
  const aside = asideOf(block, flow);
  const inner = narrowed(flow, x, width - (mark ? mark.width + 24 : aside.width));
  const eyebrow = wordsOf(inner, block.eyebrow, { ...theme.text.label, size: 9.5, leading: 14 });
  const title = wordsOf(inner, block.title, theme.text.title, { tag, isBalanced: true });
  const subtitle = wordsOf(inner, block.subtitle, theme.text.subtitle);
  const head = 18;
  const eyebrowGap = eyebrow.height > 0 ? 3 : 0;
  const subtitleGap = subtitle.height > 0 ? 5 : 0;
  const words = eyebrow.height + eyebrowGap + title.height + subtitleGap + subtitle.height;
  const height = head + Math.max(words, mark?.height ?? 0, aside.height);
  const drawn = strip(height, (pen, top) => {
    pen.artifact("Layout", () => {
      pen.rule(x, top, x + width, top, theme.colors.ink, 0.75);
      pen.rect(x, top - 0.4, 44, 3.4, { fill: theme.colors.accent });
    });
    pen.bookmark(1, block.title, 0);
    eyebrow.draw(pen, top + head);
    title.draw(pen, top + head + eyebrow.height + eyebrowGap);
    subtitle.draw(pen, top + head + eyebrow.height + eyebrowGap + title.height + subtitleGap);
    aside.draw(pen, top + head);
    mark?.draw(pen, x + width - mark.width, top + head);
  });
  return spaced(heldTogether([drawn]), 0, theme.gap.block + 6);
}

/** Lines opposite the title, aligned to the right edge, and how much of the width they take. */
function asideOf(block: TitleBlock, flow: Flow): Stack & { width: number } {
  const { theme, x, width } = flow;
  if (!block.aside || block.aside.length === 0) return { height: 0, width: 0, draw: () => undefined };
  const own = width * 0.38;
  const style = { ...theme.text.table, leading: theme.text.table.leading + 1.5 };
  const at = narrowed(flow, x + width - own, own);
  const stacks = block.aside.map((line) => wordsOf(at, line, style, { align: "end" }));
  return {
    width: own + 24,
    height: stacks.reduce((sum, { height }) => sum + height, 0),
    draw: (pen, top) => {
      let y = top;
      for (const stack of stacks) {
        stack.draw(pen, y);
        y += stack.height;
      }
    },
  };
}
