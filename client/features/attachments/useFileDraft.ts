import { refresh } from "#client/http/queryClient.ts";
import { putJson } from "#client/http/request.ts";
import { type AutosavedDraft, useAutosave } from "#client/http/useAutosave.ts";
import type { Versioned } from "#client/http/versioned.ts";
import type { AttachmentChange, AttachmentView } from "#shared/attachments/attachments.ts";

function versioned(file: AttachmentView): Versioned<AttachmentChange> {
  const { caption, altText, isDecorative, version } = file;
  return { value: { caption, altText, isDecorative }, version };
}

function isAttachment(value: unknown): value is AttachmentView {
  return typeof value === "object" && value !== null && "altText" in value && "version" in value;
}

/** What the student says about a file, kept saved while it is written. */
export function useFileDraft(file: AttachmentView): AutosavedDraft<AttachmentChange> {
  return useAutosave<AttachmentChange>({
    id: `attachment/${file.id}`,
    server: versioned(file),
    save: async (value, version, isLast) => {
      const answer = await putJson<AttachmentView>(`/api/attachments/${file.id}`, value, { version, isLast });
      void refresh([`/api/artifacts/${file.artifactId}/attachments`]);
      return versioned(answer);
    },
    fromCurrent: (current) => (isAttachment(current) ? versioned(current) : undefined),
  });
}
