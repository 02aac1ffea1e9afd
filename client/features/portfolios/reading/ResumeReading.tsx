import type { ReactNode } from "react";
import { RichTextView } from "#client/ui/RichTextView.tsx";
import type { ContentOf } from "#shared/artifacts/artifacts.ts";
import { sayPeriod } from "#shared/portfolios/pieceWords.ts";
import { isBlankRichText } from "#shared/richText/plainText.ts";
import { Heading } from "./Facts.tsx";
import type { ReadingView } from "./readingView.ts";

function Part({ title, rank, children }: { title: string; rank: number; children: ReactNode }) {
  return (
    <section className="reading-resume-part">
      <Heading rank={rank} className="reading-prompt">
        {title}
      </Heading>
      <div>{children}</div>
    </section>
  );
}

function Entry(entry: { what: string; where: string; period: string; children?: ReactNode }) {
  return (
    <div className="reading-entry">
      <p className="reading-entry-head">
        <strong>{entry.what || entry.where}</strong>
        {entry.what && entry.where ? <span className="reading-entry-where">{entry.where}</span> : null}
        {entry.period ? <span className="reading-entry-period">{entry.period}</span> : null}
      </p>
      {entry.children}
    </div>
  );
}

function Details({ text }: { text: string }) {
  return text ? <p className="reading-lines">{text}</p> : null;
}

/** A resume, each part under its heading; empty parts are left out. */
export function ResumeReading({
  content,
  rank,
  view,
}: {
  content: ContentOf<"resume">;
  rank: number;
  view: ReadingView;
}) {
  const { say } = view;
  const contact = [content.email, content.phone, content.city].filter(Boolean);
  return (
    <div className="reading-resume">
      {content.headline ? <p className="reading-headline">{content.headline}</p> : null}
      {contact.length > 0 ? <p className="reading-contact">{contact.join(" · ")}</p> : null}
      {isBlankRichText(content.summary) ? null : (
        <Part title={say("summary")} rank={rank}>
          <RichTextView value={content.summary} headingOffset={rank} />
        </Part>
      )}
      {content.education.length > 0 ? (
        <Part title={say("education")} rank={rank}>
          {content.education.map((item) => (
            <Entry
              key={`${item.school}|${item.study}|${item.startsOn}`}
              what={item.school}
              where={item.study}
              period={sayPeriod(item.startsOn, item.endsOn, view)}
            >
              <Details text={item.details} />
            </Entry>
          ))}
        </Part>
      ) : null}
      {content.experience.length > 0 ? (
        <Part title={say("experience")} rank={rank}>
          {content.experience.map((item) => (
            <Entry
              key={`${item.organization}|${item.position}|${item.startsOn}`}
              what={item.position}
              where={[item.organization, item.city].filter(Boolean).join(", ")}
              period={sayPeriod(item.startsOn, item.endsOn, view)}
            >
              <RichTextView value={item.details} headingOffset={rank} />
            </Entry>
          ))}
        </Part>
      ) : null}
      {content.activities.length > 0 ? (
        <Part title={say("activities")} rank={rank}>
          {content.activities.map((item) => (
            <Entry
              key={`${item.name}|${item.role}|${item.startsOn}`}
              what={item.name}
              where={item.role}
              period={sayPeriod(item.startsOn, item.endsOn, view)}
            >
              <Details text={item.details} />
            </Entry>
          ))}
        </Part>
      ) : null}
      {content.skills.length > 0 ? (
        <Part title={say("skills")} rank={rank}>
          <ul className="reading-skills">
            {content.skills.map((skill) => (
              <li key={skill}>{skill}</li>
            ))}
          </ul>
        </Part>
      ) : null}
    </div>
  );
}
