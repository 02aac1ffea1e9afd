import { renderToStaticMarkup } from "react-dom/server";
import { PortfolioReading } from "#client/features/portfolios/reading/PortfolioReading.tsx";
import type { ReadingView } from "#client/features/portfolios/reading/readingView.ts";
import type { PortfolioDocument } from "#shared/portfolios/portfolios.ts";
import { Markup } from "./markup.ts";
import { pageOf } from "./page.ts";
import { sayInReading, sayOnPage } from "./pageText.ts";

export interface ReadingPageProps {
  document: PortfolioDocument;
  /** The address of a kept file by its hash. */
  fileUrl: (hash: string) => string;
  /** BCP 47, of the page's own words and its dates. */
  locale: string;
  /** Sentences under the portfolio: who shared it, until when. */
  remarks: readonly string[];
}

/**
 * A portfolio as a whole page of plain HTML. Load this file only when a page is asked for (`await import`): React's
 * renderer is memory that a server at rest does without.
 */
export function renderReadingPage({ document, fileUrl, locale, remarks }: ReadingPageProps): string {
  const view: ReadingView = { say: sayInReading, fileUrl, locale };
  const body = renderToStaticMarkup(
    <>
      <main className="page-reading">
        <PortfolioReading document={document} view={view} rank={1} />
      </main>
      <footer className="page-remarks">
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </footer>
    </>,
  );
  return pageOf({
    title: sayOnPage("pageTitle", { title: document.title, name: document.student.displayName }),
    body: new Markup(body),
    locale,
    accentColor: document.accentColor,
  });
}
