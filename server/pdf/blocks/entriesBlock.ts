import type { Pen } from "#server/pdf/drawing/pen.ts";
import { type Flow, narrowed } from "#server/pdf/layout/flow.ts";
import { lineTags } from "#server/pdf/layout/paragraph.ts";
import { type Frame, type Strip, spaced } from "#server/pdf/layout/strip.ts";
import { childTag, type Tag } from "#server/pdf/layout/tag.ts";
import { baselineIn } from "#server/pdf/layout/theme.ts";
import type { EntriesBlock } from "#server/pdf/sheetModel.ts";
import { type SetLine, setLines } from "#server/pdf/text/lines.ts";
import type { TextStyle } from "#server/pdf/text/textStyle.ts";

const gutter = 14;
/** The width of labels where the sheet's look leaves no margin for them. */
const ownMargin = 96;
const dot = 3.4;

interface Label {
  lines: readonly SetLine[];
  style: TextStyle;
  draw: (pen: Pen, top: number) => void;
}

/** Entries with their labels in the margin of the sheet, or in one of their own. */
export function layEntries(block: EntriesBlock, flow: Flow): Strip[] {
  const margin = flow.textX - flow.x > 40 ? flow.textX - flow.x : ownMargin;
  const laid = block.look === "line" ? layLine(block, flow, margin) : layParts(block, flow, margin);
  return spaced(laid, flow.theme.gap.block, flow.theme.gap.block);
}

function textOf(flow: Flow, text: string, style: TextStyle, width: number): readonly SetLine[] {
  return setLines(flow.sheet.setter, [{ text, style }], { width });
}

/**
 * The same strips with a label drawn beside the first; the last makes room if the label is the higher one, and lets the
 * next entry go to another page.
 */
function labelled(strips: readonly Strip[], label: Label): Strip[] {
  const height = strips.reduce((sum, one) => sum + one.height, 0);
  const missing = Math.max(0, label.lines.length * label.style.leading - height);
  return strips.map((one, index) => ({
    ...one,
    height: one.height + (index === strips.length - 1 ? missing : 0),
    holdsNext: one.holdsNext && index < strips.length - 1,
    draw: (pen, top) => {
      if (index === 0) label.draw(pen, top);
      one.draw(pen, top);
    },
  }));
}

function drawLines(pen: Pen, flow: Flow, { lines, style }: Omit<Label, "draw">, tag: Tag, baseline: number) {
  const tags = lineTags(tag);
  lines.forEach((line, row) => {
    pen.line(line, flow.x, baseline + row * style.leading, tags);
  });
}

/** A line through the times of all entries, over page ends too. */
function layLine(block: EntriesBlock, flow: Flow, margin: number): Strip[] {
  const { theme } = flow;
  const textX = flow.x + margin + gutter;
  const lineX = textX - gutter - 4;
  const frames = [...flow.frames, lineFrame(flow, lineX)];
  const style = { ...theme.text.label, color: theme.colors.muted };
  return block.items.flatMap(({ label, blocks }) => {
    const tag = childTag(flow.tag, "Div");
    const labelTag = childTag(tag, "P");
    const inner = narrowed(flow, textX, flow.x + flow.width - textX, { tag, frames });
    const lines = textOf(flow, label, style, lineX - dot - 6 - flow.x);
    return labelled(flow.sheet.layBlocks(blocks, inner), {
      lines,
      style,
      draw: (pen, top) => {
        const baseline = top + baselineIn(theme.text.label);
        pen.artifact("Layout", () => {
          pen.circle(lineX, baseline - 3, dot + 2.2, { fill: theme.colors.paper });
          pen.circle(lineX, baseline - 3, dot, { fill: theme.colors.accent });
        });
        drawLines(pen, flow, { lines, style }, labelTag, baseline);
      },
    });
  });
}

function lineFrame({ theme }: Flow, lineX: number): Frame {
  return {
    draw: (pen, top, bottom) =>
      pen.artifact("Layout", () => pen.rule(lineX, top, lineX, bottom, theme.colors.rule, 0.75)),
  };
}

/** Parts whose headings stand in the margin, a thin rule above each. */
function layParts(block: EntriesBlock, flow: Flow, margin: number): Strip[] {
  const { theme } = flow;
  const textX = flow.x + margin;
  const level = block.level ?? 2;
  const style = { ...theme.text.heading[2], color: theme.colors.accent };
  const gap = theme.gap.block;
  return block.items.flatMap(({ label, blocks }) => {
    const tag = childTag(flow.tag, "Div");
    const labelTag = childTag(tag, flow.sheet.headings.heading(level));
    const inner = narrowed(flow, textX, flow.x + flow.width - textX, { tag });
    const lines = textOf(flow, label, style, margin - gutter);
    const strips = labelled(flow.sheet.layBlocks(blocks, inner), {
      lines,
      style,
      draw: (pen, top) => {
        pen.artifact("Layout", () =>
          pen.rule(flow.x, top - gap * 0.8, flow.x + flow.width, top - gap * 0.8, theme.colors.hairline, 0.6),
        );
        pen.bookmark(level, label, top - 12);
        drawLines(pen, flow, { lines, style }, labelTag, top + baselineIn(theme.text.body));
      },
    });
    return spaced(strips, gap * 1.6, 0);
  });
}
