import type { Flow } from "#server/pdf/layout/flow.ts";
import { blankStrip, type Strip, spaced, strip } from "#server/pdf/layout/strip.ts";
import type { Block } from "#server/pdf/sheetModel.ts";
import { layContents } from "./contentsBlock.ts";
import { layCover, layTitle } from "./coverBlocks.ts";
import { layEntries } from "./entriesBlock.ts";
import { layFacts } from "./factsBlock.ts";
import { laySignatures, layWritingSpace } from "./formBlocks.ts";
import { layCallout, layColumns, layKeep } from "./frameBlocks.ts";
import { layFigure, layGallery } from "./pictureBlocks.ts";
import { layRichText } from "./richTextBlock.ts";
import { layScale } from "./scaleBlock.ts";
import { layTable } from "./tableBlock.ts";
import { layHeading, layList, layParagraph } from "./textBlocks.ts";

/** Lays blocks one below the other. */
export function layBlocks(blocks: readonly Block[], flow: Flow): Strip[] {
  const strips: Strip[] = [];
  let startsPage = false;
  for (const block of blocks) {
    flow.sheet.checkTime();
    if (block.kind === "pageBreak") {
      startsPage = true;
      continue;
    }
    for (const one of layBlock(block, flow)) {
      strips.push(startsPage ? { ...one, startsPage: true } : one);
      startsPage = false;
    }
  }
  return strips;
}

function layBlock(block: Exclude<Block, { kind: "pageBreak" }>, flow: Flow): Strip[] {
  switch (block.kind) {
    case "cover":
      return layCover(block, flow);
    case "title":
      return layTitle(block, flow);
    case "heading":
      return layHeading(block, flow);
    case "paragraph":
      return layParagraph(block, flow);
    case "richText":
      return layRichText(block, flow);
    case "list":
      return layList(block, flow);
    case "contents":
      return layContents(block, flow);
    case "entries":
      return layEntries(block, flow);
    case "facts":
      return layFacts(block, flow);
    case "figure":
      return layFigure(block, flow);
    case "gallery":
      return layGallery(block, flow);
    case "table":
      return layTable(block, flow);
    case "callout":
      return layCallout(block, flow);
    case "scale":
      return layScale(block, flow);
    case "signatures":
      return laySignatures(block, flow);
    case "writingSpace":
      return layWritingSpace(block, flow);
    case "columns":
      return layColumns(block, flow);
    case "keep":
      return layKeep(block, flow);
    case "rule":
      return layRule(flow);
    case "spacer":
      return [blankStrip(Math.max(0, block.points), { frames: flow.frames })];
  }
}

function layRule(flow: Flow): Strip[] {
  const { x, width, theme } = flow;
  const drawn = strip(
    1,
    (pen, top) => pen.artifact("Layout", () => pen.rule(x, top, x + width, top, theme.colors.hairline, 0.6)),
    { frames: flow.frames },
  );
  return spaced([drawn], theme.gap.block, theme.gap.block);
}
