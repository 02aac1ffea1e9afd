import { useRef, useState } from "react";
import { Link } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { getJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button, ButtonLink } from "#client/ui/Button.tsx";
import { type Column, DataTable } from "#client/ui/DataTable.tsx";
import { useHotkeys } from "#client/ui/hotkeys.tsx";
import { Row, Stack } from "#client/ui/Layout.tsx";
import { Moment } from "#client/ui/Moment.tsx";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import type { WaitingItem, WaitingList } from "#shared/reviews/reviews.ts";
import { useReviewsText } from "./reviewsText.ts";
import { StandingStatus } from "./StandingStatus.tsx";

/** What waits for the mentor's answer, oldest first; `j` and `k` go through it, Enter opens. */
export function WaitingScreen() {
  const text = useReviewsText();
  const waiting = useRead<WaitingList>("/api/waiting", { everyMs: 60_000 });
  const oldest = waiting.data?.submissions[0];
  return (
    <Page
      title={text("waitingTitle")}
      lead={waiting.data ? text("waitingLead", { count: waiting.data.total }) : undefined}
      actions={
        oldest ? (
          <ButtonLink to={`/submissions/${oldest.id}`} look="primary">
            {text("openOldest")}
          </ButtonLink>
        ) : undefined
      }
    >
      <Answer of={waiting} shape="table">
        {(data) => <Queue key={data.submissions.map((one) => one.id).join()} first={data} />}
      </Answer>
    </Page>
  );
}

function Queue({ first }: { readonly first: WaitingList }) {
  const text = useReviewsText();
  const [later, setLater] = useState<readonly WaitingList[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const pages = [first, ...later];
  const rows = pages.flatMap((page) => page.submissions);
  const more = useChange<string, WaitingList>({
    send: (after) => getJson<WaitingList>(`/api/waiting?after=${after}`),
    onDone: (page) => setLater((known) => [...known, page]),
  });
  const step = (by: number) => {
    const links = [...(box.current?.querySelectorAll<HTMLAnchorElement>("th a") ?? [])];
    const at = links.findIndex((link) => link.matches(":focus"));
    links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useHotkeys({
    j: { label: text("nextRow"), run: () => step(1) },
    k: { label: text("rowBefore"), run: () => step(-1) },
  });
  const columns: readonly Column<WaitingItem>[] = [
    {
      id: "student",
      header: text("student"),
      isRowHeader: true,
      cell: (item) => <Link to={`/submissions/${item.id}`}>{item.student.displayName}</Link>,
    },
    { id: "grade", header: text("grade"), cell: (item) => item.grade ?? "" },
    { id: "homeroom", header: text("homeroom"), cell: (item) => item.homeroomName ?? "" },
    { id: "attempt", header: text("attempt"), cell: (item) => item.number },
    { id: "handedIn", header: text("handedIn"), cell: (item) => <Moment at={item.submittedAt} isNear /> },
    { id: "standing", header: text("standing"), cell: (item) => <StandingStatus state={item.state} /> },
  ];
  const last = rows.at(-1);
  return (
    <Stack>
      <div ref={box}>
        <DataTable
          caption={text("caption")}
          hidesCaption
          columns={columns}
          rows={rows}
          rowKey={(item) => item.id}
          empty={
            <EmptyState
              title={text("nothingWaits")}
              action={<ButtonLink to="/homeroom">{text("seeHomeroom")}</ButtonLink>}
            >
              {text("nothingWaitsLead")}
            </EmptyState>
          }
        />
      </div>
      {pages.at(-1)?.hasMore && last ? (
        <Row>
          <Button isBusy={more.isBusy} onClick={() => more.run(last.id)}>
            {text("showMore")}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}
