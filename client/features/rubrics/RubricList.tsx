import { Link, useNavigate } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { DataTable } from "#client/ui/DataTable.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { Section } from "#client/ui/Page.tsx";
import { Status } from "#client/ui/Status.tsx";
import type { RubricList as List, NewRubric, RubricView } from "#shared/rubrics/rubricViews.ts";
import { useRubricsText } from "./rubricsText.ts";

/** The versions of the district's rubrics, as a part of a screen. */
export function RubricList() {
  const text = useRubricsText();
  const goTo = useNavigate();
  const rubrics = useRead<List>("/api/rubrics");
  const start = useChange<NewRubric, RubricView>({
    send: (input, key) => postJson<RubricView>("/api/rubrics", input, { idempotencyKey: key }),
    refreshes: ["/api/rubrics"],
    onDone: (made) => goTo(`/rubrics/${made.id}`),
  });
  const mayEdit = rubrics.data?.can["rubric.edit"] === true;
  return (
    <Section
      title={text("listTitle")}
      hint={text("listHint")}
      actions={
        mayEdit && (
          <Button icon="plus" size="s" isBusy={start.isBusy} onClick={() => start.run({ copyOf: null })}>
            {text("newDefault")}
          </Button>
        )
      }
    >
      {start.problem && <Banner tone="stop">{start.problem}</Banner>}
      <Answer of={rubrics} shape="table">
        {(data) => (
          <DataTable
            caption={text("listCaption")}
            hidesCaption
            columns={[
              {
                id: "rubric",
                header: text("rubric"),
                isRowHeader: true,
                cell: (rubric) => (
                  <Link to={`/rubrics/${rubric.id}`}>
                    {text("title", { title: rubric.title, number: rubric.number })}
                  </Link>
                ),
              },
              {
                id: "criteria",
                header: text("criteria"),
                cell: (rubric) => text("criteriaCount", { count: rubric.criteria.length }),
              },
              {
                id: "state",
                header: text("state"),
                cell: (rubric) =>
                  rubric.frozenAt === null ? (
                    <Status tone="active">{text("stateOpen")}</Status>
                  ) : (
                    <Status tone="done">{text("stateFrozen")}</Status>
                  ),
              },
            ]}
            rows={data.rubrics}
            rowKey={(rubric) => rubric.id}
            empty={<p>{text("listEmpty")}</p>}
          />
        )}
      </Answer>
    </Section>
  );
}
