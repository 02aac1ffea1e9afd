import type { Pen } from "#server/pdf/drawing/pen.ts";
import type { Flow } from "#server/pdf/layout/flow.ts";
import { paragraphStrips, spansOf } from "#server/pdf/layout/paragraph.ts";
import { type Strip, stacked, strip } from "#server/pdf/layout/strip.ts";
import { childTag } from "#server/pdf/layout/tag.ts";
import type { Theme } from "#server/pdf/layout/theme.ts";
import type { ScaleBlock } from "#server/pdf/sheetModel.ts";

const radius = 4.25;
const step = 24;

/** A level on a scale: its name, dots, and the same in words, so that nothing hangs on seeing the dots. */
export function layScale(block: ScaleBlock, flow: Flow): Strip[] {
  const { theme } = flow;
  const style = theme.text.table;
  const dotsWidth = (block.steps - 1) * step + radius * 2 + 4;
  const gap = 18;
  const labelWidth = (flow.width - dotsWidth - gap * 2) * 0.56;
  const dotsX = flow.x + labelWidth + gap;
  const wordsX = dotsX + dotsWidth + gap;
  const words = (text: ScaleBlock["label"], x: number, width: number, isStrong: boolean) => {
    const own = isStrong ? { ...style, weight: "semibold" as const } : style;
    return stacked(
      paragraphStrips(flow, spansOf(text, own, theme), {
        tag: childTag(flow.tag, "P"),
        style: own,
        x,
        width,
      }),
    );
  };
  const label = words(block.label, flow.x, labelWidth, true);
  const said = words(block.text, wordsX, flow.x + flow.width - wordsX, false);
  const noteStyle = { ...theme.text.small, color: theme.colors.muted };
  const note = stacked(
    block.note
      ? paragraphStrips(flow, spansOf(block.note, noteStyle, theme), {
          tag: childTag(flow.tag, "P"),
          style: noteStyle,
          x: flow.x,
          width: labelWidth,
        })
      : [],
  );
  const figure = childTag(flow.tag, "Figure", { alt: block.alt });
  const marksRoom = block.marks && block.marks.length > 0 ? 8 : 0;
  const height = Math.max(label.height + note.height, said.height, style.leading + marksRoom) + 12;
  const draw: Strip["draw"] = (pen, top) => {
    pen.artifact("Layout", () =>
      pen.rule(flow.x, top + height, flow.x + flow.width, top + height, theme.colors.hairline, 0.6),
    );
    label.draw(pen, top + 6);
    note.draw(pen, top + 6 + label.height);
    const y = top + 6 + style.leading / 2;
    pen.figure(figure, [dotsX, y - 8, dotsX + dotsWidth, y + 8 + marksRoom], () =>
      drawDots(pen, block, dotsX + radius + 2, y, theme),
    );
    said.draw(pen, top + 6);
  };
  return [strip(height, draw, { frames: flow.frames })];
}

/**
 * A bar runs from the first level to the value, reached levels are filled on it. Another level to compare with is a
 * ring around its dot, single ratings are ticks below: shapes differ, not only shades.
 */
function drawDots(pen: Pen, block: ScaleBlock, x: number, y: number, theme: Theme): void {
  const { accent, rule, ink, paper } = theme.colors;
  const at = (level: number) => x + (level - 1) * step;
  pen.rule(at(1), y, at(block.steps), y, rule, 0.75);
  const value = Math.min(block.steps, block.value ?? 0);
  if (value > 1) pen.rule(at(1), y, at(value), y, accent, 3);
  for (let level = 1; level <= block.steps; level += 1) {
    const isReached = value >= level - 0.001;
    pen.circle(
      at(level),
      y,
      radius,
      isReached ? { fill: accent, stroke: accent } : { fill: paper, stroke: rule },
    );
  }
  if (value >= 1 && value % 1 > 0.001) pen.circle(at(value), y, 2.2, { fill: accent });
  if (block.compared) pen.circle(at(block.compared), y, radius + 2.8, { stroke: ink, lineWidth: 0.9 });
  const marks = block.marks ?? [];
  for (const level of new Set(marks)) {
    const count = marks.filter((mark) => mark === level).length;
    for (let index = 0; index < count; index += 1) {
      const tick = at(level) + (index - (count - 1) / 2) * 3.2;
      pen.rule(tick, y + 9.5, tick, y + 14, ink, 1);
    }
  }
}
