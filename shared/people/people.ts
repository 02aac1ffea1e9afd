export const roles = ["student", "mentor", "panelist", "guardian", "coordinator", "administrator"] as const;
export type Role = (typeof roles)[number];

export const personStates = ["active", "disabled"] as const;

export const grades = [9, 10, 11, 12] as const;

/** Given name then family name, as the screens show a person. */
export function displayName(person: { givenName: string; familyName: string }): string {
  return `${person.givenName} ${person.familyName}`.trim();
}
