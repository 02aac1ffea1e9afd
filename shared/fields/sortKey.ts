/**
 * The key names are sorted by, such as family name then given name: without case or accents, so that "adams"
 * comes before "Zoe" in every database's byte order.
 */
export function sortKeyOf(...names: string[]): string {
  return names
    .map((name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en"))
    .join("\u0001");
}
