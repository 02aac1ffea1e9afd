import type { ArtifactContent } from "#shared/artifacts/artifacts.ts";
import type { ReadableArtifact } from "#shared/attachments/attachments.ts";
import { AttachmentFigures } from "./AttachmentFigures.tsx";
import { Answers, Facts, Heading } from "./Facts.tsx";
import { ResumeReading } from "./ResumeReading.tsx";
import { type ReadingView, sayDuration, sayPartialDate } from "./readingView.ts";

interface PartProps {
  content: ArtifactContent;
  rank: number;
  view: ReadingView;
}

/** What belongs above the pictures: facts, or the whole resume. */
function Opening({ content, rank, view }: PartProps) {
  const { say, locale } = view;
  switch (content.kind) {
    case "resume":
      return <ResumeReading content={content} rank={rank} view={view} />;
    case "jobShadow":
      return (
        <Facts
          facts={[
            [say("host"), [content.hostName, content.hostTitle].filter(Boolean).join(", ")],
            [say("organization"), content.organization],
            [say("field"), content.careerField],
            [say("day"), sayPartialDate(content.shadowedOn, locale)],
            [say("duration"), sayDuration(content.minutes, view)],
            [say("thanked"), sayPartialDate(content.thankedOn, locale)],
          ]}
        />
      );
    case "volunteerEntry":
      return (
        <Facts
          facts={[
            [say("organization"), content.organization],
            [say("role"), content.activity],
            [say("category"), content.category],
            [say("day"), sayPartialDate(content.servedOn, locale)],
            [say("duration"), sayDuration(content.minutes, view)],
            [say("supervisor"), [content.supervisorName, content.supervisorRole].filter(Boolean).join(", ")],
          ]}
        />
      );
    case "workSample":
      return (
        <Facts
          facts={[
            [say("course"), content.course],
            [say("made"), sayPartialDate(content.madeOn, locale)],
          ]}
        />
      );
  }
}

/** The reflection: answers to the prompts of the kind. */
function Reflection({ content, rank, view: { say } }: PartProps) {
  switch (content.kind) {
    case "resume":
      return null;
    case "jobShadow":
      return (
        <Answers
          rank={rank}
          answers={[
            [say("expectations"), content.expectations],
            [say("dayTimeline"), content.dayTimeline],
            [say("questionsAndAnswers"), content.questionsAndAnswers],
            [say("educationNeeded"), content.educationNeeded],
            [say("likes"), content.likes],
            [say("dislikes"), content.dislikes],
            [say("surprise"), content.surprise],
            [say("wouldChoose"), content.wouldChoose],
            [say("nextStep"), content.nextStep],
          ]}
        />
      );
    case "volunteerEntry":
      return (
        <Answers
          rank={rank}
          answers={[
            [say("description"), content.description],
            [say("reflection"), content.reflection],
          ]}
        />
      );
    case "workSample":
      return (
        <Answers
          rank={rank}
          answers={[
            [say("whatItIs"), content.whatItIs],
            [say("whyChosen"), content.whyChosen],
            [say("skillShown"), content.skillShown],
            [say("hardestPart"), content.hardestPart],
            [say("whatIWouldChange"), content.whatIWouldChange],
            [say("howIGrew"), content.howIGrew],
          ]}
        />
      );
  }
}

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
  return (
    <>
      <p className="reading-kind">{view.say(`kind_${artifact.kind}`)}</p>
      <Heading rank={rank} className="reading-artifact-title" id={`piece-${artifact.id}`}>
        {artifact.title || view.say("untitled")}
      </Heading>
      <Opening content={content} rank={rank + 1} view={view} />
      <AttachmentFigures attachments={attachments} view={view} />
      <Reflection content={content} rank={rank + 1} view={view} />
    </>
  );
}
