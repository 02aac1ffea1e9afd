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
