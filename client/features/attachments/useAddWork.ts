import { useNavigate } from "react-router";
import { remember } from "#client/http/queryClient.ts";
import { postJson } from "#client/http/request.ts";
import { sentenceFor } from "#client/http/sentence.ts";
import { type Change, useChange } from "#client/http/useChange.ts";
import { showToast } from "#client/ui/Toast.tsx";
import type { ArtifactView, NewArtifact } from "#shared/artifacts/artifacts.ts";

/** Adds an artifact of a kind and goes to its form. */
export function useAddWork(): Change<NewArtifact, ArtifactView> {
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

/** One kind's pieces: those without a day first, since they were only begun, then the latest day. */
function itemsOf(list: WorkList, kind: ArtifactKind): WorkItem[] {
  const items = list.artifacts.filter((item) => item.kind === kind);
  const dayOf = (item: WorkItem) => item.happenedOn || "9999";
  return items.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
}
