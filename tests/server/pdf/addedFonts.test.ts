import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { getFontFolder } from "#server/pdf/installedFiles.ts";
import { renderSheet } from "#server/pdf/renderSheet.ts";
import { openFontLibrary } from "#server/pdf/text/fontLibrary.ts";
import { withTempFolder } from "#tests/support/tempFolder.ts";
import { rawPdf, readPdf } from "./readBack.ts";
import { sheetOf } from "./sheets.ts";

const twoIdeographs = fileURLToPath(new URL("./fonts/TwoIdeographs.ttf", import.meta.url));
const sheet = sheetOf([{ kind: "paragraph", text: "张伟 was here" }]);

describe("a font the administrator added", () => {
  it("draws what the others have not, embedded like them", async () => {
    await withTempFolder("fonts", async (folder) => {
      expect((await renderSheet(sheet, { addedFonts: folder })).missingGlyphs).toEqual(["张", "伟"]);
    });
    await withTempFolder("fonts", async (folder) => {
      await copyFile(twoIdeographs, join(folder, "ideographs.ttf"));
      const { bytes, missingGlyphs } = await renderSheet(sheet, { addedFonts: folder });
      expect(missingGlyphs).toEqual([]);
      expect((await readPdf(bytes)).text).toContain("张伟 was here");
      expect(rawPdf(bytes)).toMatch(/\/FontName \/[A-Z]{6}\+Droid/);
    });
  });

  it("that is damaged, or of a kind that cannot be embedded, is passed over and told of", async () => {
    await withTempFolder("fonts", async (folder) => {
      await writeFile(join(folder, "damaged.ttf"), "not a font");
      await writeFile(join(folder, "web.woff2"), "not asked for");
      await copyFile(twoIdeographs, join(folder, "ideographs.ttf"));
      const library = openFontLibrary(getFontFolder(), folder);
      const preferred = library.face("sans", "regular", false);
      expect(library.faceCovering([0x5f20], preferred)?.key).toBe(join(folder, "ideographs.ttf"));
      expect(library.unreadable).toEqual([join(folder, "damaged.ttf")]);
      expect((await renderSheet(sheet, { addedFonts: folder })).missingGlyphs).toEqual([]);
    });
  });

  it("may be looked for in a folder that is not there", async () => {
    const { missingGlyphs } = await renderSheet(sheet, { addedFonts: "/nowhere/at/all" });
    expect(missingGlyphs).toEqual(["张", "伟"]);
  });
});
