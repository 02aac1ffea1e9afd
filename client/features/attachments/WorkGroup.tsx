import { Link } from "react-router";
import { useArtifactsText } from "#client/features/artifacts/artifactsText.ts";
import type { KindOfWork } from "#client/features/artifacts/kinds.ts";
import { sayMinutes } from "#client/features/artifacts/timeWords.ts";
import { Button } from "#client/ui/Button.tsx";
import { Day, Moment } from "#client/ui/Moment.tsx";
import { Section } from "#client/ui/Page.tsx";
import { Status } from "#client/ui/Status.tsx";
import type { WorkItem } from "#shared/attachments/attachments.ts";
import styles from "./Work.module.css";

interface WorkGroupProps {
  readonly kind: KindOfWork;
  readonly items: readonly WorkItem[];
  readonly onAdd: () => void;
  readonly isAdding: boolean;
}

/** The pieces of one kind, why it is asked for, and the way to add one. */
export function WorkGroup({ kind, items, onAdd, isAdding }: WorkGroupProps) {
  const text = useArtifactsText();
  const minutes = items.reduce((sum, item) => sum + item.serviceMinutes, 0);
  const why = text(kind.why);
  const hint = minutes > 0 ? `${why} ${text("hoursInAll", { time: sayMinutes(text, minutes) })}.` : why;
  return (
    <Section
      title={text(kind.group)}
      hint={hint}
      actions={
        <Button icon="plus" size="s" isBusy={isAdding} onClick={onAdd}>
          {text(kind.add)}
        </Button>
      }
    >
      {items.length > 0 && (
        <ul className={styles.items}>
          {items.map((item) => (
            <WorkRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function WorkRow({ item }: { readonly item: WorkItem }) {
  const text = useArtifactsText();
  const facts = [
    item.serviceMinutes > 0 && sayMinutes(text, item.serviceMinutes),
    item.fileCount > 0 && text("files", { count: item.fileCount }),
    !item.isShownToFamily && text("keptFromFamily"),
    !item.isShownByLink && text("keptFromLink"),
  ].filter((fact) => fact !== false);
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Link to={`/work/${item.id}`} className={styles.title}>
          {item.title}
        </Link>
        <p className={styles.facts}>
          {item.happenedOn ? (
            <Day on={item.happenedOn} />
          ) : (
            <span>
              {text("changedAt")} <Moment at={item.updatedAt} as="day" isNear />
            </span>
          )}
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        {item.neededCount > 0 ? (
          <Status tone="active">{text("neededCount", { count: item.neededCount })}</Status>
        ) : (
          <Status tone="done">{text("complete")}</Status>
        )}
      </div>
      {item.pictureId && (
        <img
          className={styles.picture}
          src={`/api/attachments/${item.pictureId}/thumbnail`}
          alt={item.pictureAltText}
          loading="lazy"
        />
      )}
    </li>
  );
}
