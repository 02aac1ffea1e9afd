import { type Flow, narrowed } from "#server/pdf/layout/flow.ts";
import {
  blankStrip,
  type Frame,
  heldTogether,
  type Strip,
  spaced,
  stacked,
  strip,
} from "#server/pdf/layout/strip.ts";
import { childTag } from "#server/pdf/layout/tag.ts";
import type { Theme } from "#server/pdf/layout/theme.ts";
import type { CalloutBlock, ColumnsBlock, KeepBlock } from "#server/pdf/sheetModel.ts";
import { layLine } from "./textBlocks.ts";

/** Somebody's comment, a note or a warning, set apart by a rule or a tint; it may run over pages. */
export function layCallout(block: CalloutBlock, flow: Flow): Strip[] {
  const { theme } = flow;
  const { tone } = block;
  const quiet = quieter(theme);
  const side = tone === "comment" ? 14 : 13;
  const padding = tone === "comment" ? 1 : 9;
  const frame = frameOf(tone, flow);
  const inner = narrowed(flow, flow.textX + side, flow.textWidth - side * (tone === "comment" ? 1 : 2), {
    theme: quiet,
    tag: childTag(flow.tag, "Div"),
    frames: [...flow.frames, frame],
  });
  const titleStyle = { ...quiet.text.body, weight: "semibold" as const };
  const title = block.title === undefined ? [] : layLine(inner, block.title, titleStyle, 0, 2);
  const byline = block.byline
    ? layLine(inner, block.byline, { ...quiet.text.small, color: quiet.colors.muted }, 2, 0)
    : [];
  const content = flow.sheet.layBlocks(block.blocks, inner);
  const words = [...title, ...content, ...byline];
  if (words.length === 0) return [];
  // Title and byline stay with the words they belong to.
  const firstOfByline = words.length - byline.length;
  const held = words.map((one, index) => ({
    ...one,
    before: index === 0 ? 0 : one.before,
    after: index === words.length - 1 ? 0 : one.after,
    holdsNext: one.holdsNext || index < title.length || index === firstOfByline - 1,
  }));
  const edge = (holdsNext: boolean) => blankStrip(padding, { frames: inner.frames, holdsNext });
  const last = held.pop();
  const strips = [edge(true), ...held, ...(last ? [{ ...last, holdsNext: true }] : []), edge(false)];
  return spaced(strips, theme.gap.block, theme.gap.block);
}

/** Words beside the main text: sans, a little smaller, whatever the sheet's look. */
function quieter(theme: Theme): Theme {
  const { text } = theme;
  const body = { ...text.table, size: 9.5, leading: 13.5, hasTabularFigures: false };
  return {
    ...theme,
    text: { ...text, body, lead: body },
    gap: { ...theme.gap, paragraph: 5, block: 8 },
  };
}

function frameOf(tone: CalloutBlock["tone"], flow: Flow): Frame {
  const { textX: x, textWidth: width } = flow;
  const { colors } = flow.theme;
  return {
    draw: (pen, top, bottom) =>
      pen.artifact("Layout", () => {
        if (tone !== "comment") pen.rect(x, top, width, bottom - top, { fill: colors.tint });
        if (tone === "comment") pen.rect(x, top, 2.25, bottom - top, { fill: colors.accent });
        if (tone === "warning") pen.rect(x, top, 3.5, bottom - top, { fill: colors.ink });
      }),
  };
}

/** Two columns that stay on one page; the start column is read first. */
export function layColumns(block: ColumnsBlock, flow: Flow): Strip[] {
  const gap = 28;
  const share = Math.min(0.8, Math.max(0.2, block.startShare ?? 0.5));
  const startWidth = (flow.width - gap) * share;
  const start = flow.sheet.layBlocks(block.start, narrowed(flow, flow.x, startWidth, { frames: [] }));
  const endX = flow.x + startWidth + gap;
  const end = flow.sheet.layBlocks(
    block.end,
    narrowed(flow, endX, flow.width - startWidth - gap, { frames: [] }),
  );
  const [left, right] = [stacked(start), stacked(end)];
  const height = Math.max(left.height, right.height);
  if (height > flow.sheet.pageHeight) return [...start, ...end];
  const draw: Strip["draw"] = (pen, top) => {
    left.draw(pen, top);
    right.draw(pen, top);
  };
  return spaced([strip(height, draw, { frames: flow.frames })], flow.theme.gap.block, flow.theme.gap.block);
}

/** Held together as long as one page can hold it, with a picture made smaller if need be. */
export function layKeep(block: KeepBlock, flow: Flow): Strip[] {
  const strips = flow.sheet.layBlocks(block.blocks, flow);
  const spare = Math.max(0, ...strips.map(({ height, shrink }) => (shrink ? height - shrink.least : 0)));
  return stacked(strips).height - spare <= flow.sheet.pageHeight ? heldTogether(strips) : strips;
}
