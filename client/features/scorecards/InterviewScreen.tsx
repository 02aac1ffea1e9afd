import { useEffect, useRef, useState } from "react";
import { useParams } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { remember } from "#client/http/queryClient.ts";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { useSheet } from "#client/http/useSheet.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Moment } from "#client/ui/Moment.tsx";
import { Page } from "#client/ui/Page.tsx";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";
import { CardPane } from "./CardPane.tsx";
import styles from "./Interview.module.css";
import { NotShownButton } from "./NotShownButton.tsx";
import { PortfolioPane } from "./PortfolioPane.tsx";
import { useScorecardsText } from "./scorecardsText.ts";
import { scoringPath } from "./scoringPath.ts";

/** How often the screen looks for the others' cards while one waits for them. */
const lookEveryMs = 10_000;

/** Whether there is anything to look for: somebody else's card is still to come. */
function isWaiting(scoring: ScoringView | undefined): boolean {
  if (!scoring || scoring.isRevealed || scoring.event.state !== "published") return false;
  return scoring.ownCard === null || scoring.ownCard.state !== "draft";
}

/** Interview day: the candidate's portfolio beside one's own scorecard. */
export function InterviewScreen() {
  const { interviewId = "" } = useParams();
  const [isLooking, setLooking] = useState(false);
  const scoring = useRead<ScoringView>(scoringPath(interviewId), isLooking ? { everyMs: lookEveryMs } : {});
  const shouldLook = isWaiting(scoring.data);
  if (shouldLook !== isLooking) setLooking(shouldLook);
  return (
    <Answer of={scoring} shape="page">
      {(data) => <Interview key={data.id} scoring={data} />}
    </Answer>
  );
}

/** A portfolio accepted after the card was opened is pinned when its panelist comes back to the card. */
function useLatePinning({ id, submission, ownCard, can }: ScoringView): void {
  const isLate =
    submission?.isPinned === false && ownCard?.state === "draft" && can["scorecard.write"] === true;
  const { run } = useChange<null, ScoringView>({
    send: () => postJson<ScoringView>(`/api/interviews/${id}/opening`),
    onDone: (opened) => remember(scoringPath(id), opened),
  });
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isLate || isAsked.current) return;
    isAsked.current = true;
    run(null);
  }, [isLate, run]);
}

const panes = ["card", "portfolio"] as const;

function Interview({ scoring }: { readonly scoring: ScoringView }) {
  const text = useScorecardsText();
  const [pane, setPane] = useState<(typeof panes)[number]>("card");
  const { student, panelName, roomName, event } = scoring;
  const packet = useSheet(`/api/interviews/${scoring.id}/packet.pdf`);
  useLatePinning(scoring);
  const isOnPanel = scoring.panel.some(({ isYou }) => isYou);
  return (
    <Page
      width="wide"
      title={student.displayName}
      crumbs={[
        isOnPanel
          ? { label: text("interviews"), to: "/panels" }
          : { label: event.title, to: `/events/${event.id}/results` },
      ]}
      kicker={
        <>
          {roomName ? text("where", { panel: panelName, room: roomName }) : panelName}
          {" · "}
          <Moment at={scoring.startsAt} isNear />
        </>
      }
      actions={
        <>
          {scoring.submission && scoring.can["interview.read"] && (
            <Button icon="download" onClick={packet.save} isBusy={packet.isBusy}>
              {text("packet")}
            </Button>
          )}
          {scoring.state === "scheduled" && <NotShownButton scoring={scoring} />}
        </>
      }
    >
      {packet.notice && <div className={styles.notice}>{packet.notice}</div>}
      <fieldset className={styles.switch}>
        <legend>{text("choosePane")}</legend>
        {panes.map((one) => (
          <label key={one}>
            <input type="radio" name="pane" checked={pane === one} onChange={() => setPane(one)} />
            <span>{text(one === "card" ? "showCard" : "showPortfolio")}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.panes} data-pane={pane}>
        <PortfolioPane scoring={scoring} />
        <section className={styles.card} aria-label={text("scorecardOf", { name: student.displayName })}>
          <CardPane scoring={scoring} />
        </section>
      </div>
    </Page>
  );
}
