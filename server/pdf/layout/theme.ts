import type { Paper, SheetLook } from "#server/pdf/sheetModel.ts";
import type { TextStyle } from "#server/pdf/text/textStyle.ts";
import { readableAccent } from "#shared/color/accent.ts";

/** Every size and color of a sheet; points, and #rrggbb. */
export interface Theme {
  look: SheetLook;
  page: { width: number; height: number };
  /** Where text may stand. */
  margin: { top: number; bottom: number; left: number; right: number };
  /** How far running text stands in from the left edge of headings and pictures. */
  inset: number;
  colors: {
    ink: string;
    muted: string;
    hairline: string;
    rule: string;
    tint: string;
    accent: string;
    paper: string;
  };
  text: {
    body: TextStyle;
    lead: TextStyle;
    small: TextStyle;
    label: TextStyle;
    caption: TextStyle;
    furniture: TextStyle;
    table: TextStyle;
    tableHead: TextStyle;
    title: TextStyle;
    subtitle: TextStyle;
    heading: readonly [TextStyle, TextStyle, TextStyle];
    numeral: TextStyle;
  };
  /** Space between paragraphs, and between blocks. */
  gap: { paragraph: number; block: number; aboveHeading: readonly [number, number, number] };
}

const papers: Record<Paper, { width: number; height: number }> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
};

const ink = "#1c1d21";
const muted = "#585c66";
const tint = "#f5f5f3";

/** The measures for one paper, look and school color. */
export function themeFor(paper: Paper, look: SheetLook, accentColor: string): Theme {
  const isColor = /^#[0-9a-f]{6}$/i.test(accentColor);
  const accent = isColor ? readableAccent(accentColor, ["#ffffff", tint]) : ink;
  const base: TextStyle = {
    family: "sans",
    weight: "regular",
    isItalic: false,
    size: 10,
    leading: 14,
    color: ink,
    hasTabularFigures: false,
  };
  const sans = (size: number, leading: number, more: Partial<TextStyle> = {}): TextStyle => ({
    ...base,
    size,
    leading,
    ...more,
  });
  const serif = (size: number, leading: number, more: Partial<TextStyle> = {}): TextStyle =>
    sans(size, leading, { family: "serif", ...more });
  const shared = {
    label: sans(8.5, 12, { weight: "semibold", color: accent }),
    caption: sans(8.75, 12.25, { color: muted }),
    furniture: sans(8.25, 11, { color: muted, hasTabularFigures: true }),
    table: sans(9.25, 12.75, { hasTabularFigures: true }),
    tableHead: sans(8.5, 12, { weight: "semibold", color: muted }),
  };
  const colors = {
    ink,
    muted,
    hairline: "#d5d7dc",
    rule: "#9b9ea6",
    tint,
    accent,
    paper: "#ffffff",
  };
  const page = papers[paper];
  if (look === "working") {
    return {
      look,
      page,
      margin: { top: 76, bottom: 70, left: 58, right: 58 },
      inset: 0,
      colors,
      text: {
        ...shared,
        body: sans(10, 14.25),
        lead: sans(12, 17),
        small: sans(8.75, 12.25),
        title: sans(25, 29, { weight: "bold" }),
        subtitle: sans(11.5, 16, { color: muted }),
        heading: [
          sans(15.5, 20, { weight: "semibold" }),
          sans(12, 16, { weight: "semibold" }),
          sans(10, 14, { weight: "semibold" }),
        ],
        numeral: sans(23, 27, { weight: "semibold", hasTabularFigures: true }),
      },
      gap: { paragraph: 6, block: 12, aboveHeading: [24, 18, 13] },
    };
  }
  if (look === "letter") {
    return {
      look,
      page,
      margin: { top: 84, bottom: 78, left: 84, right: 84 },
      inset: 0,
      colors,
      text: {
        ...shared,
        body: serif(10.75, 16),
        lead: serif(12.5, 18.75),
        small: sans(8.75, 12.25),
        title: serif(25, 30, { weight: "semibold" }),
        subtitle: serif(12, 17, { color: muted }),
        heading: [
          serif(17, 22, { weight: "semibold" }),
          serif(13, 18, { weight: "semibold" }),
          sans(10, 14, { weight: "semibold" }),
        ],
        numeral: serif(25, 29),
      },
      gap: { paragraph: 8, block: 15, aboveHeading: [26, 20, 14] },
    };
  }
  return {
    look,
    page,
    margin: { top: 88, bottom: 84, left: 72, right: 72 },
    inset: 78,
    colors,
    text: {
      ...shared,
      body: serif(10.75, 16.25),
      lead: serif(13.25, 19.75),
      small: sans(8.75, 12.25),
      title: serif(33, 38, { weight: "semibold" }),
      subtitle: serif(14, 20, { color: muted }),
      heading: [
        serif(25, 29.5, { weight: "semibold" }),
        serif(15.5, 20.5, { weight: "semibold" }),
        sans(10.25, 14.5, { weight: "semibold" }),
      ],
      numeral: serif(29, 32, { weight: "regular" }),
    },
    gap: { paragraph: 8.5, block: 17, aboveHeading: [38, 27, 17] },
  };
}

/** The same theme set smaller: words a little, the space around them more. */
export function pressed(theme: Theme, factor: number): Theme {
  const smaller = (style: TextStyle): TextStyle => ({
    ...style,
    size: style.size * factor,
    leading: style.leading * factor,
  });
  const { text, gap, margin } = theme;
  const [one, two, three] = text.heading;
  const [aboveOne, aboveTwo, aboveThree] = gap.aboveHeading;
  const tighter = factor * factor * factor;
  return {
    ...theme,
    margin: { ...margin, top: margin.top * factor, bottom: margin.bottom * factor },
    text: {
      body: smaller(text.body),
      lead: smaller(text.lead),
      small: smaller(text.small),
      label: smaller(text.label),
      caption: smaller(text.caption),
      furniture: text.furniture,
      table: smaller(text.table),
      tableHead: smaller(text.tableHead),
      title: smaller(text.title),
      subtitle: smaller(text.subtitle),
      heading: [smaller(one), smaller(two), smaller(three)],
      numeral: smaller(text.numeral),
    },
    gap: {
      paragraph: gap.paragraph * tighter,
      block: gap.block * tighter,
      aboveHeading: [aboveOne * tighter, aboveTwo * tighter, aboveThree * tighter],
    },
  };
}

/** Where the upper edge of small letters roughly stands: words look centered in their line with it. */
export function baselineIn(style: TextStyle): number {
  return style.leading / 2 + style.size * 0.33;
}
