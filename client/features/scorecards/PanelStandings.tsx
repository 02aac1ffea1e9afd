import { useLocale } from "#client/ui/Locale.tsx";
import { sayTime } from "#client/ui/momentText.ts";
import { Status, type StatusTone } from "#client/ui/Status.tsx";
import type { CardStanding } from "#shared/scorecards/cardStates.ts";
import type { PanelSeatView } from "#shared/scorecards/scoringViews.ts";
import styles from "./Panel.module.css";
import { useScorecardsText } from "./scorecardsText.ts";

const tones: Readonly<Record<CardStanding, StatusTone>> = {
  notOpened: "empty",
  draft: "active",
  submitted: "done",
  excused: "off",
};

export interface SeatStatusProps {
  readonly seat: PanelSeatView;
  /** Leaves the time of submission out. */
  readonly isShort?: boolean;
}

/** How one panelist's card stands, as shape and word. */
export function SeatStatus({ seat, isShort = false }: SeatStatusProps) {
  const text = useScorecardsText();
  const place = useLocale();
  if (seat.isSealBroken) return <Status tone="stop">{text("broken")}</Status>;
  const words =
    seat.standing === "submitted" && seat.submittedAt && !isShort
      ? text("submittedAt", { time: sayTime(new Date(seat.submittedAt), place) })
      : text(seat.standing === "submitted" ? "submittedPlain" : seat.standing);
  return <Status tone={tones[seat.standing]}>{words}</Status>;
}

/** Who sits on the panel and how far each is. */
export function PanelStandings({ panel }: { readonly panel: readonly PanelSeatView[] }) {
  const text = useScorecardsText();
  return (
    <ul className={styles.panel} aria-label={text("panelTitle")}>
      {panel.map((seat) => (
        <li key={seat.panelist.id}>
          <span className={styles.name}>
            {seat.panelist.displayName}
            {seat.isYou && <span className={styles.you}> ({text("you")})</span>}
            {seat.schoolName && <span className={styles.school}>{seat.schoolName}</span>}
          </span>
          <SeatStatus seat={seat} />
          {seat.reason && seat.standing === "excused" && (
            <span className={styles.reason}>{text("reason", { reason: seat.reason })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
