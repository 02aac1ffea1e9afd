import type { ReactNode } from "react";
import { RichTextView } from "#client/ui/RichTextView.tsx";
import type { PortfolioDocument } from "#shared/portfolios/portfolios.ts";
import { isBlankRichText } from "#shared/richText/plainText.ts";
import { ArtifactReading } from "./ArtifactReading.tsx";
import { Heading } from "./Facts.tsx";
import type { ReadingView } from "./readingView.ts";

export interface PortfolioReadingProps {
  document: PortfolioDocument;
  view: ReadingView;
  /** The level of the portfolio's title: 1 on a page of its own, 2 inside a screen. */
  rank?: 1 | 2;
  /** What is shown below a piece, such as comments. */
  afterArtifact?: (artifactId: string) => ReactNode;
}

function Cover({
  document,
  view,
  rank,
}: Required<Pick<PortfolioReadingProps, "document" | "view" | "rank">>) {
  const { student } = document;
  const { say } = view;
  const about = [
    student.schoolName,
    student.grade === null ? "" : say("grade", { grade: student.grade }),
    student.homeroomName ? say("homeroom", { name: student.homeroomName }) : "",
    document.schoolYear,
  ].filter(Boolean);
  return (
    <header className="reading-cover">
      <p className="reading-student">{student.displayName}</p>
      <Heading rank={rank} className="reading-title">
        {document.title || student.displayName}
      </Heading>
      <p className="reading-about">{about.join(" · ")}</p>
      {isBlankRichText(document.introduction) ? null : (
        <div className="reading-introduction">
          <RichTextView value={document.introduction} headingOffset={rank} />
        </div>
      )}
    </header>
  );
}

function Contents({ document, view }: Pick<PortfolioReadingProps, "document" | "view">) {
  return (
    <nav className="reading-contents" aria-label={view.say("contents")}>
      <ol>
        {document.sections.map((section) => (
          <li key={section.id}>
            <a href={`#section-${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/**
 * A portfolio as its readers see it, on a screen, on the shared page and offline alike: pure, without state
 * or script. `reading.css` holds its looks, one set for each template.
 */
export function PortfolioReading({ document, view, rank = 1, afterArtifact }: PortfolioReadingProps) {
  const { say } = view;
  return (
    <article className={`reading reading-${document.template}`}>
      <Cover document={document} view={view} rank={rank} />
      {document.sections.length > 1 ? <Contents document={document} view={view} /> : null}
      {document.sections.length === 0 ? <p className="reading-empty">{say("nothingYet")}</p> : null}
      {document.sections.map((section) => (
        <section key={section.id} className="reading-section" aria-labelledby={`section-${section.id}`}>
          <Heading rank={rank + 1} className="reading-section-title" id={`section-${section.id}`}>
            {section.title}
          </Heading>
          {section.artifacts.length === 0 ? <p className="reading-empty">{say("nothingInSection")}</p> : null}
          {section.artifacts.map((artifact) => (
            <div key={artifact.id} className={`reading-artifact reading-artifact-${artifact.kind}`}>
              <ArtifactReading artifact={artifact} rank={rank + 2} view={view} />
              {afterArtifact?.(artifact.id)}
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}
