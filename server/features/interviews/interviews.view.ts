import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { Reader } from "#server/db/store.ts";
import { findSubmission } from "#server/features/submissions/submissions.queries.ts";
import type { appointmentList, interviewView, ownInterviews } from "#shared/interviews/interviewViews.ts";
import { displayName } from "#shared/people/people.ts";
import { listAppointments } from "./appointments.queries.ts";
import { findLatestAcceptedSubmission } from "./interviews.queries.ts";
import type { InterviewFacts } from "./interviews.subject.ts";
import {
  findAccepted,
  findDeclaredStudents,
  listMemberNames,
  listOwnInterviews,
} from "./ownInterviews.queries.ts";

const named = (row: { id: string; givenName: string; familyName: string }) => ({
  id: row.id,
  displayName: displayName(row),
});

async function submissionOf(reader: Reader, facts: InterviewFacts) {
  const { submissionId } = facts.interview;
  const found =
    submissionId === null
      ? await findLatestAcceptedSubmission(reader, facts.studentId)
      : await findSubmission(reader, submissionId);
  if (!found) return null;
  return {
    id: found.id,
    number: found.number,
    submittedAt: found.submittedAt.toISOString(),
    isPinned: submissionId !== null,
  };
}

/** An interview as its panel and the coordinator see it. */
export async function interviewViewOf(
  reader: Reader,
  facts: InterviewFacts,
  actor: Actor,
): Promise<z.input<typeof interviewView>> {
  const { interview, event } = facts;
  const declared = await findDeclaredStudents(reader, actor.personId ?? "");
  return {
    id: interview.id,
    startsAt: facts.slot.startsAt.toISOString(),
    endsAt: facts.slot.endsAt.toISOString(),
    event: { id: event.id, title: event.title, state: event.state },
    panel: facts.panel,
    room: facts.room?.name ?? null,
    state: interview.state,
    candidate: named(facts.student),
    members: facts.members.map((member) => ({
      ...named(member),
      schoolName: member.schoolName,
      schoolLevel: member.schoolLevel,
    })),
    rubricId: event.rubricId,
    hasBegun: interview.pinnedAt !== null,
    submission: await submissionOf(reader, facts),
    hasDeclaredConflict: declared.has(facts.studentId),
    version: interview.version,
    can: abilitiesOf(actor, { ...facts, personId: actor.personId }, [
      "interview.read",
      "interviewEvent.edit",
      "scorecard.readState",
    ]),
  };
}

/** The interviews of this school year a person sits in, in the order of time. */
export async function ownInterviewsOf(reader: Reader, actor: Actor): Promise<z.input<typeof ownInterviews>> {
  const rows = await listOwnInterviews(reader, actor.personId ?? "");
  const members = await listMemberNames(
    reader,
    rows.map(({ interview }) => interview.panelId),
  );
  const accepted = await findAccepted(
    reader,
    rows.map(({ interview }) => interview.studentId),
  );
  const declared = await findDeclaredStudents(reader, actor.personId ?? "");
  return {
    interviews: rows.map(({ interview, ...row }) => {
      const panelists = members.filter(({ panelId }) => panelId === interview.panelId);
      const facts = {
        districtId: interview.districtId,
        schoolId: interview.schoolId,
        studentId: interview.studentId,
        panelistIds: panelists.map(({ id }) => id),
      };
      return {
        id: interview.id,
        startsAt: row.startsAt.toISOString(),
        endsAt: row.endsAt.toISOString(),
        event: row.event,
        panel: { id: interview.panelId, name: row.panelName },
        room: row.roomName,
        state: interview.state,
        candidate: named({ ...row, id: interview.studentId }),
        members: panelists.map(named),
        hasBegun: interview.pinnedAt !== null,
        hasSubmission: interview.submissionId !== null || accepted.has(interview.studentId),
        hasDeclaredConflict: declared.has(interview.studentId),
        version: interview.version,
        can: abilitiesOf(actor, facts, ["interview.read"]),
      };
    }),
  };
}

const pageSize = 100;

/** One page of the appointments a person may know of. */
export async function appointmentsOf(
  reader: Reader,
  actor: Actor,
  after: string | undefined,
): Promise<z.input<typeof appointmentList>> {
  const [startsAt = "0", id = ""] = after?.split(".") ?? [];
  const cursor = after === undefined ? null : { startsAt: new Date(Number(startsAt)), id };
  const found = await listAppointments(reader, actor, { after: cursor, limit: pageSize + 1 });
  const rows = found.slice(0, pageSize);
  const last = found.length > pageSize ? rows.at(-1) : undefined;
  return {
    appointments: rows.map(({ interview, ...row }) => ({
      id: interview.id,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      event: row.event,
      panel: { id: interview.panelId, name: row.panelName },
      room: row.roomName,
      state: interview.state,
      student: named({ ...row, id: interview.studentId }),
    })),
    next: last ? `${last.startsAt.getTime()}.${last.interview.id}` : null,
  };
}
