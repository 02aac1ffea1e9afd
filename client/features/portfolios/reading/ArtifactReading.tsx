import { happenedOn } from "#shared/artifacts/artifactDays.ts";
import type { ReadableArtifact } from "#shared/attachments/attachments.ts";
import { pieceAnswers, pieceFacts, sayPartialDate } from "#shared/portfolios/pieceWords.ts";
import { AttachmentFigures } from "./AttachmentFigures.tsx";
import { Answers, Facts, Heading } from "./Facts.tsx";
import { ResumeReading } from "./ResumeReading.tsx";
import type { ReadingView } from "./readingView.ts";

/** One piece as its readers see it. `rank` is the level of its own heading. */
export function ArtifactReading({
  artifact,
  rank,
  view,
}: {
  artifact: ReadableArtifact;
  rank: number;
  view: ReadingView;
}) {
  const { content, attachments } = artifact;
  const day = sayPartialDate(happenedOn(content), view.locale);
  return (
    <>
      <p className="reading-kind">
        {view.say(`kind_${artifact.kind}`)}
        {day ? <span className="reading-when">{day}</span> : null}
      </p>
      <Heading rank={rank} className="reading-artifact-title" id={`piece-${artifact.id}`}>
        {artifact.title || view.say("untitled")}
      </Heading>
      {content.kind === "resume" ? (
        <ResumeReading content={content} rank={rank + 1} view={view} />
      ) : (
        <Facts facts={pieceFacts(content, view)} />
      )}
      <AttachmentFigures attachments={attachments} view={view} />
      <Answers rank={rank + 1} answers={pieceAnswers(content, view)} />
    </>
  );
}
