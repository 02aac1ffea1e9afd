import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { EventPage } from "#client/features/interviewEvents/EventPage.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { DataTable } from "#client/ui/DataTable.tsx";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Section } from "#client/ui/Page.tsx";
import { Status } from "#client/ui/Status.tsx";
import type { EventBoard } from "#shared/interviews/board.ts";
import styles from "./Board.module.css";
import { useBoardText, useProblemText } from "./boardText.ts";
import { PanelDialog } from "./PanelDialog.tsx";
import { panelistNote, panelSentences } from "./panelWords.ts";
import { Warning } from "./Warning.tsx";

type Panel = EventBoard["panels"][number];

/** The panels of an event: who sits together, and where. */
export function EventPanelsScreen() {
  const { eventId = "" } = useParams();
  const board = useRead<EventBoard>(`/api/events/${eventId}`);
  return (
    <Answer of={board} shape="page">
      {(data) => <Panels board={data} />}
    </Answer>
  );
}

function Panels({ board }: { readonly board: EventBoard }) {
  const text = useBoardText();
  const { event, panels, rooms, seats } = board;
  const [search, setSearch] = useSearchParams();
  const asked = panels.find(({ id }) => id === search.get("panel"));
  const isOpen = event.can["interviewEvent.edit"] === true && event.state !== "released";
  const [shown, setShown] = useState<{ panel?: Panel } | undefined>(
    asked && isOpen ? { panel: asked } : undefined,
  );
  const close = () => {
    setShown(undefined);
    if (asked) setSearch({}, { replace: true });
  };
  const add = isOpen && (
    <Button look="primary" icon="plus" onClick={() => setShown({})}>
      {text("addPanel")}
    </Button>
  );
  return (
    <EventPage event={event}>
      <Section
        title={text("panels")}
        hint={text("panelsHint")}
        actions={panels.length > 0 && add}
        hasRule={false}
      >
        <DataTable
          caption={text("panelsCaption")}
          hidesCaption
          columns={[
            { id: "panel", header: text("panel"), isRowHeader: true, cell: (panel) => panel.name },
            { id: "people", header: text("people"), cell: (panel) => <People panel={panel} /> },
            {
              id: "room",
              header: text("room"),
              cell: (panel) => rooms.find(({ id }) => id === panel.roomId)?.name ?? text("noRoom"),
            },
            {
              id: "interviews",
              header: text("interviews"),
              align: "end",
              cell: (panel) => seats.filter(({ panelId }) => panelId === panel.id).length,
            },
            { id: "state", header: text("state"), cell: (panel) => <PanelState panel={panel} /> },
            {
              id: "change",
              header: text("change"),
              hidesHeader: true,
              align: "end",
              cell: (panel) =>
                isOpen && (
                  <Button
                    size="s"
                    look="quiet"
                    icon="edit"
                    aria-label={text("changePanel", { name: panel.name })}
                    onClick={() => setShown({ panel })}
                  >
                    {text("change")}
                  </Button>
                ),
            },
          ]}
          rows={panels}
          rowKey={(panel) => panel.id}
          empty={
            <EmptyState title={text("panelsEmpty")} action={add}>
              {text("panelsEmptyText")}
            </EmptyState>
          }
        />
      </Section>
      {shown && <PanelDialog board={board} panel={shown.panel} onClose={close} />}
    </EventPage>
  );
}

function People({ panel }: { readonly panel: Panel }) {
  const text = useBoardText();
  if (panel.members.length === 0) return text("nobodyYet");
  return (
    <ul className={styles.people}>
      {panel.members.map((member) => (
        <li key={member.id}>
          {member.displayName} <span className={styles.soft}>{panelistNote(member, text)}</span>
        </li>
      ))}
    </ul>
  );
}

function PanelState({ panel }: { readonly panel: Panel }) {
  const text = useBoardText();
  const problemText = useProblemText();
  const needs = panelSentences(panel, problemText);
  if (needs.length === 0) return <Status tone="done">{text("complete")}</Status>;
  return <Warning>{needs.join(" ")}</Warning>;
}
