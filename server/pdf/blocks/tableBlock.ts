import type { LineTags, Pen } from "#server/pdf/drawing/pen.ts";
import type { Flow } from "#server/pdf/layout/flow.ts";
import { lineLeft, lineTags, paragraphStrips, spansOf } from "#server/pdf/layout/paragraph.ts";
import { heldTogether, type Strip, spaced, strip } from "#server/pdf/layout/strip.ts";
import { childTag, type Tag } from "#server/pdf/layout/tag.ts";
import { baselineIn } from "#server/pdf/layout/theme.ts";
import type { TableBlock, TableColumn, TableRow } from "#server/pdf/sheetModel.ts";
import { type ComposedPart, composeText } from "#server/pdf/text/composedText.ts";
import { breakComposed, measureComposed, type SetLine } from "#server/pdf/text/lines.ts";
import type { TextStyle } from "#server/pdf/text/textStyle.ts";
import { columnWidths } from "./tableColumns.ts";

const padding = { x: 7, y: 5 };

interface Cell {
  lines: SetLine[];
  tags: LineTags;
  tag: Tag;
  x: number;
  width: number;
  align: TableColumn["align"];
}

/**
 * A table: breaks fall between rows only, and its head stands on every page it reaches. Only a row higher than a page
 * is continued on the next.
 */
export function layTable(block: TableBlock, flow: Flow): Strip[] {
  const { theme } = flow;
  const table = childTag(flow.tag, "Table");
  const bodyTag = childTag(table, "TBody");
  const compose = (row: TableRow) =>
    block.columns.map((_, column) =>
      composeText(flow.sheet.setter, spansOf(row.cells[column] ?? "", cellStyle(flow, row.isStrong), theme)),
    );
  const headStyle = theme.text.tableHead;
  const labels = block.columns.map(({ label }) =>
    composeText(flow.sheet.setter, [{ text: label, style: headStyle }]),
  );
  const rows = block.rows.map((row) => {
    flow.sheet.checkTime();
    return compose(row);
  });
  const widths = columnWidths(
    block.columns.map((column, index) =>
      needOf(
        column,
        [labels, ...rows].map((cells) => cells[index] ?? []),
      ),
    ),
    flow.width,
  );
  const place = (cells: readonly ComposedPart[][], row: Tag, isHead: boolean, style: TextStyle): Cell[] => {
    let x = flow.x;
    return block.columns.map((column, index) => {
      const width = widths[index] ?? 0;
      const left = x + padding.x * (index === 0 ? 0 : 1);
      const inner = width - padding.x * (index === 0 || index === block.columns.length - 1 ? 1 : 2);
      x += width;
      const tag = childTag(row, isHead || column.isRowHeader ? "TH" : "TD", scopeOf(isHead, column));
      const lines = breakComposed(flow.sheet.setter, cells[index] ?? [], { width: Math.max(8, inner) });
      return {
        lines: lines.map((line) => ({ ...line, style })),
        tags: lineTags(tag),
        tag,
        x: left,
        width: inner,
        align: column.align,
      };
    });
  };
  const headRow = childTag(childTag(table, "THead"), "TR");
  const head = headStrips(flow, place(labels, headRow, true, headStyle));
  const caption = block.caption
    ? paragraphStrips(flow, [{ text: block.caption, style: theme.text.label }], {
        tag: childTag(table, "Caption"),
        style: theme.text.label,
        x: flow.x,
        width: flow.width,
        after: 2,
      })
    : [];
  const body = rows.flatMap((cells, index): Strip[] => {
    const row = block.rows[index];
    const placed = place(cells, childTag(bodyTag, "TR"), false, cellStyle(flow, row?.isStrong));
    const strips = rowStrips(flow, placed, head.repeated, row?.startsGroup === true && index > 0);
    const isNearEdge = index === 0 || index === rows.length - 2;
    return strips.map((one, part) => ({
      ...one,
      holdsNext: part === strips.length - 1 && isNearEdge && index < rows.length - 1,
    }));
  });
  const top = heldTogether([...caption, head.first]).map((one) => ({ ...one, holdsNext: body.length > 0 }));
  return spaced([...top, ...body], theme.gap.block, theme.gap.block);
}

