import { startSession } from "#server/features/sessions/sessions.changes.ts";
import { credentials } from "#server/features/sessions/sessions.tables.ts";
import { personView } from "#shared/accounts/accounts.ts";
import { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { interviewHour, moveClock } from "#tests/support/clock.ts";
import { planEvent, planner } from "#tests/support/events.ts";
import { addPiece, submit, submitSomething } from "#tests/support/pieces.ts";
import { shareWithFamily, showWork } from "#tests/support/reading.ts";
import { planReleasing } from "#tests/support/releasing.ts";
import { idOf, ids, personKeys } from "#tests/support/school.ts";
import { acceptSubmission, panelist } from "#tests/support/scoring.ts";
import type { TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

/** The session tokens of people the test school lacks: each stands in more than one relation, or in none. */
export const strangers = [
  "token-of-a-coordinator-of-the-district",
  "token-of-a-guardian-who-works-for-the-district",
  "token-of-a-mentor-who-is-a-guardian",
] as const;

/** A mixed world, and the ids of all there is in it. */
export interface ListedWorld {
  people: string[];
  students: string[];
  homerooms: string[];
  artifacts: string[];
  /** The artifact that has a picture. */
  pictured: string;
  pending: string[];
  studentOf: (submissionId: string) => string;
  attemptsOf: (studentId: string) => string[];
  publishedId: string;
  plannedId: string;
}

async function addStaff(server: TestServer, token: string, person: Record<string, unknown>): Promise<string> {
  const json = {
    givenName: "Sam",
    familyName: "Extra",
    email: "",
    grade: null,
    isTrained: true,
    isCommunityMember: false,
    ...person,
  };
  const made = await server.as("ada").ask("POST", "/api/people", { key: freshKey(), json });
  const { id } = personView.parse(made.body);
  await server.program.store.change({ kind: "program", id: null }, async (writer) => {
    await writer
      .insert(credentials)
      .values({ personId: id, passwordHash: null, mustChangePassword: false, changedAt: writer.at });
    await startSession(writer, { personId: id, token, device: "a test", replaces: null });
  });
  return id;
}

async function link(server: TestServer, guardianId: string, studentId: string): Promise<void> {
  const json = { guardianId, studentId, relationship: "aunt" };
  await server.as("ada").ask("POST", "/api/guardian-links", { key: freshKey(), json });
}

/**
 * Ana was interviewed and her outcome is released; Ben's portfolio is accepted and he has a time in an event that is
 * only planned; Cleo handed in, took that back and handed in again. Ana and Cleo share with their families.
 */
export async function createListedWorld(server: TestServer): Promise<ListedWorld> {
  const released = await planReleasing(server);
  await released.scoreAll(released.interviewId);
  await moveClock(server, interviewHour);
  await panelist(server, "hal", released.bens).markNotShown();
  await released.release([released.bens]);
  const { artifactId: pictured } = await showWork(server, "ana");
  const again = await submit(server, "ana");
  await shareWithFamily(server, "ana");

  const bens = await acceptSubmission(server, "ben", "moe");
  const planned = await planEvent(server, { title: "Retakes", on: "2027-03-16" });
  const plan = planner(server);
  await plan.editPanel(planned.panel, [idOf("hal"), idOf("ella"), idOf("pia")]);
  const seat = { student: "ben", panelId: planned.panel.id, slotId: planned.slotId(0) } as const;
  const given = await plan.assign(planned.event.id, seat);
  if (given.status !== 201) throw new Error(`Ben has no time: ${given.text}`);

  const first = await submitSomething(server, "cleo");
  await server.as("cleo").ask("POST", `/api/submissions/${first.id}/withdrawal`);
  const cleos = await submit(server, "cleo");
  await shareWithFamily(server, "cleo");
  const loose = await addPiece(server, "cleo", { kind: "resume", title: "Resume" });

  const [ofDistrict, ofFamily, ofBoth] = strangers;
  const extra = [
    await addStaff(server, ofDistrict, { signInName: "dana", roles: ["coordinator"], schoolId: null }),
    await addStaff(server, ofFamily, {
      signInName: "fay",
      roles: ["administrator", "guardian"],
      schoolId: null,
    }),
    await addStaff(server, ofBoth, {
      signInName: "max",
      roles: ["mentor", "guardian"],
      schoolId: ids.elementary,
    }),
  ];
  for (const guardianId of extra.slice(1)) await link(server, guardianId, idOf("cleo"));
  interviewEventView.parse(planned.event);
  const attempts: Record<string, string[]> = {
    [idOf("ana")]: [released.submission.id, again.id],
    [idOf("ben")]: [bens.id],
    [idOf("cleo")]: [first.id, cleos.id],
  };
  return {
    people: [...personKeys.map(idOf), ...extra],
    students: Object.keys(attempts),
    homerooms: [ids.homeroomA, ids.homeroomB],
    artifacts: [released.submission.artifactId, pictured, bens.artifactId, first.artifactId, loose],
    pictured,
    pending: [again.id, cleos.id],
    studentOf: (submissionId) =>
      Object.entries(attempts).find(([, own]) => own.includes(submissionId))?.[0] ?? "",
    attemptsOf: (studentId) => [...(attempts[studentId] ?? [])].sort(),
    publishedId: released.eventId,
    plannedId: planned.event.id,
  };
}
