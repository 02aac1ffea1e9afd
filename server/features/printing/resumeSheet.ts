import type { Block, SheetModel } from "#server/pdf/sheetModel.ts";
import type { ContentOf } from "#shared/artifacts/artifacts.ts";
import { type PrintSetting, sheetFor } from "./printSetting.ts";
import { contactOf, resumeParts } from "./resumeBlocks.ts";

/** A resume to hand to somebody: the name and how to reach its owner on top, one page where it fits. */
export function resumeSheet(name: string, content: ContentOf<"resume">, setting: PrintSetting): SheetModel {
  const { words } = setting;
  const contact = contactOf(content);
  const head: Block[] = [
    {
      kind: "title",
      title: name,
      ...(content.headline ? { subtitle: content.headline } : {}),
      ...(contact.length > 0 ? { aside: contact } : {}),
    },
  ];
  return sheetFor(setting, "working", {
    title: words.tell("resumeFile", { name }),
    author: name,
    fitPages: 1,
    runningHead: { start: name, end: words.tell("resume") },
    blocks: [...head, ...resumeParts(content, words, 1)],
  });
}
