import { shareView } from "#shared/shares/shares.ts";
import { interviewHour, moveClock } from "#tests/support/clock.ts";
import { submit } from "#tests/support/pieces.ts";
import { giveLink, shareWithFamily, showWork } from "#tests/support/reading.ts";
import { planReleasing } from "#tests/support/releasing.ts";
import { idOf, ids } from "#tests/support/school.ts";
import { panelist } from "#tests/support/scoring.ts";
import type { TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

function field(text: string, ...path: (string | number)[]): string {
  let value: unknown = JSON.parse(text);
  for (const step of path) {
    if (typeof value !== "object" || value === null) throw new Error(`No ${path.join(".")} in ${text}`);
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return String(value);
}

/**
 * One of everything that is Ana's, or that she is part of, and the ids by the names the routes call them: her
 * work, her accepted submission with a comment, a link, her interview with a scorecard, all released.
 */
export async function createWorld(server: TestServer): Promise<Record<string, string>> {
  const ana = server.as("ana");
  const plan = await planReleasing(server);
  // Handed in once more, now with a picture: this is what the panel opens.
  const { fileHash, artifactId } = await showWork(server, "ana");
  const submission = await submit(server, "ana");
  await shareWithFamily(server, "ana");
  const attachments = await ana.ask("GET", `/api/artifacts/${artifactId}/attachments`);
  const mona = server.as("mona");
  const path = `/api/submissions/${submission.id}`;
  await mona.ask("POST", `${path}/opening`);
  const comment = await mona.ask("POST", `${path}/comments`, {
    key: freshKey(),
    json: {
      artifactId: null,
      body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Well done" }] }] },
    },
  });
  const opened = await mona.ask("GET", path);
  const version = Number(field(opened.text, "version"));
  await mona.ask("POST", `${path}/decision`, { json: { decision: "accepted" }, version });
  const link = await giveLink(server, "ana");
  const requirement = await server.as("cora").ask("POST", "/api/requirements/template", { key: freshKey() });
  await plan.scoreAll(plan.interviewId);
  const card = await panelist(server, "hal", plan.interviewId).see();
  await moveClock(server, interviewHour);
  await panelist(server, "hal", plan.bens).markNotShown();
  await plan.release([plan.bens]);
  const outcome = await ana.ask("GET", "/api/outcomes/mine");
  const event = await server.as("cora").ask("GET", `/api/events/${plan.eventId}`);
  const sessions = await ana.ask("GET", "/api/sessions");
  return {
    schoolId: ids.high,
    personId: idOf("ana"),
    studentId: idOf("ana"),
    homeroomId: ids.homeroomA,
    linkId: "link-gwen-ana",
    sessionId: field(sessions.text, "sessions", 0, "id"),
    requirementId: field(requirement.text, "requirements", 0, "id"),
    artifactId,
    attachmentId: field(attachments.text, "attachments", 0, "id"),
    submissionId: submission.id,
    commentId: field(comment.text, "id"),
    hash: fileHash,
    shareId: shareView.parse(link.share).id,
    token: link.path.split("/").at(-1) ?? "",
    rubricId: field(event.text, "event", "rubric", "id"),
    eventId: plan.eventId,
    roomId: plan.room.id,
    slotId: plan.slotId(0),
    on: "2027-03-09",
    panelId: plan.panel.id,
    interviewId: plan.interviewId,
    scorecardId: card.ownCard?.id ?? "",
    panelistId: idOf("hal"),
    outcomeId: field(outcome.text, "outcomes", 0, "id"),
    looksId: "none-such-looks",
    typefaceId: "none-such-typeface",
  };
}
