import { Link } from "react-router";
import { DeclaredConflicts } from "#client/features/panels/DeclaredConflicts.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { type Column, DataTable } from "#client/ui/DataTable.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { Moment } from "#client/ui/Moment.tsx";
import { dayIn, sayDay } from "#client/ui/momentText.ts";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import { Status } from "#client/ui/Status.tsx";
import type { OwnInterview, OwnInterviews } from "#shared/interviews/interviewViews.ts";
import { useOwnInterviewsText } from "./ownInterviewsText.ts";

/** Shares of the width, the same for every day. */
const widths = { time: "12%", candidate: "20%", place: "20%", with: "30%", state: "18%" } as const;

/** Whom a panelist interviews, when and where; and the private declarations not to. */
export function OwnInterviewsScreen() {
  const text = useOwnInterviewsText();
  const own = useRead<OwnInterviews>("/api/interviews/mine");
  return (
    <Page title={text("title")} lead={text("lead")}>
      <Answer of={own} shape="table">
        {({ interviews }) =>
          interviews.length === 0 ? (
            <EmptyState title={text("empty")}>{text("emptyText")}</EmptyState>
          ) : (
            <ByDay interviews={interviews} />
          )
        }
      </Answer>
      <DeclaredConflicts />
    </Page>
  );
}

function ByDay({ interviews }: { readonly interviews: readonly OwnInterview[] }) {
  const place = useLocale();
  const days = new Map<string, OwnInterview[]>();
  for (const interview of interviews) {
    const on = dayIn(new Date(interview.startsAt), place.timeZone);
    days.set(on, [...(days.get(on) ?? []), interview]);
  }
  // What is still to be done comes first; days whose outcomes are out follow, the latest of them before the others.
  const isOver = (ofDay: readonly OwnInterview[]) => ofDay.every(({ event }) => event.state === "released");
  const open = [...days].filter(([, ofDay]) => !isOver(ofDay));
  const over = [...days].filter(([, ofDay]) => isOver(ofDay)).toReversed();
  return [...open, ...over].map(([on, ofDay]) => <DayTable key={on} interviews={ofDay} />);
}

function DayTable({ interviews }: { readonly interviews: readonly OwnInterview[] }) {
  const text = useOwnInterviewsText();
  const place = useLocale();
  const [first] = interviews;
  if (!first) return null;
  const day = sayDay(new Date(first.startsAt), place);
  const columns: Column<OwnInterview>[] = [
    {
      id: "time",
      width: widths.time,
      header: text("time"),
      cell: (interview) => <Moment at={interview.startsAt} as="time" />,
    },
    {
      id: "candidate",
      width: widths.candidate,
      header: text("candidate"),
      isRowHeader: true,
      cell: (interview) => <Link to={`/interviews/${interview.id}`}>{interview.candidate.displayName}</Link>,
    },
    {
      id: "place",
      width: widths.place,
      header: text("place"),
      cell: ({ room, panel }) => text("placeOf", { room: room ?? text("noRoom"), panel: panel.name }),
    },
    {
      id: "with",
      width: widths.with,
      header: text("with"),
      cell: ({ members }) => members.map(({ displayName }) => displayName).join(", "),
    },
    {
      id: "state",
      width: widths.state,
      header: text("state"),
      cell: (interview) => <InterviewState interview={interview} />,
    },
  ];
  return (
    <Section title={day} hint={[...new Set(interviews.map(({ event }) => event.title))].join(", ")}>
      <DataTable
        caption={text("caption", { day })}
        hidesCaption
        columns={columns}
        rows={interviews}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function InterviewState({ interview }: { readonly interview: OwnInterview }) {
  const text = useOwnInterviewsText();
  if (interview.hasDeclaredConflict) return <Status tone="off">{text("stateDeclared")}</Status>;
  if (interview.event.state === "released") return <Status tone="done">{text("stateReleased")}</Status>;
  if (interview.state === "notShown") return <Status tone="off">{text("stateNotShown")}</Status>;
  if (interview.hasBegun) return <Status tone="active">{text("stateBegun")}</Status>;
  if (!interview.hasSubmission) return <Status tone="waiting">{text("stateNothing")}</Status>;
  return <Status tone="empty">{text("stateReady")}</Status>;
}
