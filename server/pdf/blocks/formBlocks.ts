import type { Flow } from "#server/pdf/layout/flow.ts";
import { lineTags, paragraphStrips, spansOf } from "#server/pdf/layout/paragraph.ts";
import { heldTogether, type Strip, spaced, stacked, strip } from "#server/pdf/layout/strip.ts";
import { childTag } from "#server/pdf/layout/tag.ts";
import { baselineIn } from "#server/pdf/layout/theme.ts";
import type { SignaturesBlock, WritingSpaceBlock } from "#server/pdf/sheetModel.ts";
import { setLines } from "#server/pdf/text/lines.ts";
import { layLine } from "./textBlocks.ts";

/** Lines to sign on, two side by side, each with whose it is below. */
export function laySignatures(block: SignaturesBlock, flow: Flow): Strip[] {
  const { theme } = flow;
  const gap = 28;
  const width = (flow.width - gap) / 2;
  const rows: Strip[] = [];
  for (let start = 0; start < block.lines.length; start += 2) {
    const cells = block.lines.slice(start, start + 2).map((line, index) => {
      const x = flow.x + index * (width + gap);
      const style = theme.text.caption;
      const words = line.name ? `${line.name}\n${line.label}` : line.label;
      const dateWidth = line.dateLabel ? 90 : 0;
      const label = stacked(
        paragraphStrips(flow, spansOf(words, style, theme), {
          tag: childTag(flow.tag, "P"),
          style,
          x,
          width: width - dateWidth,
        }),
      );
      const tags = lineTags(childTag(flow.tag, "P"));
      const [date] = line.dateLabel
        ? setLines(flow.sheet.setter, [{ text: line.dateLabel, style }], { width: dateWidth })
        : [];
      return { x, label, date, dateX: x + width - dateWidth + 12, tags, style };
    });
    const room = 40;
    rows.push(
      strip(
        room + Math.max(...cells.map(({ label }) => label.height)) + 4,
        (pen, top) => {
          for (const { x, label, date, dateX, tags, style } of cells) {
            const y = top + room;
            pen.artifact("Layout", () => {
              pen.rule(x, y, date ? dateX - 12 : x + width, y, theme.colors.ink, 0.6);
              if (date) pen.rule(dateX, y, x + width, y, theme.colors.ink, 0.6);
            });
            label.draw(pen, y + 4);
            if (date) pen.line(date, dateX, y + 4 + baselineIn(style), tags);
          }
        },
        { before: 6, after: 6, frames: flow.frames },
      ),
    );
  }
  return spaced(rows, theme.gap.block, theme.gap.block);
}

/** Ruled lines to write on by hand; few stay together, of many at least two stay with their label. */
export function layWritingSpace(block: WritingSpaceBlock, flow: Flow): Strip[] {
  const { theme, textX, textWidth } = flow;
  const label = block.label ? layLine(flow, block.label, theme.text.label, 0, 0) : [];
  const lines = Array.from({ length: Math.max(1, block.lines) }, () =>
    strip(
      25,
      (pen, top) =>
        pen.artifact("Layout", () =>
          pen.rule(textX, top + 25, textX + textWidth, top + 25, theme.colors.rule, 0.5),
        ),
      { frames: flow.frames },
    ),
  );
  const few = lines.length <= 10 ? lines.length : 2;
  const start = heldTogether([...label, ...lines.slice(0, few)]);
  return spaced([...start, ...lines.slice(few)], theme.gap.block, theme.gap.block);
}
