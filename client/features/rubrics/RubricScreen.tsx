import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { Answer } from "#client/http/Answer.tsx";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { NewRubric, RubricView } from "#shared/rubrics/rubricViews.ts";
import { RubricEditor } from "./RubricEditor.tsx";
import { RubricTable } from "./RubricTable.tsx";
import { useRubricsText } from "./rubricsText.ts";

/** One version of a rubric, to be read and, until scorecards use it, changed. */
export function RubricScreen() {
  const { rubricId = "" } = useParams();
  const rubric = useRead<RubricView>(`/api/rubrics/${rubricId}`);
  return (
    <Answer of={rubric} shape="page">
      {(data) => <Rubric key={data.id} rubric={data} />}
    </Answer>
  );
}

function Rubric({ rubric }: { readonly rubric: RubricView }) {
  const text = useRubricsText();
  const goTo = useNavigate();
  const [isEditing, setEditing] = useState(false);
  const isFrozen = rubric.frozenAt !== null;
  const mayEdit = rubric.can["rubric.edit"] === true;
  const copy = useChange<NewRubric, RubricView>({
    send: (input, key) => postJson<RubricView>("/api/rubrics", input, { idempotencyKey: key }),
    refreshes: ["/api/rubrics"],
    onDone: (made) => {
      showToast({ sentence: text("made", { number: made.number }) });
      goTo(`/rubrics/${made.id}`);
    },
  });
  const actions = mayEdit && !isEditing && (
    <>
      {!isFrozen && (
        <Button look="primary" icon="edit" onClick={() => setEditing(true)}>
          {text("edit")}
        </Button>
      )}
      <Button icon="plus" isBusy={copy.isBusy} onClick={() => copy.run({ copyOf: rubric.id })}>
        {text("newVersion")}
      </Button>
    </>
  );
  return (
    <Page
      title={text("title", { title: rubric.title, number: rubric.number })}
      crumbs={mayEdit ? [{ label: text("events"), to: "/events" }] : undefined}
      lead={mayEdit ? text(isFrozen ? "leadFrozen" : "leadOpen") : undefined}
      actions={actions}
      width="wide"
    >
      {copy.problem && <Banner tone="stop">{copy.problem}</Banner>}
      {isEditing ? (
        <RubricEditor rubric={rubric} onDone={() => setEditing(false)} />
      ) : (
        <RubricTable criteria={rubric.criteria} />
      )}
    </Page>
  );
}
