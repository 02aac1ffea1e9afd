import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

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

/** A thread's program: a file, or code to be run as it is. */
export interface ThreadEntry {
  program: string;
  isCode: boolean;
}

/**
 * How to start the rendering thread: the built file, or the source with the TypeScript loader of the development
 * tools, which threads do not inherit. Throws when neither is there.
 */
export function getWorkerEntry(): ThreadEntry {
  const built = findBesideRenderer("pdfWorker.js");
  if (built !== undefined) return { program: built, isCode: false };
  const source = findBesideRenderer("pdfWorker.ts");
  if (source === undefined) throw new Error("The rendering thread's file is missing beside the program.");
  const tools = dirname(createRequire(import.meta.url).resolve("tsx/package.json"));
  const [loader, program] = [join(tools, "dist/esm/api/index.mjs"), source].map((path) =>
    JSON.stringify(pathToFileURL(path).href),
  );
  const code = `import(${loader}).then(({ register }) => { register(); return import(${program}); })`;
  // A failed start must end the thread with its reason instead of leaving it waiting.
  return { program: `${code}.catch((error) => setImmediate(() => { throw error; }));`, isCode: true };
}

/** Fonts an administrator added: files pdfkit can embed, by name. WOFF files would draw garbage and are passed over. */
export function listAddedFonts(folder: string | undefined): string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}
