import { useEffect } from "react";
import { refresh } from "#client/http/queryClient.ts";
import { patchJson } from "#client/http/request.ts";
import { useAutosave } from "#client/http/useAutosave.ts";
import type { Versioned } from "#client/http/versioned.ts";
import { CheckboxGroup } from "#client/ui/Choice.tsx";
import { SavedState } from "#client/ui/SavedState.tsx";
import type { ArtifactAudience, ArtifactView } from "#shared/artifacts/artifacts.ts";
import type { WorkItem } from "#shared/attachments/attachments.ts";
import styles from "./Sharing.module.css";
import { useSharesText } from "./sharesText.ts";

type Audience = "family" | "link";

function audienceOf(flags: ArtifactAudience): ArtifactAudience {
  return { isShownToFamily: flags.isShownToFamily, isShownByLink: flags.isShownByLink };
}

function isArtifact(current: unknown): current is ArtifactView {
  return typeof current === "object" && current !== null && "isShownToFamily" in current;
}

function fromCurrent(current: unknown): Versioned<ArtifactAudience> | undefined {
  return isArtifact(current) ? { value: audienceOf(current), version: current.version } : undefined;
}

/** Who sees one piece, as boxes that are saved at once. */
export function AudienceBoxes({ item, title }: { readonly item: WorkItem; readonly title: string }) {
  const text = useSharesText();
  const draft = useAutosave<ArtifactAudience>({
    id: `audience/${item.id}`,
    server: { value: audienceOf(item), version: item.version },
    delayMs: 0,
    fromCurrent,
    save: async (value, version, isLast) => {
      const path = `/api/artifacts/${item.id}/audience`;
      const saved = await patchJson<ArtifactView>(path, value, { version, isLast });
      void refresh(["/api/artifacts", "/api/portfolios", "/api/family"]);
      return { value: audienceOf(saved), version: saved.version };
    },
  });
  const { conflict, resolve } = draft;
  useEffect(() => {
    // The piece was written on meanwhile; who sees it is what was last chosen here.
    if (conflict) resolve(conflict.mine);
  }, [conflict, resolve]);
  const { isShownToFamily, isShownByLink } = draft.value;
  const values: Audience[] = [
    ...(isShownToFamily ? ["family" as const] : []),
    ...(isShownByLink ? ["link" as const] : []),
  ];
  return (
    <div className={styles.boxes}>
      <CheckboxGroup<Audience>
        label={text("audienceOf", { title })}
        hidesLabel
        isInline
        values={values}
        onChange={(chosen) =>
          draft.change({ isShownToFamily: chosen.includes("family"), isShownByLink: chosen.includes("link") })
        }
        options={[
          { value: "family", label: text("family") },
          { value: "link", label: text("link") },
        ]}
      />
      {draft.saved.kind === "clean" ? null : <SavedState state={draft.saved} onSendNow={draft.flush} />}
    </div>
  );
}
