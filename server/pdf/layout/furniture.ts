import type { Pen } from "#server/pdf/drawing/pen.ts";
import type { SheetModel, SheetWords } from "#server/pdf/sheetModel.ts";
import type { TextSetter } from "#server/pdf/text/composedText.ts";
import { type SetLine, setLines } from "#server/pdf/text/lines.ts";
import { filled } from "./fillIn.ts";
import { baselineIn, type Theme } from "./theme.ts";

/** What stands on every page around the text. */
export interface Furniture {
  draw: (pen: Pen, page: number, pages: number) => void;
}

/** Words that fit the width in one line; cut ones end in an ellipsis. */
function oneLine(setter: TextSetter, text: string, width: number, theme: Theme): SetLine | undefined {
  const style = theme.text.furniture;
  const plain = text.replaceAll("\n", " ");
  const whole = setLines(setter, [{ text: plain, style }], { width });
  if (whole.length <= 1) return whole[0];
  const chars = Array.from(plain);
  let [low, high] = [0, chars.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const lines = setLines(setter, [{ text: `${chars.slice(0, middle).join("").trimEnd()}…`, style }], {
      width,
    });
    if (lines.length > 1) high = middle - 1;
    else low = middle;
  }
  return setLines(setter, [{ text: `${chars.slice(0, low).join("").trimEnd()}…`, style }], { width })[0];
}

/** Running heads on all pages but the first, running foot and page number on all that are not covers. */
export function furnitureOf(
  sheet: SheetModel,
  words: SheetWords,
  theme: Theme,
  setter: TextSetter,
): Furniture {
  const { page, margin } = theme;
  const left = margin.left;
  const right = page.width - margin.right;
  const width = right - left;
  const line = (text: string | undefined, share: number) =>
    text === undefined || text === "" ? undefined : oneLine(setter, text, width * share, theme);
  const head = { start: line(sheet.runningHead?.start, 0.56), end: line(sheet.runningHead?.end, 0.4) };
  const foot = line(sheet.runningFoot, 0.7);
  const headTop = margin.top - 44;
  const footTop = page.height - margin.bottom + 30;
  const style = theme.text.furniture;
  return {
    draw: (pen, number, pages) => {
      const text = filled(words.pageOf, { page: number, pages });
      // A sheet of one page needs no number.
      const [numberLine] = pages > 1 ? setLines(setter, [{ text, style }], { width: width * 0.28 }) : [];
      pen.artifact("Pagination", () => {
        if (number > 1 && (head.start || head.end)) {
          if (head.start) pen.line(head.start, left, headTop + baselineIn(style));
          if (head.end) pen.line(head.end, right - head.end.width, headTop + baselineIn(style));
          // Sections of a portfolio open with a rule of their own, close below.
          if (theme.look === "working") {
            pen.rule(left, headTop + 16, right, headTop + 16, theme.colors.hairline, 0.6);
          }
        }
        if (foot) pen.line(foot, left, footTop + baselineIn(style));
        if (numberLine) pen.line(numberLine, right - numberLine.width, footTop + baselineIn(style));
      });
    },
  };
}
