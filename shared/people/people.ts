export const roles = ["student", "mentor", "panelist", "guardian", "coordinator", "administrator"] as const;
export type Role = (typeof roles)[number];

export const personStates = ["active", "disabled"] as const;

export const grades = [9, 10, 11, 12] as const;

/** Given name then family name, as the screens show a person. */
export function displayName(person: { givenName: string; familyName: string }): string {
  return `${person.givenName} ${person.familyName}`.trim();
}

/**
 * The key people are sorted by: family name then given name, without case or accents, so that "adams"
 * comes before "Zoe" in every database's byte order.
 */
export function sortKeyOf(...names: string[]): string {
  return names
    .map((name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en"))
    .join("\u0001");
}
