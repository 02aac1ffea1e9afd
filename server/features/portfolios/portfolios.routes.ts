import { route } from "#server/http/kernel.ts";
import {
  documentQuery,
  portfolioChange,
  portfolioDocument,
  portfolioView,
} from "#shared/portfolios/portfolios.ts";
import { composeLiveDocument } from "./portfolioDocument.ts";
import { savePortfolio } from "./portfolios.changes.ts";
import { findPortfolio } from "./portfolios.queries.ts";
import { findPortfolioFacts } from "./portfolios.subject.ts";
import { composePortfolioView } from "./portfolios.view.ts";

const readPortfolio = route({
  method: "GET",
  path: "/api/portfolios/:studentId",
  action: "portfolio.read",
  says: "The live portfolio of a student, to arrange",
  subject: ({ reader, param }) => findPortfolioFacts(reader, param("studentId")),
  answer: portfolioView,
  read: ({ reader, actor, subject }) => composePortfolioView(reader, actor, subject, subject.portfolio),
});

const readDocument = route({
  method: "GET",
  path: "/api/portfolios/:studentId/document",
  action: "portfolio.read",
  says: "The live portfolio as an audience of it would read it",
  subject: ({ reader, param }) => findPortfolioFacts(reader, param("studentId")),
  query: documentQuery,
  answer: portfolioDocument,
  read: ({ reader, subject, at, query }) => composeLiveDocument(reader, subject.studentId, at, query),
});

const editPortfolio = route({
  method: "PATCH",
  path: "/api/portfolios/:studentId",
  action: "portfolio.edit",
  readAction: "portfolio.read",
  says: "Save what changed of the live portfolio",
  subject: ({ reader, param }) => findPortfolioFacts(reader, param("studentId")),
  guard: "version",
  body: portfolioChange,
  answer: portfolioView,
  change: async (writer, { actor, subject, seenVersion, body }) => {
    const { districtId, schoolId, studentId } = subject;
    const row = await savePortfolio(writer, { districtId, schoolId, studentId, seenVersion, change: body });
    return composePortfolioView(writer, actor, subject, row);
  },
  current: async ({ reader, actor, subject }) =>
    composePortfolioView(reader, actor, subject, await findPortfolio(reader, subject.studentId)),
});

export const portfolioRoutes = [readPortfolio, readDocument, editPortfolio];
