import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { accentTokens } from "#shared/color/accent.ts";
import { listTypefaces, sheetPaths, typefacePath } from "./looksFiles.ts";

/**
 * The looks of pages that need no script: one sheet, made of the client's own, and the client's typefaces. The
 * addresses carry a hash of what they stand for, so a browser keeps them until the next version.
 */

/** A file of the looks: in the folder `looks` beside the built program, or where it lies among the sources. */
function locate(path: string): string {
  const places = [`./looks/${basename(path)}`, `../../${path}`].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`${path} is missing. Build the program again.`);
  return found;
}

function shortHash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

interface Looks {
  sheet: string;
  sheetHash: string;
  /** The files of the typefaces, by the id in their address. */
  typefaces: ReadonlyMap<string, string>;
}

function readLooks(): Looks {
  const sources = sheetPaths.map((path) => readFileSync(locate(path), "utf8")).join("\n");
  const ids = new Map<string, string>();
  const typefaces = new Map<string, string>();
  for (const name of listTypefaces(sources)) {
    const file = locate(typefacePath(name));
    const id = `${name}-${shortHash(readFileSync(file))}`;
    ids.set(name, id);
    typefaces.set(id, file);
  }
  const sheet = sources
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(
      /url\("@[^"]*\/([\w-]+)\.woff2"\)/g,
      (_whole, name: string) => `url("../typefaces/${ids.get(name)}")`,
    )
    .replace(/\n\s+/g, "\n")
    .replace(/\n+/g, "\n");
  return { sheet, sheetHash: shortHash(sheet), typefaces };
}

let known: Looks | undefined;

/** Read when the first page is drawn. */
function looks(): Looks {
  known ??= readLooks();
  return known;
}

/** The address of the sheet, with the school's color in it; `accentColor` is `#rrggbb`, or undefined for none. */
export function looksAddress(accentColor?: string): string {
  const color = /^#([0-9a-f]{6})$/i.exec(accentColor ?? "")?.[1]?.toLowerCase() ?? "plain";
  return `/pages/looks/${looks().sheetHash}-${color}`;
}

function accentSheet(color: string): string {
  const tokens = accentTokens(`#${color}`);
  const lines = (["light", "dark"] as const).flatMap((theme) => [
    `--accent-${theme}: ${tokens[theme].accent};`,
    `--on-accent-${theme}: ${tokens[theme].onAccent};`,
    `--accent-wash-${theme}: ${tokens[theme].accentWash};`,
  ]);
  return `:root {\n${lines.join("\n")}\n}\n`;
}

/** The sheet of an address; undefined when it is none of this version. */
export function findSheet(id: string): string | undefined {
  const [, hash, color] = /^([0-9a-f]{16})-(plain|[0-9a-f]{6})$/.exec(id) ?? [];
  if (color === undefined || hash !== looks().sheetHash) return undefined;
  return color === "plain" ? looks().sheet : looks().sheet + accentSheet(color);
}

/** The file of a typeface; undefined when it is none of this version. */
export function findTypeface(id: string): string | undefined {
  return looks().typefaces.get(id);
}
