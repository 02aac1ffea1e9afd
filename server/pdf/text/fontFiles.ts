import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A file or folder that belongs to the renderer, in both layouts: among the sources (`server/pdf/…`) and beside the
 * built bundle (`dist/server/…`), whether this code sits in the bundle itself or in a chunk one folder below.
 * Undefined when it is in neither place.
 */
export function findBesideRenderer(name: string): string | undefined {
  const places = ["./", "../"].map((up) => fileURLToPath(new URL(up + name, import.meta.url)));
  return places.find((place) => existsSync(place));
}

/** The folder of the fonts that come with the program. Throws when the installation is incomplete. */
export function getFontFolder(): string {
  const folder = findBesideRenderer("fonts");
  if (folder === undefined) throw new Error("The folder of fonts is missing beside the program.");
  return folder;
}

/** Fonts an administrator added: files pdfkit can embed, by name. WOFF files would draw garbage and are passed over. */
export function listAddedFonts(folder: string | undefined): string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}
