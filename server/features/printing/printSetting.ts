import type { Reader } from "#server/db/store.ts";
import { getDistrict } from "#server/features/schools/schools.queries.ts";
import type { Paper, SheetLook, SheetModel } from "#server/pdf/sheetModel.ts";
import type { Program } from "#server/program.ts";
import { type PrintWords, printWordsOf } from "./printWords.ts";

/** What every sheet of a school has in common. */
export interface PrintSetting {
  paper: Paper;
  accentColor: string;
  /** BCP 47 */
  locale: string;
  words: PrintWords;
  /** The moment it is printed. */
  at: Date;
  /** The file a worker reads kept bytes from, by their hash. */
  pathOf: (hash: string) => string;
}

/** How this school prints. @throws Refusal 503 before there is a school */
export async function getPrintSetting(
  reader: Reader,
  { files }: Pick<Program, "files">,
  at: Date,
): Promise<PrintSetting> {
  const { paperSize, accentColor, locale, timeZone } = await getDistrict(reader);
  return {
    paper: paperSize,
    accentColor,
    locale,
    words: printWordsOf(locale, timeZone),
    at,
    pathOf: (hash) => files.pathOf(hash),
  };
}

/** The parts of a sheet that follow from the school; the rest is the sheet's own. */
export function sheetFor(
  setting: PrintSetting,
  look: SheetLook,
  own: Pick<SheetModel, "title" | "blocks"> & Partial<SheetModel>,
): SheetModel {
  return {
    language: setting.locale,
    createdAt: setting.at.toISOString(),
    paper: setting.paper,
    accent: setting.accentColor,
    look,
    ...own,
  };
}
