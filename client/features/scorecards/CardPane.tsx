import { Banner } from "#client/ui/Notice.tsx";
import { Section } from "#client/ui/Page.tsx";
import type { ScoringView } from "#shared/scorecards/scoringViews.ts";
import { CandidateBar } from "./CandidateBar.tsx";
import { CardReading } from "./CardReading.tsx";
import { Comparison } from "./Comparison.tsx";
import styles from "./Interview.module.css";
import { CameAfterAllButton } from "./NotShownButton.tsx";
import { PanelStandings } from "./PanelStandings.tsx";
import { ScorecardForm } from "./ScorecardForm.tsx";
import { StartCard } from "./StartCard.tsx";
import { useScorecardsText } from "./scorecardsText.ts";
import { WaitingForOthers } from "./WaitingForOthers.tsx";

/** The card's side of the screen: what stands there depends on how far the reader and the panel are. */
export function CardPane({ scoring }: { readonly scoring: ScoringView }) {
  const text = useScorecardsText();
  const { ownCard, panel, student } = scoring;
  const broken = panel.filter(({ isSealBroken }) => isSealBroken).map(({ panelist }) => panelist.displayName);
  const isFilling = ownCard?.state === "draft" && scoring.can["scorecard.write"] === true;
  return (
    <div className={styles.pane}>
      {!isFilling && <CandidateBar scoring={scoring} />}
      {scoring.state === "notShown" && (
        <Banner
          tone="warn"
          title={text("notShownTitle", { name: student.displayName })}
          actions={
            scoring.can["interview.markNotShown"] ? <CameAfterAllButton scoring={scoring} /> : undefined
          }
        >
          {text("notShownLead")}
        </Banner>
      )}
      {broken.length > 0 && (
        <Banner tone="stop" role="alert" title={text("brokenTitle")}>
          {text("brokenLead", { names: broken.join(", ") })}
        </Banner>
      )}
      <Content scoring={scoring} isFilling={isFilling} />
      {!isFilling && (
        <Section title={text("panelTitle")}>
          <PanelStandings panel={panel} />
        </Section>
      )}
    </div>
  );
}

function Content({ scoring, isFilling }: { readonly scoring: ScoringView; readonly isFilling: boolean }) {
  const text = useScorecardsText();
  const { ownCard, comparison, rubric, student } = scoring;
  const isYours = scoring.panel.some(({ isYou }) => isYou);
  if (comparison) return <Comparison scoring={scoring} comparison={comparison} />;
  if (ownCard && isFilling) return <ScorecardForm key={ownCard.id} scoring={scoring} card={ownCard} />;
  if (ownCard?.state === "excused") {
    return (
      <>
        <Banner title={text("excusedTitle")}>{text("excusedLead", { reason: ownCard.reason ?? "" })}</Banner>
        <CardReading criteria={rubric.criteria} content={ownCard.content} />
      </>
    );
  }
  if (ownCard?.state === "submitted") return <WaitingForOthers scoring={scoring} card={ownCard} />;
  if (ownCard) return <CardReading criteria={rubric.criteria} content={ownCard.content} />;
  if (scoring.isConflicted) {
    return (
      <Banner title={text("conflictTitle", { name: student.displayName })}>{text("conflictLead")}</Banner>
    );
  }
  if (scoring.can["scorecard.write"]) return <StartCard scoring={scoring} />;
  if (isYours && scoring.event.state === "released") {
    return <Banner title={text("notOpenYet")}>{text("notOpenYetLead")}</Banner>;
  }
  return isYours ? null : <WaitingForOthers scoring={scoring} card={null} />;
}
