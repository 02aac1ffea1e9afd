import type { Flow } from "#server/pdf/layout/flow.ts";
import { lineTags, paragraphStrips } from "#server/pdf/layout/paragraph.ts";
import { type Strip, spaced } from "#server/pdf/layout/strip.ts";
import { childTag } from "#server/pdf/layout/tag.ts";
import { baselineIn } from "#server/pdf/layout/theme.ts";
import type { ContentsBlock } from "#server/pdf/sheetModel.ts";
import { setLines } from "#server/pdf/text/lines.ts";
import type { TextStyle } from "#server/pdf/text/textStyle.ts";

const numberWidth = 40;
const indent = 16;

/** Headings and their pages. The numbers are set while drawing: only then it is known which page is which. */
export function layContents(block: ContentsBlock, flow: Flow): Strip[] {
  const { theme, sheet } = flow;
  const list = childTag(flow.tag, "TOC");
  const strips = block.entries.flatMap(({ anchor, text, level }, index) => {
    const isSection = level === 1;
    const style: TextStyle = isSection
      ? { ...theme.text.body, weight: "semibold" }
      : { ...theme.text.body, size: theme.text.body.size - 0.5 };
    const entry = childTag(list, "TOCI");
    const shift = isSection ? 0 : indent;
    const words = paragraphStrips(flow, [{ text, style }], {
      tag: childTag(entry, "P"),
      style,
      x: flow.textX + shift,
      width: flow.textWidth - shift - numberWidth,
      before: isSection && index > 0 ? theme.gap.paragraph + 3 : 1,
      holdsNext: isSection && block.entries[index + 1]?.level === 2,
    });
    const numberTags = lineTags(childTag(entry, "P"));
    const numberStyle: TextStyle = {
      ...theme.text.body,
      family: "sans",
      size: 9.5,
      color: isSection ? theme.colors.ink : theme.colors.muted,
      hasTabularFigures: true,
    };
    const right = flow.textX + flow.textWidth;
    return words.map((one, place): Strip => {
      if (place < words.length - 1) return one;
      return {
        ...one,
        draw: (pen, top) => {
          one.draw(pen, top);
          const page = sheet.pageOf.get(anchor);
          if (page === undefined) return;
          const [number] = setLines(sheet.setter, [{ text: String(page), style: numberStyle }], {
            width: numberWidth,
          });
          if (number) pen.line(number, right - number.width, top + baselineIn(style), numberTags);
        },
      };
    });
  });
  return spaced(strips, theme.gap.block, theme.gap.block);
}
