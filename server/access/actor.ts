import type { Role } from "#shared/people/people.ts";

/** Who is asking. */
export interface Actor {
  /** Null for a visitor who is not signed in, or who only holds a link. */
  personId: string | null;
  sessionId: string | null;
  districtId: string | null;
  /** The school a member of staff or a student belongs to; null for district staff and guardians. */
  schoolId: string | null;
  roles: ReadonlySet<Role>;
  /** The first sign-in: nothing but choosing a password is open. */
  mustChangePassword: boolean;
}

export const nobody: Actor = {
  personId: null,
  sessionId: null,
  districtId: null,
  schoolId: null,
  roles: new Set(),
  mustChangePassword: false,
};
