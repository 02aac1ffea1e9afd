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

  "school.read": row("see the school's settings", ["member"]),
  "school.edit": row("change the school's settings", ["administrator"]),
  "person.list": row("see the list of people", ["coordinator", "administrator"]),
  "person.read": row("see a person's account", ["themself", "coordinator", "administrator"]),
  "person.edit": row(
    "add people and change, reset or disable accounts",
    ["coordinator", "administrator"],
    ["administratorAccount"],
  ),
  "guardian.link": row("link guardians to students", ["coordinator", "administrator"]),
  "homeroom.list": row("see the list of homerooms", ["coordinator", "administrator"]),
  "homeroom.listOwn": row("see which homerooms one mentors", ["member"]),
  "homeroom.edit": row("add and change homerooms", ["coordinator", "administrator"]),
  "homeroom.read": row("see how far a homeroom's students are", ["mentor", "coordinator"]),

  "requirement.read": row("read what the program asks for", ["member"]),
  "requirement.edit": row("change what the program asks for", ["coordinator"]),
  "requirement.excuse": row("excuse a student from a requirement", ["mentor", "coordinator"]),
  "today.read": row("see what they are to do next", ["member"]),
  "progress.read": row("see how far a student is", ["student", "mentor", "coordinator"]),

  "artifact.read": row("read a live artifact and its files", ["student"]),
  "artifact.edit": row("add, change and remove artifacts and files", ["student"]),
  "portfolio.read": row("read the live portfolio", ["student"]),
  "portfolio.edit": row("arrange the portfolio", ["student"]),
  "portfolio.submit": row("hand the portfolio in", ["student"]),

  "submission.read": row("read a submission and its files", ["student", "mentor", "panelist", "coordinator"]),
  "submission.list": row("see which submissions there are", ["student", "mentor", "coordinator"]),
  "submission.queue": row("see which submissions wait for one", ["member"]),
  "submission.open": row("open a submission, which its student is told", ["mentor", "coordinator"]),
  "submission.withdraw": row("take back a submission nobody has opened", ["student"]),
  "submission.review": row("accept or return a submission", ["mentor"]),
  "submission.takeBack": row("take a decision back", ["mentor", "coordinator"]),
  "comment.read": row("read the comments on a submission", ["student", "mentor", "coordinator"]),
  "comment.add": row("comment on a submission", ["mentor"]),
  "comment.edit": row("change or remove a comment", ["themself"]),

  "page.look": row("load the type and colors of a reading page", ["anyone"]),
  "share.list": row("see which links were given out", ["student", "coordinator"]),
  "share.edit": row("give out links and change them", ["student"]),
  "share.revoke": row("make a link useless", ["student", "coordinator"]),
  "share.open": row("open a shared portfolio", ["anyone"]),
  "sharedPortfolio.read": row("read a shared portfolio and its files", ["visitor"]),
  "family.list": row("see the children one is guardian of", ["member"]),
  "family.read": row("read what a student shares with the family", ["student", "guardian"]),

  "rubric.read": row("read a rubric", ["member"]),
  "rubric.edit": row("change a rubric", ["coordinator"]),
  "interviewEvent.read": row("see an interview event as a whole", ["coordinator"]),
  "interviewEvent.edit": row("plan an interview event: slots, rooms, panels, seats", ["coordinator"]),
  "appointment.read": row("see when and where a student's interview is", [
    "student",
    "guardian",
    "mentor",
    "coordinator",
  ]),
  "appointment.list": row("see the appointments one may know of", ["member"]),
  "interview.list": row("see the interviews one sits in", ["member"]),
  "interview.read": row("see an interview and its packet", ["panelist", "coordinator"]),
  "interview.markNotShown": row("note that a candidate did not come", ["panelist", "coordinator"]),
  "conflict.declare": row("declare, in private, not to score a student", ["themself"]),

  "scorecard.readState": row("see who has submitted a scorecard", ["panelist", "coordinator"]),
  "scorecard.read": row(
    "read what a scorecard says",
    ["themself", "panelist", "coordinator"],
    ["sealedCard"],
  ),
  "scorecard.write": row("score and submit one's own scorecard", ["themself"], ["conflictOfInterest"]),
  "scorecard.excuse": row("excuse an absent panelist", ["coordinator"]),
  "scorecard.reopen": row("reopen a submitted scorecard", ["coordinator"]),
  "outcome.release": row("see completeness, release outcomes and take that back", ["coordinator"]),
  "outcome.read": row("read a released outcome and its feedback", ["student", "mentor", "coordinator"]),
} as const satisfies Record<string, AccessRow>;

export type Action = keyof typeof accessTable;
