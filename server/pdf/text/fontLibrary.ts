import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { listAddedFonts } from "#server/pdf/installedFiles.ts";
import type { FontFamily, FontWeight } from "./textStyle.ts";

/** One opened font file. */
export interface Face {
  readonly key: string;
  readonly font: Font;
  /** Whether each character asked about so far has a glyph. */
  readonly coverage: Map<number, boolean>;
}

export interface FontLibrary {
  /** The family's own face. */
  face(family: FontFamily, weight: FontWeight, isItalic: boolean): Face;
  /** The first face that has every character, the preferred one first; undefined when none has. */
  faceCovering(codePoints: readonly number[], preferred: Face): Face | undefined;
  /** The face that has the mark for characters no font has. */
  markFace(): Face;
  /** Added fonts that could not be opened. */
  readonly unreadable: readonly string[];
}

const familyFiles: Record<FontFamily, Record<FontWeight, readonly [upright: string, italic: string]>> = {
  sans: {
    regular: ["SourceSans3-Regular.ttf", "SourceSans3-Italic.ttf"],
    semibold: ["SourceSans3-SemiBold.ttf", "SourceSans3-SemiBoldItalic.ttf"],
    bold: ["SourceSans3-Bold.ttf", "SourceSans3-SemiBoldItalic.ttf"],
  },
  serif: {
    regular: ["SourceSerif4-Regular.ttf", "SourceSerif4-Italic.ttf"],
    semibold: ["SourceSerif4-SemiBold.ttf", "SourceSerif4-SemiBoldItalic.ttf"],
    bold: ["SourceSerif4-SemiBold.ttf", "SourceSerif4-SemiBoldItalic.ttf"],
  },
};

/** Scripts with a font of their own, so that no other file need be opened to look for them. */
const scriptFiles: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, "NotoSansArabic-Regular.ttf"],
  [/\p{Script=Hebrew}/u, "NotoSansHebrew-Regular.ttf"],
  [/\p{Script=Devanagari}/u, "NotoSansDevanagari-Regular.ttf"],
  [/\p{Script=Bengali}/u, "NotoSansBengali-Regular.ttf"],
  [/\p{Script=Gujarati}/u, "NotoSansGujarati-Regular.ttf"],
  [/\p{Script=Gurmukhi}/u, "NotoSansGurmukhi-Regular.ttf"],
  [/\p{Script=Tamil}/u, "NotoSansTamil-Regular.ttf"],
  [/\p{Script=Telugu}/u, "NotoSansTelugu-Regular.ttf"],
  [/\p{Script=Thai}/u, "NotoSansThai-Regular.ttf"],
  [/\p{Script=Lao}/u, "NotoSansLao-Regular.ttf"],
  [/\p{Script=Khmer}/u, "NotoSansKhmer-Regular.ttf"],
  [/\p{Script=Myanmar}/u, "NotoSansMyanmar-Regular.ttf"],
  [/\p{Script=Ethiopic}/u, "NotoSansEthiopic-Regular.ttf"],
  [/\p{Script=Cherokee}/u, "NotoSansCherokee-Regular.ttf"],
];
const anyScriptFile = "DejaVuSans.ttf";

/** Characters that steer shaping or direction and need no glyph of their own. */
export function isInvisible(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    codePoint === 0x61c ||
    codePoint === 0x34f ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
  );
}

function coversOne(face: Face, codePoint: number): boolean {
  const known = face.coverage.get(codePoint);
  if (known !== undefined) return known;
  const answer = face.font.hasGlyphForCodePoint(codePoint);
  face.coverage.set(codePoint, answer);
  return answer;
}

/** Whether the face can draw all of these; characters without a picture of their own do not count. */
export function covers(face: Face, codePoints: readonly number[]): boolean {
  return codePoints.every((codePoint) => isInvisible(codePoint) || coversOne(face, codePoint));
}

/**
 * Opens the fonts on demand and keeps them open: parsing one takes longer than setting a page with it.
 * `addedFolder` is the administrator's folder; its fonts are asked last.
 */
export function openFontLibrary(folder: string, addedFolder?: string): FontLibrary {
  const faces = new Map<string, Face>();
  const unreadable: string[] = [];

  function open(path: string): Face {
    const known = faces.get(path);
    if (known) return known;
    const opened = create(readFileSync(path));
    const font = "fonts" in opened ? opened.fonts[0] : opened;
    if (!font) throw new Error(`There is no font in ${path}.`);
    const face: Face = { key: path, font, coverage: new Map() };
    faces.set(path, face);
    return face;
  }
  function openAdded(path: string): Face[] {
    try {
      return [open(path)];
    } catch {
      // One damaged file in the administrator's folder must not stop every sheet; `unreadable` tells of it.
      unreadable.push(path);
      return [];
    }
  }
  let added: Face[] | undefined;

  return {
    unreadable,
    face: (family, weight, isItalic) => open(join(folder, familyFiles[family][weight][isItalic ? 1 : 0])),
    markFace: () => open(join(folder, anyScriptFile)),
    faceCovering(codePoints, preferred) {
      if (covers(preferred, codePoints)) return preferred;
      const text = String.fromCodePoint(...codePoints);
      const ofScript = scriptFiles.find(([script]) => script.test(text));
      if (ofScript) {
        const face = open(join(folder, ofScript[1]));
        if (covers(face, codePoints)) return face;
      }
      for (const file of ["SourceSans3-Regular.ttf", anyScriptFile]) {
        const face = open(join(folder, file));
        if (covers(face, codePoints)) return face;
      }
      added ??= listAddedFonts(addedFolder).flatMap(openAdded);
      return added.find((face) => covers(face, codePoints));
    },
  };
}
