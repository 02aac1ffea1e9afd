import type { Flow } from "#server/pdf/layout/flow.ts";
import { lineTags, paragraphStrips, spansOf } from "#server/pdf/layout/paragraph.ts";
import { blankStrip, type Strip, spaced, stacked, strip } from "#server/pdf/layout/strip.ts";
import { childTag, type Tag } from "#server/pdf/layout/tag.ts";
import { baselineIn } from "#server/pdf/layout/theme.ts";
import type { FactsBlock } from "#server/pdf/sheetModel.ts";
import { setLines } from "#server/pdf/text/lines.ts";

type Fact = FactsBlock["items"][number];

/** Labels and values, tagged as a list whose items are labelled. */
export function layFacts(block: FactsBlock, flow: Flow): Strip[] {
  const list = childTag(flow.tag, "L");
  const { theme } = flow;
  const strips = (block.look ?? "rows") === "rows" ? layRows(block, flow, list) : layGrid(block, flow, list);
  return spaced(strips, theme.gap.block, theme.gap.block);
}

/** Labels in the margin where there is one, else in a column as wide as the widest. */
function layRows(block: FactsBlock, flow: Flow, list: Tag): Strip[] {
  const { theme, sheet } = flow;
  const labelStyle = { ...theme.text.label, color: theme.colors.muted };
  const gutter = 14;
  const margin = flow.textX - flow.x;
  const widest = Math.max(
    0,
    ...block.items.map(
      ({ label }) =>
        setLines(sheet.setter, [{ text: label, style: labelStyle }], { width: 4000 })[0]?.width ?? 0,
    ),
  );
  const labelWidth = margin > 40 ? margin - gutter : Math.min(widest + 1, flow.width * 0.34);
  const x = flow.x + labelWidth + gutter;
  const width =
    flow.x + flow.width - x - (margin > 40 ? flow.x + flow.width - flow.textX - flow.textWidth : 0);
  const style = theme.look === "reading" ? { ...theme.text.body, leading: 15.25 } : theme.text.body;
  return block.items.flatMap((item) => {
    const entry = childTag(list, "LI");
    const label = lineTags(childTag(entry, "Lbl"));
    const labelLines = setLines(sheet.setter, [{ text: item.label, style: labelStyle }], {
      width: labelWidth,
    });
    const value = paragraphStrips(flow, spansOf(item.value, style, theme), {
      tag: childTag(entry, "LBody"),
      style,
      x,
      width,
      before: 3.5,
      after: 3.5,
    });
    const strips =
      value.length > 0
        ? value
        : [blankStrip(style.leading, { before: 3.5, after: 3.5, frames: flow.frames })];
    const missing = labelLines.length * labelStyle.leading - strips.length * style.leading;
    return strips.map((one, index) => ({
      ...one,
      height: one.height + (index === strips.length - 1 ? Math.max(0, missing) : 0),
      draw: (pen, top) => {
        if (index === 0) {
          labelLines.forEach((line, row) => {
            const baseline = top + baselineIn(style) + row * labelStyle.leading;
            pen.line(line, flow.x, baseline, label);
          });
        }
        one.draw(pen, top);
      },
    }));
  });
}

/** Side by side: a label over its value, or a numeral over its label. */
function layGrid(block: FactsBlock, flow: Flow, list: Tag): Strip[] {
  const perRow = block.perRow ?? Math.min(4, Math.max(2, block.items.length));
  const gap = 18;
  const width = (flow.width - gap * (perRow - 1)) / perRow;
  const rows: Strip[] = [];
  for (let start = 0; start < block.items.length; start += perRow) {
    const cells = block.items.slice(start, start + perRow).map((item, index) => {
      const x = flow.x + index * (width + gap);
      return { x, ...layCell(item, block.look === "figures", flow, list, x, width) };
    });
    const height = Math.max(...cells.map((cell) => cell.height)) + 8;
    const { colors } = flow.theme;
    rows.push(
      strip(
        height,
        (pen, top) => {
          for (const cell of cells) {
            pen.artifact("Layout", () => pen.rule(cell.x, top, cell.x + width, top, colors.rule, 0.6));
            cell.draw(pen, top + 8);
          }
        },
        { before: 10, after: 10, frames: flow.frames },
      ),
    );
  }
  return rows;
}

/** Words in a numeral's place are set smaller where they would not fit in one line, down to seven tenths. */
function numeralFor(value: Fact["value"], width: number, { theme, sheet }: Flow) {
  const style = { ...theme.text.numeral, color: theme.colors.accent };
  const [line] = setLines(sheet.setter, spansOf(value, style, theme), { width: 4000 });
  const share = Math.max(0.7, Math.min(1, (width - 1) / (line?.width ?? 1)));
  return { ...style, size: style.size * share };
}

function layCell(item: Fact, isNumeral: boolean, flow: Flow, list: Tag, x: number, width: number) {
  const { theme } = flow;
  const entry = childTag(list, "LI");
  const labelStyle = { ...theme.text.label, color: theme.colors.muted };
  const valueStyle = isNumeral ? numeralFor(item.value, width, flow) : theme.text.body;
  const label = stacked(
    paragraphStrips(flow, [{ text: item.label, style: labelStyle }], {
      tag: childTag(entry, "Lbl"),
      style: labelStyle,
      x,
      width,
    }),
  );
  const value = stacked(
    paragraphStrips(flow, spansOf(item.value, valueStyle, theme), {
      tag: childTag(entry, "LBody"),
      style: valueStyle,
      x,
      width,
    }),
  );
  const gap = isNumeral ? 2 : 1;
  return {
    height: label.height + gap + value.height,
    draw: (pen: Parameters<Strip["draw"]>[0], top: number) => {
      label.draw(pen, isNumeral ? top + value.height + gap : top);
      value.draw(pen, isNumeral ? top : top + label.height + gap);
    },
  };
}
