import { useState } from "react";
import { Link } from "react-router";
import { SeatStatus } from "#client/features/scorecards/PanelStandings.tsx";
import { RadioGroup } from "#client/ui/Choice.tsx";
import { type Column, DataTable } from "#client/ui/DataTable.tsx";
import { Moment } from "#client/ui/Moment.tsx";
import { Section } from "#client/ui/Page.tsx";
import { Status, type StatusTone } from "#client/ui/Status.tsx";
import type { CompletenessView, InterviewProgress } from "#shared/outcomes/eventResults.ts";
import type { InterviewStanding } from "#shared/scorecards/cardStates.ts";
import styles from "./EventResults.module.css";
import { InterviewActs } from "./InterviewActs.tsx";
import { useOutcomesText } from "./outcomesText.ts";

const tones: Readonly<Record<InterviewStanding, StatusTone>> = {
  waiting: "waiting",
  complete: "done",
  fewRaters: "attention",
  notShown: "off",
  broken: "stop",
};

type Shown = "all" | "missing";

/** Every interview of the event and what is missing of it, with what a coordinator can do about it. */
export function CompletenessTable({ completeness }: { readonly completeness: CompletenessView }) {
  const text = useOutcomesText();
  const [shown, setShown] = useState<Shown>("all");
  const { interviews } = completeness;
  const isMissing = ({ standing }: InterviewProgress) => standing === "waiting" || standing === "broken";
  const rows = shown === "all" ? interviews : interviews.filter(isMissing);
  const columns: readonly Column<InterviewProgress>[] = [
    {
      id: "time",
      header: text("colTime"),
      cell: ({ startsAt }) => <Moment at={startsAt} />,
      sortBy: ({ startsAt }) => startsAt,
    },
    {
      id: "candidate",
      header: text("colCandidate"),
      isRowHeader: true,
      cell: ({ interviewId, student }) => (
        <Link to={`/interviews/${interviewId}`}>{student.displayName}</Link>
      ),
      sortBy: ({ student }) => student.displayName,
    },
    {
      id: "panel",
      header: text("colPlace"),
      cell: ({ panelName, roomName }) => (
        <>
          {panelName}
          {roomName && <span className={styles.room}>{roomName}</span>}
        </>
      ),
      sortBy: ({ panelName }) => panelName,
    },
    {
      id: "cards",
      header: text("colCards"),
      cell: ({ panel }) => (
        <ul className={styles.seats}>
          {panel.map((seat) => (
            <li key={seat.panelist.id}>
              <span>{seat.panelist.displayName}</span>
              <SeatStatus seat={seat} isShort />
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: "standing",
      header: text("colStanding"),
      cell: ({ standing }) => (
        <span className={styles.standing}>
          <Status tone={tones[standing]}>{text(`standing_${standing}`)}</Status>
        </span>
      ),
      sortBy: ({ standing }) => text(`standing_${standing}`),
    },
    {
      id: "acts",
      header: text("colActs"),
      hidesHeader: true,
      align: "end",
      cell: (interview) => <InterviewActs eventId={completeness.event.id} interview={interview} />,
    },
  ];
  return (
    <Section
      title={text("completeTitle")}
      actions={
        <RadioGroup<Shown>
          label={text("show")}
          hidesLabel
          isInline
          value={shown}
          onChange={setShown}
          options={[
            { value: "all", label: text("showAll") },
            { value: "missing", label: text("showMissing") },
          ]}
        />
      }
    >
      <DataTable
        caption={text("completeTitle")}
        hidesCaption
        isDense
        columns={columns}
        rows={rows}
        rowKey={({ interviewId }) => interviewId}
        rowTone={({ standing }) => (standing === "broken" ? "attention" : undefined)}
        empty={<p>{text("noneMissing")}</p>}
      />
    </Section>
  );
}
