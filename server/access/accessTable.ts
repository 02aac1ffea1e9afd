import type { Relation } from "./relations.ts";
import type { Veto } from "./vetoes.ts";

/** Who may do an action: a yes or no for each relation, so that a missing cell does not compile. */
export interface AccessRow {
  says: string;
  may: Record<Relation, boolean>;
  unless?: readonly Veto[];
}

function row(says: string, who: readonly Relation[], unless: readonly Veto[] = []): AccessRow {
  const yes = (relation: Relation) => who.includes(relation);
  return {
    says,
    may: {
      themself: yes("themself"),
      student: yes("student"),
      guardian: yes("guardian"),
      mentor: yes("mentor"),
      panelist: yes("panelist"),
      coordinator: yes("coordinator"),
      administrator: yes("administrator"),
      visitor: yes("visitor"),
      member: yes("member"),
      anyone: yes("anyone"),
    },
    unless,
  };
}

/** Rows are actions, named `noun.verb`; a person may stand in several relations and one yes is enough. */
export const accessTable = {
  "session.start": row("sign in", ["anyone"]),
  "session.read": row("see who is signed in, and the school's name and color", ["anyone"]),
  "session.list": row("see where they are signed in", ["member"]),
  "session.end": row("sign out, here or on another device", ["themself"]),
  "password.change": row("choose a password of their own", ["member"]),
} as const satisfies Record<string, AccessRow>;

export type Action = keyof typeof accessTable;
