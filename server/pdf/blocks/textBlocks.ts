import type { Flow } from "#server/pdf/layout/flow.ts";
import { lineStrips, lineTags, paragraphStrips, spansOf } from "#server/pdf/layout/paragraph.ts";
import { heldTogether, type Strip, spaced, strip } from "#server/pdf/layout/strip.ts";
import { childTag, type Tag } from "#server/pdf/layout/tag.ts";
import { baselineIn } from "#server/pdf/layout/theme.ts";
import type { HeadingBlock, InlineText, ListBlock, ParagraphBlock } from "#server/pdf/sheetModel.ts";
import { setLines } from "#server/pdf/text/lines.ts";
import type { TextStyle } from "#server/pdf/text/textStyle.ts";

export function layParagraph(block: ParagraphBlock, flow: Flow): Strip[] {
  const { theme } = flow;
  const tone = block.tone ?? "body";
  const style = tone === "muted" ? { ...theme.text.small, color: theme.colors.muted } : theme.text[tone];
  return paragraphStrips(flow, spansOf(block.text, style, theme), {
    tag: childTag(flow.tag, "P"),
    style,
    x: flow.textX,
    width: flow.textWidth,
    align: block.align,
    before: theme.gap.paragraph,
    after: tone === "lead" ? theme.gap.block : theme.gap.paragraph,
  });
}

/** A heading stays with what follows it, and is a bookmark. */
export function layHeading(block: HeadingBlock, flow: Flow): Strip[] {
  const { theme } = flow;
  const style = theme.text.heading[block.level - 1] ?? theme.text.heading[2];
  const tag = childTag(flow.tag, flow.sheet.headings.heading(block.level));
  const x = block.level >= 3 ? flow.textX : flow.x;
  const width = block.level >= 3 ? flow.textWidth : flow.width;
  const asideStyle = { ...theme.text.label, color: theme.colors.muted, hasTabularFigures: true };
  const [aside] = block.aside
    ? setLines(flow.sheet.setter, [{ text: block.aside, style: asideStyle }], { width: width * 0.4 })
    : [];
  const eyebrow = block.eyebrow
    ? paragraphStrips(flow, [{ text: block.eyebrow, style: theme.text.label }], {
        tag: childTag(flow.tag, "P"),
        style: theme.text.label,
        x,
        width,
        after: block.level === 1 ? 3 : 1,
      })
    : [];
  const lines = setLines(flow.sheet.setter, [{ text: block.text, style }], {
    width: width - (aside ? aside.width + 16 : 0),
    isBalanced: true,
  });
  const words = lineStrips(flow, lines, { tag, style, x, width, after: afterHeading(block, flow) });
  const asideTags = lineTags(childTag(flow.tag, "P"));
  const title = words.map((one, index): Strip => {
    const isFirst = index === 0;
    const isLast = index === words.length - 1;
    return {
      ...one,
      draw: (pen, top) => {
        if (isFirst && block.isBookmarked !== false) pen.bookmark(block.level, block.text, top - 12);
        one.draw(pen, top);
        if (!isLast || !aside) return;
        const baseline = top - index * style.leading + baselineIn(style);
        pen.line(aside, x + width - aside.width, baseline, asideTags);
      },
    };
  });
  const subtitle = block.subtitle
    ? paragraphStrips(flow, spansOf(block.subtitle, subtitleStyle(flow, block.level), theme), {
        tag: childTag(flow.tag, "P"),
        style: subtitleStyle(flow, block.level),
        x,
        width,
        after: block.level === 1 ? theme.gap.block : block.level === 4 ? 3 : theme.gap.paragraph,
      })
    : [];
  const overline = sectionRule(block, flow);
  const all = [...overline, ...eyebrow, ...title, ...subtitle];
  const above = theme.gap.aboveHeading[block.level - 1] ?? theme.gap.block;
  return spaced(heldTogether(all), above, 0).map((one, index) => ({
    ...one,
    holdsNext: true,
    startsPage: index === 0 && block.startsPage === true,
    ...(index === 0 && block.anchor !== undefined ? { anchor: block.anchor } : {}),
  }));
}

function afterHeading(block: HeadingBlock, flow: Flow): number {
  if (block.subtitle) return block.level === 1 ? 4 : 1;
  if (block.level >= 3) return 2;
  return flow.theme.look !== "working" ? ([15, 7][block.level - 1] ?? 2) : ([8, 5][block.level - 1] ?? 2);
}

function subtitleStyle(flow: Flow, level: number): TextStyle {
  const { text, colors } = flow.theme;
  return level === 1
    ? { ...text.subtitle, size: text.subtitle.size - 1 }
    : { ...text.small, color: colors.muted };
}

/** Sections of a portfolio open with a rule across the page. */
function sectionRule(block: HeadingBlock, flow: Flow): Strip[] {
  if (block.level !== 1 || flow.theme.look !== "reading") return [];
  const { x, width, theme } = flow;
  return [
    strip(16, (pen, top) =>
      pen.artifact("Layout", () => {
        pen.rule(x, top, x + width, top, theme.colors.ink, 0.75);
        pen.rect(x, top - 0.4, 44, 3, { fill: theme.colors.accent });
      }),
    ),
  ];
}

const markerWidth = 16;

/** What stands before an item. */
export function markerOf(marker: ListBlock["marker"], index: number): string {
  if (marker === "number") return `${index + 1}.`;
  return marker === "box" ? "☐" : "•";
}

export function layList(block: ListBlock, flow: Flow): Strip[] {
  const { theme } = flow;
  const list = childTag(flow.tag, "L", { isNumbered: block.marker === "number" });
  const strips = block.items.flatMap((item, index) =>
    layItem(flow, list, markerOf(block.marker, index), (body, inner) => {
      const style = theme.text.body;
      return paragraphStrips(inner, spansOf(item, style, theme), {
        tag: body,
        style,
        x: inner.textX,
        width: inner.textWidth,
        before: 2,
        after: 2,
      });
    }),
  );
  return spaced(strips, theme.gap.paragraph, theme.gap.paragraph);
}

/** One item: its marker in the hanging indent of the first line. */
export function layItem(
  flow: Flow,
  list: Tag,
  marker: string,
  layBody: (body: Tag, inner: Flow) => Strip[],
): Strip[] {
  const { theme } = flow;
  const item = childTag(list, "LI");
  const label = lineTags(childTag(item, "Lbl"));
  const body = childTag(item, "LBody");
  const inner = {
    ...flow,
    textX: flow.textX + markerWidth,
    textWidth: flow.textWidth - markerWidth,
    tag: body,
  };
  const style = { ...theme.text.body, hasTabularFigures: true };
  const [line] = setLines(flow.sheet.setter, [{ text: marker, style }], { width: 100 });
  const strips = layBody(body, inner);
  return strips.map((one, index) =>
    index > 0 || !line
      ? one
      : {
          ...one,
          draw: (pen, top) => {
            const x = marker === "•" ? flow.textX + 3 : flow.textX;
            pen.line(line, x, top + baselineIn(theme.text.body), label);
            one.draw(pen, top);
          },
        },
  );
}

/** A short line in a given style, as one paragraph of its own. */
export function layLine(flow: Flow, text: InlineText, style: TextStyle, before = 0, after = 0): Strip[] {
  return paragraphStrips(flow, spansOf(text, style, flow.theme), {
    tag: childTag(flow.tag, "P"),
    style,
    x: flow.textX,
    width: flow.textWidth,
    before,
    after,
  });
}
