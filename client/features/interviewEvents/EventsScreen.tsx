import { useState } from "react";
import { Link } from "react-router";
import { RubricList } from "#client/features/rubrics/RubricList.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { type Column, DataTable } from "#client/ui/DataTable.tsx";
import { Day } from "#client/ui/Moment.tsx";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import type { InterviewEventList } from "#shared/interviewEvents/eventViews.ts";
import { EventState } from "./EventState.tsx";
import { useInterviewEventsText } from "./interviewEventsText.ts";
import { NewEventDialog } from "./NewEventDialog.tsx";

type ListedEvent = InterviewEventList["events"][number];

/** The coordinator's interview events, and the rubrics they use. */
export function EventsScreen() {
  const events = useRead<InterviewEventList>("/api/events");
  return (
    <Answer of={events} shape="page">
      {(data) => <Events list={data} />}
    </Answer>
  );
}

function Events({ list }: { readonly list: InterviewEventList }) {
  const text = useInterviewEventsText();
  const [isAdding, setAdding] = useState(false);
  const mayAdd = list.can["interviewEvent.edit"] === true && list.schools.length > 0;
  const add = mayAdd && (
    <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
      {text("add")}
    </Button>
  );
  return (
    <Page title={text("events")} lead={text("lead")} actions={list.events.length > 0 && add}>
      <Section title={text("listCaption")} hidesTitle>
        <EventTable list={list} empty={add} />
      </Section>
      <RubricList />
      {isAdding && <NewEventDialog schools={list.schools} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function EventTable({ list, empty }: { readonly list: InterviewEventList; readonly empty: React.ReactNode }) {
  const text = useInterviewEventsText();
  const columns: Column<ListedEvent>[] = [
    {
      id: "event",
      header: text("event"),
      isRowHeader: true,
      cell: (event) => (
        <Link to={event.slots === 0 ? `/events/${event.id}/days` : `/events/${event.id}`}>{event.title}</Link>
      ),
    },
    { id: "days", header: text("days"), cell: (event) => <EventDays event={event} /> },
    { id: "state", header: text("state"), cell: (event) => <EventState state={event.state} /> },
    {
      id: "rubric",
      header: text("rubric"),
      cell: ({ rubric }) => (
        <Link to={`/rubrics/${rubric.id}`}>
          {text("rubricNumber", { title: rubric.title, number: rubric.number })}
        </Link>
      ),
    },
  ];
  if (list.schools.length > 1) {
    columns.splice(1, 0, { id: "school", header: text("school"), cell: (event) => event.school.name });
  }
  return (
    <DataTable
      caption={text("listCaption")}
      hidesCaption
      columns={columns}
      rows={list.events}
      rowKey={(event) => event.id}
      empty={
        <EmptyState title={text("emptyTitle")} action={empty}>
          {text("emptyText")}
        </EmptyState>
      }
    />
  );
}

function EventDays({ event }: { readonly event: ListedEvent }) {
  const text = useInterviewEventsText();
  if (event.firstOn === null || event.lastOn === null) return text("noDays");
  if (event.firstOn === event.lastOn) return <Day on={event.firstOn} />;
  return (
    <>
      <Day on={event.firstOn} /> – <Day on={event.lastOn} />
    </>
  );
}
