import { useArtifactsText } from "#client/features/artifacts/artifactsText.ts";
import { kinds } from "#client/features/artifacts/kinds.ts";
import { Answer } from "#client/http/Answer.tsx";
import { useRead } from "#client/http/useRead.ts";
import { useCommands } from "#client/ui/CommandBar.tsx";
import { Page } from "#client/ui/Page.tsx";
import type { ArtifactKind } from "#shared/artifacts/artifacts.ts";
import type { WorkItem, WorkList } from "#shared/attachments/attachments.ts";
import { useAddWork } from "./useAddWork.ts";
import { WorkBin } from "./WorkBin.tsx";
import { WorkGroup } from "./WorkGroup.tsx";

/** One kind's pieces: those without a day first, since they were only begun, then the latest day. */
function itemsOf(list: WorkList, kind: ArtifactKind): WorkItem[] {
  const items = list.artifacts.filter((item) => item.kind === kind);
  const dayOf = (item: WorkItem) => item.happenedOn || "9999";
  return items.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
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
              items={itemsOf(list, one.kind)}
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
