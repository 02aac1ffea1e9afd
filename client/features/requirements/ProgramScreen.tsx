import { Answer } from "#client/http/Answer.tsx";
import { remember } from "#client/http/queryClient.ts";
import { postJson } from "#client/http/request.ts";
import { sentenceFor } from "#client/http/sentence.ts";
import { useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/Notice.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Tabs } from "#client/ui/Tabs.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { Grade, RequirementList } from "#shared/requirements/requirements.ts";
import { GradeRequirements } from "./GradeRequirements.tsx";
import { useRequirementsText } from "./requirementsText.ts";

const path = "/api/requirements";
const grades: readonly Grade[] = [9, 10, 11, 12];

/** What the program asks of each grade this school year. */
export function ProgramScreen() {
  const list = useRead<RequirementList>(path);
  return (
    <Answer of={list} shape="page">
      {(data) => <Program list={data} />}
    </Answer>
  );
}

function Program({ list }: { readonly list: RequirementList }) {
  const text = useRequirementsText();
  const copy = useChange<void, RequirementList>({
    send: (_input, idempotencyKey) => postJson(`${path}/template`, undefined, { idempotencyKey }),
    onDone: (answer) => {
      remember(path, answer);
      showToast({ sentence: text("copied") });
    },
    onRefused: (error) => showToast({ sentence: sentenceFor(error) }),
    refreshes: ["/api/today"],
  });
  const mayEdit = list.can["requirement.edit"] === true;
  const askedOf = (grade: Grade) => list.requirements.filter((one) => one.grade === grade).length;
  const isEmpty = list.requirements.length === 0;
  const hasGaps = !isEmpty && grades.some((grade) => askedOf(grade) === 0);
  return (
    <Page title={text("title")} lead={text("lead", { year: list.schoolYear.title })}>
      {isEmpty && mayEdit && (
        <EmptyState
          title={text("emptyTitle")}
          action={
            <Button look="primary" isBusy={copy.isBusy} onClick={() => copy.run()}>
              {text("useTemplate")}
            </Button>
          }
        >
          {text("emptyLead")}
        </EmptyState>
      )}
      <Tabs
        label={text("grades")}
        tabs={grades.map((grade) => ({
          id: String(grade),
          label: text("grade", { grade }),
          count: askedOf(grade),
          content: <GradeRequirements grade={grade} list={list} />,
        }))}
      />
      {hasGaps && mayEdit && (
        <p>
          <Button look="quiet" isBusy={copy.isBusy} onClick={() => copy.run()}>
            {text("orFill")}
          </Button>
        </p>
      )}
    </Page>
  );
}
