import { useNavigate } from "react-router";
import { useArtifactsText } from "#client/features/artifacts/artifactsText.ts";
import { kinds } from "#client/features/artifacts/kinds.ts";
import { Answer } from "#client/http/Answer.tsx";
import { remember } from "#client/http/queryClient.ts";
import { postJson } from "#client/http/request.ts";
import { sentenceFor } from "#client/http/sentence.ts";
import { type Change, useChange } from "#client/http/useChange.ts";
import { useRead } from "#client/http/useRead.ts";
import { useCommands } from "#client/ui/CommandBar.tsx";
import { Page } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { ArtifactKind, ArtifactView, NewArtifact } from "#shared/artifacts/artifacts.ts";
import type { WorkList } from "#shared/attachments/attachments.ts";
import { WorkBin } from "./WorkBin.tsx";
import { WorkGroup } from "./WorkGroup.tsx";

/** Adds an artifact of a kind and goes to its form. */
function useAddWork(): Change<NewArtifact, ArtifactView> {
  const navigate = useNavigate();
  return useChange<NewArtifact, ArtifactView>({
    send: (input, key) => postJson<ArtifactView>("/api/artifacts", input, { idempotencyKey: key }),
    onDone: (added) => {
      remember(`/api/artifacts/${added.id}`, added);
      void navigate(`/work/${added.id}`);
    },
    onRefused: (error) => showToast({ sentence: sentenceFor(error) }),
    refreshes: ["/api/artifacts", "/api/today", "/api/portfolios"],
  });
}

/** Everything the student keeps, by kind, with how complete it is. */
export function WorkScreen() {
  const text = useArtifactsText();
  const work = useRead<WorkList>("/api/artifacts");
  const add = useAddWork();
  useCommands(
    kinds.map((one) => ({
      id: one.add,
      label: text(one.add),
      icon: "plus",
      run: () => add.run({ kind: one.kind }),
    })),
  );
  const of = (list: WorkList, kind: ArtifactKind) => list.artifacts.filter((one) => one.kind === kind);
  return (
    <Answer of={work} shape="page">
      {(list) => (
        <Page
          title={text("workTitle")}
          lead={text(list.artifacts.length === 0 ? "workEmptyLead" : "workLead")}
        >
          {kinds.map((one) => (
            <WorkGroup
              key={one.kind}
              kind={one}
              items={of(list, one.kind)}
              onAdd={() => add.run({ kind: one.kind })}
              isAdding={add.isBusy}
            />
          ))}
          {list.removed.length > 0 && <WorkBin removed={list.removed} />}
        </Page>
      )}
    </Answer>
  );
}
