import { Link } from "react-router";
import { useArtifactsText } from "#client/features/artifacts/artifactsText.ts";
import { kindOf } from "#client/features/artifacts/kinds.ts";
import { Icon, type IconName } from "#client/ui/Icon.tsx";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import { Day } from "#client/ui/Moment.tsx";
import { Status } from "#client/ui/Status.tsx";
import type { ArtifactKind } from "#shared/artifacts/artifacts.ts";
import type { ArrangeableArtifact } from "#shared/portfolios/portfolios.ts";
import styles from "./Arrangement.module.css";
import { usePortfoliosText } from "./portfoliosText.ts";

const icons: Record<ArtifactKind, IconName> = {
  resume: "file",
  jobShadow: "eye",
  volunteerEntry: "people",
  workSample: "edit",
};

interface PieceRowProps {
  readonly piece: ArrangeableArtifact;
  /** The name of the menu: where the piece can go. */
  readonly menuLabel: string;
  readonly choices: readonly MenuItem[];
}

/** One piece in the list: its picture, what it is, what it lacks, and where it can go. */
export function PieceRow({ piece, menuLabel, choices }: PieceRowProps) {
  const text = usePortfoliosText();
  const artifactsText = useArtifactsText();
  return (
    <div className={styles.piece}>
      {piece.pictureId ? (
        <img
          className={styles.picture}
          src={`/api/attachments/${piece.pictureId}/thumbnail`}
          alt=""
          loading="lazy"
        />
      ) : (
        <span className={styles.picture}>
          <Icon name={icons[piece.kind]} />
        </span>
      )}
      <div className={styles.words}>
        <Link to={`/work/${piece.id}`} className={styles.pieceTitle}>
          {piece.title}
        </Link>
        <p className={styles.facts}>
          <span>{artifactsText(kindOf(piece.kind).name)}</span>
          {piece.happenedOn && <Day on={piece.happenedOn} />}
          {piece.missingCount > 0 && (
            <Status tone="active">{text("needed", { count: piece.missingCount })}</Status>
          )}
        </p>
      </div>
      <Menu label={menuLabel} items={choices} />
    </div>
  );
}
