/** What the looks of the pages are made of. The build copies these files beside the program. */

/** The sheets in the order in which they apply, as paths from the root of the project. */
export const sheetPaths = [
  "client/ui/fonts.css",
  "client/ui/tokens.css",
  "client/ui/elements.css",
  "client/features/portfolios/reading/reading.css",
  "client/features/portfolios/reading/readingPieces.css",
  "client/features/portfolios/reading/readingResume.css",
  "client/features/portfolios/reading/readingTemplates.css",
  "server/pages/page.css",
] as const;

/** Where the typefaces of `fonts.css` lie, as a path from the root of the project. */
export const typefacePath = (name: string): string => {
  const family = /^source-(?:sans-3|serif-4)/.exec(name)?.[0] ?? "";
  return `node_modules/@fontsource-variable/${family}/files/${name}.woff2`;
};

/** The names of the typefaces a sheet asks for. */
export function listTypefaces(sheet: string): string[] {
  return [
    ...new Set([...sheet.matchAll(/url\("@[^"]*\/([\w-]+)\.woff2"\)/g)].map((found) => found[1] ?? "")),
  ];
}
