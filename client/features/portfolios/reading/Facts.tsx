import type { ReactNode } from "react";
import { RichTextView } from "#client/ui/RichTextView.tsx";
import type { RichText } from "#shared/richText/richText.ts";

/** The few short facts of a piece, as a list of terms. */
export function Facts({ facts }: { facts: readonly (readonly [term: string, said: string])[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="reading-facts">
      {facts.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A heading of the given rank. */
export function Heading({
  rank,
  className,
  id,
  children,
}: {
  rank: number;
  className?: string;
  id?: string;
  children: ReactNode;
}) {
  const Tag = rank <= 1 ? "h1" : rank === 2 ? "h2" : rank === 3 ? "h3" : rank === 4 ? "h4" : "h5";
  return (
    <Tag className={className} id={id}>
      {children}
    </Tag>
  );
}

/** The student's answers to prompts, each under its prompt. */
export function Answers({
  answers,
  rank,
}: {
  answers: readonly (readonly [prompt: string, answer: RichText])[];
  rank: number;
}) {
  if (answers.length === 0) return null;
  return (
    <div className="reading-answers">
      {answers.map(([prompt, answer]) => (
        <section key={prompt} className="reading-answer">
          <Heading rank={rank} className="reading-prompt">
            {prompt}
          </Heading>
          <RichTextView value={answer} headingOffset={rank} />
        </section>
      ))}
    </div>
  );
}
