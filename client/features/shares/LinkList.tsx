import { useState } from "react";
import { deleteJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { type Column, DataTable } from "#client/ui/DataTable.tsx";
import { ConfirmDialog } from "#client/ui/Dialog.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayDay, sayMoment } from "#client/ui/momentText.ts";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Status } from "#client/ui/Status.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { ShareList, ShareView } from "#shared/shares/shares.ts";
import { ChangeLinkDialog } from "./ChangeLinkDialog.tsx";
import { NewAddressDialog } from "./NewAddressDialog.tsx";
import styles from "./Sharing.module.css";
import { useSharesText } from "./sharesText.ts";

interface Doing {
  readonly what: "change" | "address" | "withdraw";
  readonly share: ShareView;
}

export interface LinkListProps {
  readonly list: ShareList;
  readonly studentId: string;
}

/** A student's links: how each stands, how often it was read, and what can be done about it. */
export function LinkList({ list, studentId }: LinkListProps) {
  const text = useSharesText();
  const [doing, setDoing] = useState<Doing>();
  const path = `/api/students/${studentId}/shares`;
  const stop = () => setDoing(undefined);
  const withdraw = useChange<ShareView, ShareView>({
    send: (share) => deleteJson<ShareView>(`/api/shares/${share.id}`),
    refreshes: [path],
    onDone: () => {
      stop();
      showToast({ sentence: text("withdrawn") });
    },
  });
  const isOwn = list.can["share.edit"] === true;
  const working = list.shares.filter((share) => share.state === "open");
  const ended = list.shares.filter((share) => share.state !== "open");
  const columns: readonly Column<ShareView>[] = [
    { id: "label", header: text("forWhom"), isRowHeader: true, cell: (share) => share.label },
    { id: "standing", header: text("standing"), cell: (share) => <Standing share={share} /> },
    { id: "views", header: text("views"), cell: (share) => <Views share={share} /> },
    {
      id: "actions",
      header: text("actions"),
      hidesHeader: true,
      align: "end",
      cell: (share) => <Actions share={share} onChoose={setDoing} />,
    },
  ];
  if (list.shares.length === 0) {
    return isOwn ? (
      <EmptyState title={text("noLinks")}>{text("noLinksLead")}</EmptyState>
    ) : (
      <EmptyState title={text("noLinksOf", { name: list.studentName })} />
    );
  }
  return (
    <>
      {working.length > 0 ? (
        <DataTable
          caption={text("caption")}
          hidesCaption
          columns={columns}
          rows={working}
          rowKey={(share) => share.id}
        />
      ) : null}
      {ended.length > 0 ? (
        <details className={styles.ended} open={working.length === 0}>
          <summary>{text("ended", { count: ended.length })}</summary>
          <DataTable
            caption={text("ended", { count: ended.length })}
            hidesCaption
            columns={columns}
            rows={ended}
            rowKey={(share) => share.id}
          />
        </details>
      ) : null}
      {doing?.what === "withdraw" ? (
        <ConfirmDialog
          title={text("withdrawTitle", { label: doing.share.label })}
          confirmLabel={text("withdraw")}
          onConfirm={() => withdraw.run(doing.share)}
          onClose={stop}
          isDanger
          isBusy={withdraw.isBusy}
          problem={withdraw.problem}
        >
          <p>{text("withdrawLead")}</p>
        </ConfirmDialog>
      ) : null}
      {doing?.what === "change" ? <ChangeLinkDialog share={doing.share} path={path} onClose={stop} /> : null}
      {doing?.what === "address" ? <NewAddressDialog share={doing.share} path={path} onClose={stop} /> : null}
    </>
  );
}

function Standing({ share }: { readonly share: ShareView }) {
  const text = useSharesText();
  const place = useLocale();
  const day = (at: string) => sayDay(new Date(at), place, uiText);
  if (share.state === "revoked") {
    return (
      <Status tone="off">{text("state_revoked", { day: day(share.revokedAt ?? share.expiresAt) })}</Status>
    );
  }
  const isOpen = share.state === "open";
  return (
    <span className={styles.standing}>
      <Status tone={isOpen ? "done" : "off"}>
        {text(isOpen ? "state_open" : "state_expired", { day: day(share.expiresAt) })}
      </Status>
      {share.hasPasscode ? <span className={styles.quiet}>{text("withPasscode")}</span> : null}
    </span>
  );
}

function Views({ share }: { readonly share: ShareView }) {
  const text = useSharesText();
  const place = useLocale();
  const times = text("viewedTimes", { count: share.viewCount });
  if (!share.lastViewedAt) return times;
  return text("viewedLast", { times, when: sayMoment(new Date(share.lastViewedAt), place, uiText) });
}

interface ActionsProps {
  readonly share: ShareView;
  readonly onChoose: (doing: Doing) => void;
}

function Actions({ share, onChoose }: ActionsProps) {
  const text = useSharesText();
  const item = (what: Doing["what"], label: string, isDanger = false) => ({
    label,
    isDanger,
    onSelect: () => onChoose({ what, share }),
  });
  const items = [
    ...(share.can["share.edit"]
      ? [item("change", text("changeLink")), item("address", text("newAddress"))]
      : []),
    ...(share.can["share.revoke"] ? [item("withdraw", text("withdraw"), true)] : []),
  ];
  return items.length > 0 ? <Menu label={text("actionsFor", { label: share.label })} items={items} /> : null;
}