function cellStyle(flow: Flow, isStrong: boolean | undefined): TextStyle {
  const style = flow.theme.text.table;
  return isStrong ? { ...style, weight: "semibold" } : style;
}

function scopeOf(isHead: boolean, column: TableColumn): Partial<Tag> {
  if (isHead) return { scope: "Column" };
  return column.isRowHeader ? { scope: "Row" } : {};
}

function needOf(
  column: TableColumn,
  cells: readonly ComposedPart[][],
): {
  natural: number;
  least: number;
  share: number | undefined;
} {
  const measures = cells.map(measureComposed);
  return {
    natural: Math.max(...measures.map(({ natural }) => natural)) + padding.x * 2,
    least: Math.max(...measures.map(({ least }) => least)) + padding.x * 2,
    share: column.share,
  };
}

function heightOf(cells: readonly Cell[]): number {
  const heights = cells.map(({ lines }) => lines.reduce((sum, line) => sum + line.style.leading, 0));
  return Math.max(0, ...heights) + padding.y * 2;
}

function drawCells(pen: Pen, cells: readonly Cell[], top: number, isTagged: boolean): void {
  for (const { lines, tags, tag, x, width, align } of cells) {
    // An empty cell is a cell all the same: without it the columns of its row would be miscounted.
    if (isTagged) pen.structure.element(tag);
    let y = top;
    for (const line of lines) {
      pen.line(
        line,
        lineLeft(line, x, width, align),
        y + baselineIn(line.style),
        isTagged ? tags : undefined,
      );
      y += line.style.leading;
    }
  }
}

function headStrips(flow: Flow, cells: readonly Cell[]): { first: Strip; repeated: Strip } {
  const { x, width, theme } = flow;
  const height = heightOf(cells);
  const rule = (pen: Pen, top: number) =>
    pen.rule(x, top + height, x + width, top + height, theme.colors.ink, 0.9);
  const first = strip(
    height,
    (pen, top) => {
      pen.artifact("Layout", () => rule(pen, top));
      drawCells(pen, cells, top + padding.y, true);
    },
    { frames: flow.frames },
  );
  const repeated = strip(height, (pen, top) =>
    // A head that is repeated for the eye must not be read out again.
    pen.artifact("Pagination", () => {
      rule(pen, top);
      drawCells(pen, cells, top + padding.y, false);
    }),
  );
  return { first, repeated };
}

function rowStrips(flow: Flow, cells: readonly Cell[], head: Strip, startsGroup: boolean): Strip[] {
  const { x, width, theme, sheet } = flow;
  const most = sheet.pageHeight - head.height - 4;
  return partsOf(cells, most).map((part) => {
    const height = heightOf(part);
    return strip(
      height,
      (pen, top) => {
        pen.artifact("Layout", () => {
          if (startsGroup) pen.rule(x, top, x + width, top, theme.colors.rule, 0.9);
          pen.rule(x, top + height, x + width, top + height, theme.colors.hairline, 0.6);
        });
        drawCells(pen, part, top + padding.y, true);
      },
      { repeatedHead: head, frames: flow.frames },
    );
  });
}

/** A row as high as it is, or cut between lines into parts that each fit on a page. */
function partsOf(cells: readonly Cell[], most: number): Cell[][] {
  if (heightOf(cells) <= most) return [[...cells]];
  const rest = cells.map((cell) => ({ ...cell, lines: [...cell.lines] }));
  const parts: Cell[][] = [];
  while (rest.some(({ lines }) => lines.length > 0)) {
    const part = rest.map((cell) => {
      const leading = cell.lines[0]?.style.leading ?? 1;
      return {
        ...cell,
        lines: cell.lines.splice(0, Math.max(1, Math.floor((most - padding.y * 2) / leading))),
      };
    });
    parts.push(part);
  }
  return parts;
}
