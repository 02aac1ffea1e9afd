import type { Actor } from "#server/access/actor.ts";
import type { Reader } from "#server/db/store.ts";
import type { ArtifactRow } from "#server/features/artifacts/artifacts.queries.ts";
import type { EventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { findLatestAcceptedSubmission } from "#server/features/interviews/interviews.queries.ts";
import type { InterviewFacts } from "#server/features/interviews/interviews.subject.ts";
import { readBoardPlan } from "#server/features/outcomes/boardPlan.queries.ts";
import {
  findRelease,
  getOutcomeDocument,
  type OutcomeRow,
} from "#server/features/outcomes/outcomes.queries.ts";
import { composeLiveDocument } from "#server/features/portfolios/portfolioDocument.ts";
import { findSchoolById } from "#server/features/schools/schools.queries.ts";
import { resultOf, seatsOf } from "#server/features/scorecards/panelCards.ts";
import { listCardsOfInterview } from "#server/features/scorecards/scorecards.queries.ts";
import { getRubric } from "#server/features/scorecards/scorecards.subject.ts";
import { readableCards } from "#server/features/scorecards/scorecards.view.ts";
import { placeOf, reportBrokenSeals } from "#server/features/scorecards/scoring.view.ts";
import {
  findSubmission,
  getSubmissionDocument,
  type SubmissionRow,
} from "#server/features/submissions/submissions.queries.ts";
import { Refusal } from "#server/http/refusal.ts";
import type { SheetModel } from "#server/pdf/sheetModel.ts";
import type { Program } from "#server/program.ts";
import { printingRefusals } from "#shared/messages/en/printing.ts";
import { displayName } from "#shared/people/people.ts";
import { packetSheet } from "./packetSheet.ts";
import { portfolioSheet } from "./portfolioSheet.ts";
import { getNames } from "./printing.queries.ts";
import { getPrintSetting } from "./printSetting.ts";
import { resultsLetter } from "./resultsLetter.ts";
import { resumeSheet } from "./resumeSheet.ts";
import { scheduleSheet } from "./scheduleSheet.ts";
import { scoreSheet } from "./scoreSheet.ts";

/** A sheet ready to be rendered, and the name its file is offered under, without extension. */
export interface PrintedSheet {
  sheet: SheetModel;
  name: string;
}

/** What composing a sheet needs; `at` is when it is printed. Whether the reader may is for the caller to have checked. */
export interface PrintTools {
  reader: Reader;
  program: Pick<Program, "files" | "sealKey" | "log">;
  at: Date;
}

const settingOf = ({ reader, program, at }: PrintTools) => getPrintSetting(reader, program, at);

/** The live portfolio of a student, with everything in it. */
export async function printPortfolio(tools: PrintTools, studentId: string): Promise<PrintedSheet> {
  const setting = await settingOf(tools);
  const document = await composeLiveDocument(tools.reader, studentId, tools.at, { audience: "all" });
  const name = setting.words.tell("portfolioFile", { name: document.student.displayName });
  return { sheet: portfolioSheet(document, { kind: "live" }, setting), name };
}

/** A portfolio as it was handed in. @throws BrokenSeal when it is no longer what was sealed */
export async function printSubmission(
  tools: PrintTools,
  { id, number, submittedAt }: Pick<SubmissionRow, "id" | "number" | "submittedAt">,
): Promise<PrintedSheet> {
  const setting = await settingOf(tools);
  const document = await getSubmissionDocument(tools.reader, tools.program, id);
  const name = setting.words.tell("submissionFile", { name: document.student.displayName, number });
  return { sheet: portfolioSheet(document, { kind: "submission", number, submittedAt }, setting), name };
}

/** A resume. @throws Refusal 404 for an artifact of another kind */
export async function printResume(
  tools: PrintTools,
  { content, studentId }: Pick<ArtifactRow, "content" | "studentId">,
): Promise<PrintedSheet> {
  if (content.kind !== "resume") throw new Refusal("notFound");
  const setting = await settingOf(tools);
  const student = displayName(await getNames(tools.reader, studentId));
  return {
    sheet: resumeSheet(student, content, setting),
    name: setting.words.tell("resumeFile", { name: student }),
  };
}

/** The pinned submission or, before one is pinned, the newest accepted. */
async function findReading({ reader, program }: PrintTools, { interview }: InterviewFacts) {
  const found =
    interview.submissionId === null
      ? await findLatestAcceptedSubmission(reader, interview.studentId)
      : await findSubmission(reader, interview.submissionId);
  if (!found) return undefined;
  return {
    document: await getSubmissionDocument(reader, program, found.id),
    submittedAt: found.submittedAt,
  };
}

/** When, where, who: what is said of an interview on each sheet about it. */
async function occasionOf({ reader }: PrintTools, facts: InterviewFacts) {
  const { slot, panel, room, event } = facts;
  return {
    candidate: displayName(facts.student),
    schoolName: (await findSchoolById(reader, facts.schoolId))?.name ?? "",
    eventTitle: event.title,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    panelName: panel.name,
    roomName: room?.name ?? null,
  };
}

/** What the panel of an interview reads. */
export async function printPacket(tools: PrintTools, facts: InterviewFacts): Promise<PrintedSheet> {
  const setting = await settingOf(tools);
  const occasion = await occasionOf(tools, facts);
  const { criteria } = await getRubric(tools.reader, facts.event.rubricId);
  const reading = await findReading(tools, facts);
  const members = facts.members.map((member) => ({
    name: displayName(member),
    schoolName: member.schoolName,
  }));
  return {
    sheet: packetSheet({ ...occasion, members, criteria, reading }, setting),
    name: setting.words.tell("packetFile", { name: occasion.candidate }),
  };
}

/** The plan of an event. */
export async function printSchedule(tools: PrintTools, facts: EventFacts): Promise<PrintedSheet> {
  const setting = await settingOf(tools);
  const { event, schoolName } = facts;
  const board = await readBoardPlan(tools.reader, facts);
  const isDraft = event.state === "planning";
  return {
    sheet: scheduleSheet({ title: event.title, schoolName, isDraft, board }, setting),
    name: setting.words.tell("scheduleFile", { title: event.title }),
  };
}

/** The letter about a released outcome. @throws BrokenSeal when it is no longer what was released */
export async function printLetter(tools: PrintTools, row: OutcomeRow): Promise<PrintedSheet> {
  const setting = await settingOf(tools);
  const outcome = getOutcomeDocument(tools.program.sealKey, row);
  const release = await findRelease(tools.reader, row.eventId);
  const { givenName } = await getNames(tools.reader, row.studentId);
  const releasedBy = release && displayName(release.by);
  return {
    sheet: resultsLetter({ outcome, givenName, releasedAt: row.createdAt, releasedBy }, setting),
    name: setting.words.tell("letterFile", { name: outcome.student.displayName }),
  };
}

/**
 * Every card of an interview side by side, for a reader they are all revealed to.
 * @throws Refusal 403 when one of them may not be read, 409 when one is no longer what was submitted
 */
export async function printScoreSheet(
  tools: PrintTools,
  facts: InterviewFacts,
  actor: Actor,
): Promise<PrintedSheet> {
  const { reader, program } = tools;
  const { event } = facts;
  const { criteria } = await getRubric(reader, event.rubricId);
  const rows = await listCardsOfInterview(reader, facts.interview.id);
  const seats = seatsOf(facts.members, rows, { sealKey: program.sealKey, criteria });
  reportBrokenSeals(seats, program);
  if (seats.some((seat) => seat.opened?.isSound === false)) {
    throw new Refusal("wrongState", { sentence: printingRefusals.cardBroken });
  }
  const readable = readableCards(seats, placeOf(facts), actor);
  const result = readable && resultOf(seats, criteria, event);
  if (!readable || !result) throw new Refusal("notAllowed");
  const setting = await settingOf(tools);
  const occasion = await occasionOf(tools, facts);
  const cards = readable.map(({ panelist, card, opened }) => ({
    panelist: displayName(panelist),
    submittedAt: card.submittedAt ?? card.updatedAt,
    totalHundredths: opened.totalHundredths,
    content: opened.content,
  }));
  const excused = seats
    .filter((seat) => seat.standing === "excused")
    .map(({ panelist }) => displayName(panelist));
  const { passTotal, criterionFloorTenths } = event;
  return {
    sheet: scoreSheet(
      { ...occasion, passTotal, criterionFloorTenths, criteria, cards, excused, result },
      setting,
    ),
    name: setting.words.tell("scoreSheetFile", { name: occasion.candidate }),
  };
}
