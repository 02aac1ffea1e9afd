import { keyOf, queryClient } from "./queryClient.ts";
import { useRead } from "./useRead.ts";

/** What a person can be; one person may be several. */
export type Role = "student" | "mentor" | "guardian" | "panelist" | "coordinator" | "administrator";

export interface SignedInPerson {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly roles: readonly Role[];
  readonly schoolId: string | null;
}

export interface SchoolOfMe {
  readonly name: string;
  readonly districtName: string;
  /** `#rrggbb` */
  readonly accentColor: string;
  /** IANA name, such as "America/New_York". */
  readonly timeZone: string;
  /** BCP 47, such as "en-US". */
  readonly locale: string;
  readonly paperSize: string;
}

/** The answer of `GET /api/me`: who is signed in, where, and what must be done first. */
export interface Me {
  readonly person: SignedInPerson | null;
  readonly school: SchoolOfMe | null;
  readonly needs: "administrator" | "setup" | "passwordChange" | null;
  readonly isDemo: boolean;
}

export const mePath = "/api/me";

export function useMe(): Me | undefined {
  return useRead<Me>(mePath).data;
}

/** The signed-in person; throws where nobody is, which the shell prevents for every screen but the sign-in ones. */
export function usePerson(): SignedInPerson {
  const person = useMe()?.person;
  if (!person) throw new Error("A screen that needs a person was shown to nobody");
  return person;
}

/** The person as last known, outside React. */
export function knownPersonId(): string | undefined {
  return queryClient.getQueryData<Me>(keyOf(mePath))?.person?.id;
}
