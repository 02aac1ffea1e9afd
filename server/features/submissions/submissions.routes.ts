import { findStudentFacts } from "#server/access/studentFacts.ts";
import { sendStoredFile } from "#server/features/attachments/storedFiles.send.ts";
import { findAttachmentIn } from "#server/features/portfolios/portfolioDocument.ts";
import { findPortfolio, listMentorsOfStudent } from "#server/features/portfolios/portfolios.queries.ts";
import { findPortfolioFacts } from "#server/features/portfolios/portfolios.subject.ts";
import { composePortfolioView } from "#server/features/portfolios/portfolios.view.ts";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import {
  newSubmission,
  submissionList,
  submissionSummary,
  submissionView,
} from "#shared/submissions/submissions.ts";
import { submitPortfolio, withdrawSubmission } from "./submissions.changes.ts";
import { getSubmissionDocument } from "./submissions.queries.ts";
import { findSubmissionFacts } from "./submissions.subject.ts";
import { composeSubmissionSummary, composeSubmissionView, listSummaries } from "./submissions.view.ts";

const submit = route({
  method: "POST",
  path: "/api/students/:studentId/submissions",
  action: "portfolio.submit",
  readAction: "submission.list",
  says: "Hand the portfolio in: a frozen, numbered copy",
  subject: ({ reader, param }) => findPortfolioFacts(reader, param("studentId")),
  guard: "key",
  body: newSubmission,
  answer: submissionSummary,
  change: async (writer, { actor, subject, body, program: { sealKey } }) => {
    const { studentId } = subject;
    const id = await submitPortfolio(writer, { studentId, sealKey, ...body });
    return composeSubmissionSummary(writer, actor, id);
  },
  current: async ({ reader, actor, subject }) =>
    composePortfolioView(reader, actor, subject, await findPortfolio(reader, subject.studentId)),
});

const list = route({
  method: "GET",
  path: "/api/students/:studentId/submissions",
  action: "submission.list",
  says: "A student's attempts and how each stands, newest first",
  subject: ({ reader, param }) => findStudentFacts(reader, param("studentId")),
  answer: submissionList,
  read: async ({ reader, actor, subject }) => ({
    submissions: await listSummaries(reader, actor, subject),
    mentors: await listMentorsOfStudent(reader, subject.studentId),
  }),
});

const read = route({
  method: "GET",
  path: "/api/submissions/:submissionId",
  action: "submission.read",
  says: "A submission with its frozen copy, as handed in",
  subject: ({ reader, param }) => findSubmissionFacts(reader, param("submissionId")),
  answer: submissionView,
  read: ({ reader, actor, subject, program }) => composeSubmissionView(reader, actor, subject, program),
});

const readFile = route({
  method: "GET",
  path: "/api/submissions/:submissionId/files/:hash",
  action: "submission.read",
  says: "A file the frozen copy names",
  subject: ({ reader, param }) => findSubmissionFacts(reader, param("submissionId")),
  send: async ({ reader, param, program }) => {
    const document = await getSubmissionDocument(reader, program, param("submissionId"));
    const attachment = findAttachmentIn(document, param("hash"));
    if (!attachment) throw new Refusal("notFound");
    return sendStoredFile(program, param("hash"), { as: "inline", name: attachment.name });
  },
});

const withdraw = route({
  method: "POST",
  path: "/api/submissions/:submissionId/withdrawal",
  action: "submission.withdraw",
  readAction: "submission.read",
  says: "Take back a submission that nobody has opened",
  subject: ({ reader, param }) => findSubmissionFacts(reader, param("submissionId")),
  answer: submissionSummary,
  change: async (writer, { actor, subject }) => {
    await withdrawSubmission(writer, subject.submission.id);
    return composeSubmissionSummary(writer, actor, subject.submission.id);
  },
});

export const submissionRoutes = [submit, list, read, readFile, withdraw];
