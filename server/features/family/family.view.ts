import type { z } from "zod";
import type { familyChild } from "#shared/family/family.ts";
import type { PersonName } from "#shared/fields/fields.ts";
import { portfoliosMessages } from "#shared/messages/en/portfolios.ts";
import { displayName } from "#shared/people/people.ts";
import type { ChildRow } from "./family.queries.ts";

type MentorOfHomeroom = PersonName & { homeroomId: string };

/** A child for its guardian's list; of a portfolio that is not shared not even the title is told. */
export function familyChildOf(
  row: ChildRow,
  mentors: readonly MentorOfHomeroom[],
): Omit<z.input<typeof familyChild>, "appointments"> {
  const isShared = row.isSharedWithFamily === true;
  return {
    id: row.id,
    displayName: displayName(row),
    givenName: row.givenName,
    grade: row.grade,
    schoolName: row.schoolName,
    homeroomName: row.homeroomName,
    mentors: mentors
      .filter((mentor) => mentor.homeroomId === row.homeroomId)
      .map((mentor) => ({ id: mentor.id, displayName: mentor.displayName })),
    isShared,
    portfolio:
      isShared && row.updatedAt
        ? { title: row.title || portfoliosMessages.defaultTitle, updatedAt: row.updatedAt.toISOString() }
        : null,
  };
}
