import { useState } from "react";
import { keyOf, queryClient, remember } from "#client/http/queryClient.ts";
import { isRefusal, Refusal } from "#client/http/refusal.ts";
import { putJson } from "#client/http/request.ts";
import { fieldErrors } from "#client/http/sentence.ts";
import { type AutosavedDraft, useAutosave } from "#client/http/useAutosave.ts";
import type { Versioned } from "#client/http/versioned.ts";
import type { ArtifactChange, ArtifactView } from "#shared/artifacts/artifacts.ts";

import { sayRefusedFields } from "./refusedFields.ts";

export type FieldErrors = Readonly<Record<string, string>>;

function versioned(artifact: ArtifactView): Versioned<ArtifactChange> {
  const { title, content, isShownToFamily, isShownByLink, version } = artifact;
  return { value: { title, content, isShownToFamily, isShownByLink }, version };
}

function isArtifact(value: unknown): value is ArtifactView {
  return typeof value === "object" && value !== null && "content" in value && "version" in value;
}

/** What lists artifacts is read again when somebody next looks at it. */
export function forgetLists(): void {
  for (const path of ["/api/artifacts", "/api/today", "/api/portfolios"]) {
    const exact = path === "/api/artifacts";
    void queryClient.invalidateQueries({ queryKey: keyOf(path), exact, refetchType: "none" });
  }
}

/** An artifact kept saved while it is written, with what the server last found wrong by field. */
export function useArtifactDraft(
  artifact: ArtifactView,
): AutosavedDraft<ArtifactChange> & { readonly errors: FieldErrors } {
  const [errors, setErrors] = useState<FieldErrors>({});
  const path = `/api/artifacts/${artifact.id}`;
  const draft = useAutosave<ArtifactChange>({
    id: `artifact/${artifact.id}`,
    server: versioned(artifact),
    save: async (value, version, isLast) => {
      try {
        const answer = await putJson<ArtifactView>(path, value, { version, isLast });
        setErrors({});
        remember(path, answer);
        forgetLists();
        return versioned(answer);
      } catch (error) {
        if (!isRefusal(error, 422)) throw error;
        const wrong = fieldErrors(error);
        setErrors(wrong);
        const detail = sayRefusedFields(artifact.kind, wrong);
        throw detail ? new Refusal({ status: error.status, code: "refusedFields", detail }) : error;
      }
    },
    fromCurrent: (current) => (isArtifact(current) ? versioned(current) : undefined),
  });
  return { ...draft, errors };
}
