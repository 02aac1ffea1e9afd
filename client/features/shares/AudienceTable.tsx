import { Link } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { ButtonLink } from "#client/ui/Button.tsx";
import { DataTable } from "#client/ui/DataTable.tsx";
import { EmptyState } from "#client/ui/Notice.tsx";
import type { WorkItem, WorkList } from "#shared/attachments/attachments.ts";
import type { PortfolioView } from "#shared/portfolios/portfolios.ts";
import { AudienceBoxes } from "./AudienceBoxes.tsx";
import styles from "./Sharing.module.css";
import { useSharesText } from "./sharesText.ts";

/** Every placed piece with who sees it. */
export function AudienceTable({ portfolio }: { readonly portfolio: PortfolioView }) {
  const work = useRead<WorkList>("/api/artifacts");
  return (
    <Answer of={work} shape="table">
      {(data) => <Pieces portfolio={portfolio} work={data} />}
    </Answer>
  );
}

function Pieces({ portfolio, work }: { readonly portfolio: PortfolioView; readonly work: WorkList }) {
  const text = useSharesText();
  const byId = new Map(work.artifacts.map((artifact) => [artifact.id, artifact]));
  const placed = portfolio.sections.flatMap((section) =>
    section.artifactIds.flatMap((id) => byId.get(id) ?? []),
  );
  if (placed.length === 0) {
    return (
      <EmptyState
        title={text("emptyTitle")}
        action={<ButtonLink to="/portfolio">{text("arrange")}</ButtonLink>}
      >
        {text("emptyLead")}
      </EmptyState>
    );
  }
  const titleOf = (item: WorkItem) => item.title || text("untitled");
  const unplaced = work.artifacts.length - placed.length;
  return (
    <>
      <DataTable
        caption={text("audienceCaption")}
        hidesCaption
        isDense
        rows={placed}
        rowKey={(item) => item.id}
        columns={[
          {
            id: "piece",
            header: text("piece"),
            isRowHeader: true,
            cell: (item) => <Link to={`/work/${item.id}`}>{titleOf(item)}</Link>,
          },
          {
            id: "audience",
            header: text("shownTo"),
            cell: (item) => <AudienceBoxes item={item} title={titleOf(item)} />,
          },
        ]}
      />
      {unplaced > 0 ? (
        <p className={styles.foot}>
          {text("notPlaced", { count: unplaced })} <Link to="/portfolio">{text("arrange")}</Link>
        </p>
      ) : null}
    </>
  );
}
