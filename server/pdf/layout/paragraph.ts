import type { LineTags } from "#server/pdf/drawing/pen.ts";
import type { InlineText } from "#server/pdf/sheetModel.ts";
import type { SetLine } from "#server/pdf/text/lines.ts";
import { setLines } from "#server/pdf/text/lines.ts";
import type { TextSpan, TextStyle } from "#server/pdf/text/textStyle.ts";
import type { Flow } from "./flow.ts";
import { type Strip, strip } from "./strip.ts";
import { childTag, type Tag } from "./tag.ts";
import { baselineIn, type Theme } from "./theme.ts";

const leadsSomewhere = /^(https?:\/\/|mailto:)/i;

/** Inline text in a style, with the emphasis its pieces ask for. Addresses of other kinds stay plain words. */
export function spansOf(text: InlineText, style: TextStyle, theme: Theme): TextSpan[] {
  if (typeof text === "string") return [{ text, style }];
  return text.map((span): TextSpan => {
    const href = span.href !== undefined && leadsSomewhere.test(span.href) ? span.href : undefined;
    const color =
      span.isAccent || href !== undefined
        ? theme.colors.accent
        : span.isMuted
          ? theme.colors.muted
          : style.color;
    const weight = span.isBold && style.weight === "regular" ? "semibold" : style.weight;
    return {
      text: span.text,
      style: { ...style, color, weight, isItalic: style.isItalic || span.isItalic === true },
      ...(href === undefined ? {} : { href }),
    };
  });
}

export interface ParagraphPlace {
  tag: Tag;
  style: TextStyle;
  x: number;
  width: number;
  align?: "start" | "center" | "end" | undefined;
  isBalanced?: boolean;
  before?: number;
  after?: number;
  holdsNext?: boolean;
}

/** The element for linked words of a paragraph: one for each link, below the paragraph's own. */
export function lineTags(tag: Tag): LineTags {
  const links = new Map<number, Tag>();
  return {
    tag,
    linkTag: (span) => {
      const known = links.get(span);
      if (known) return known;
      const link = childTag(tag, "Link");
      links.set(span, link);
      return link;
    },
  };
}

/** Where a line starts, so that it stands at the start, center or end of its measure. */
export function lineLeft(line: SetLine, x: number, width: number, align: ParagraphPlace["align"]): number {
  const free = width - line.width;
  if (align === "center") return x + free / 2;
  const isAtRight = line.isRightToLeft !== (align === "end");
  return isAtRight ? x + free : x;
}

/** A paragraph as strips, one for each line; no single first or last line is parted from the rest. */
export function paragraphStrips(flow: Flow, spans: readonly TextSpan[], place: ParagraphPlace): Strip[] {
  const { setter } = flow.sheet;
  const lines = setLines(setter, spans, { width: place.width, isBalanced: place.isBalanced ?? false });
  return lineStrips(flow, lines, place);
}

/** Lines that are set already, as strips. */
export function lineStrips(flow: Flow, lines: readonly SetLine[], place: ParagraphPlace): Strip[] {
  const tags = lineTags(place.tag);
  const baseline = baselineIn(place.style);
  return lines.map((line, index) => {
    const left = lineLeft(line, place.x, place.width, place.align);
    const isLast = index === lines.length - 1;
    return strip(place.style.leading, (pen, top) => pen.line(line, left, top + baseline, tags), {
      before: index === 0 ? (place.before ?? 0) : 0,
      after: isLast ? (place.after ?? 0) : 0,
      holdsNext: isLast ? place.holdsNext === true : index === 0 || index === lines.length - 2,
      frames: flow.frames,
    });
  });
}
