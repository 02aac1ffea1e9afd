import { forgetLists } from "#client/features/artifacts/useArtifactDraft.ts";
import { newIntentKey } from "#client/http/intentKey.ts";
import { keyOf, queryClient, refresh, remember } from "#client/http/queryClient.ts";
import { isRefusal } from "#client/http/refusal.ts";
import { deleteJson, postJson, putJson } from "#client/http/request.ts";
import { sentenceFor } from "#client/http/sentence.ts";
import { upload } from "#client/http/upload.ts";
import { useRead } from "#client/http/useRead.ts";
import type { SendFile } from "#client/ui/fileSending.ts";
import { showToast } from "#client/ui/Toast.tsx";
import type { AttachmentList, AttachmentView } from "#shared/attachments/attachments.ts";
import { useAttachmentsText } from "./attachmentsText.ts";

/** One key for each file chosen: sending it again after an answer was lost does not attach it twice. */
const keys = new WeakMap<File, string>();

function keyFor(file: File): string {
  const key = keys.get(file) ?? newIntentKey();
  keys.set(file, key);
  return key;
}

export function filesPath(artifactId: string): string {
  return `/api/artifacts/${artifactId}/attachments`;
}

export function useFileList(artifactId: string) {
  return useRead<AttachmentList>(filesPath(artifactId));
}

/** What a student can do with the files of an artifact. */
export function useFileActs(artifactId: string) {
  const text = useAttachmentsText();
  const path = filesPath(artifactId);
  const reread = async () => {
    forgetLists();
    await refresh([path]);
  };

  const send: SendFile = async (file, { onProgress, signal }) => {
    const form = new FormData();
    form.append("file", file, file.name);
    try {
      await upload<AttachmentView>(path, form, { onProgress, signal, idempotencyKey: keyFor(file) });
    } catch (error) {
      // An answer was given: the next try is a new one.
      if (isRefusal(error) && !error.isPassing) keys.delete(file);
      throw error;
    }
    await reread();
  };

  const act = async (work: () => Promise<unknown>, done?: () => void) => {
    try {
      await work();
      done?.();
    } catch (error) {
      showToast({ sentence: sentenceFor(error) });
    }
    await reread();
  };

  const takeBack = (file: AttachmentView) =>
    act(
      () => deleteJson(`/api/attachments/${file.id}/removal`),
      () => showToast({ sentence: text("takenBack", { name: file.name }) }),
    );

  return {
    send,
    takeBack,
    remove: (file: AttachmentView) =>
      act(
        () => postJson(`/api/attachments/${file.id}/removal`),
        () =>
          showToast({
            sentence: text("removed", { name: file.name }),
            onUndo: () => void takeBack(file),
          }),
      ),
    /** Shows the new order at once; when it is refused, the server's is shown again. */
    reorder: (seen: readonly AttachmentView[], next: readonly AttachmentView[]) => {
      const known = queryClient.getQueryData<AttachmentList>(keyOf(path));
      if (known) remember<AttachmentList>(path, { ...known, attachments: [...next] });
      const idsOf = (files: readonly AttachmentView[]) => files.map((file) => file.id);
      return act(() => putJson(`${path}/order`, { seenIds: idsOf(seen), attachmentIds: idsOf(next) }));
    },
  };
}
