import { useLayoutEffect, useRef, useState } from "react";
import { FieldPlace } from "#client/features/artifacts/FieldPlace.tsx";
import { Answer } from "#client/http/Answer.tsx";
import { mayHelpToRepeat } from "#client/http/refusal.ts";
import { sentenceFor } from "#client/http/sentence.ts";
import { announce } from "#client/ui/announce.tsx";
import { Button } from "#client/ui/Button.tsx";
import { FileField } from "#client/ui/FileField.tsx";
import { Stack } from "#client/ui/Layout.tsx";
import { useUiText } from "#client/ui/messages.ts";
import { Section } from "#client/ui/Page.tsx";
import type { AttachmentList, AttachmentView } from "#shared/attachments/attachments.ts";
import { sizeInWords } from "#shared/fields/sizes.ts";
import { useAttachmentsText } from "./attachmentsText.ts";
import { FileItem } from "./FileItem.tsx";
import styles from "./Files.module.css";
import { useFileActs, useFileList } from "./useFiles.ts";

interface FilesSectionProps {
  readonly artifactId: string;
  /** What files this kind of artifact wants. */
  readonly hint: string | undefined;
}

/** The files of an artifact: sent, described, put in order, removed and taken back. */
export function FilesSection({ artifactId, hint }: FilesSectionProps) {
  const text = useAttachmentsText();
  const files = useFileList(artifactId);
  return (
    <FieldPlace field="files">
      <Section title={text("title")} hint={hint}>
        <Answer of={files} shape="list" lines={2}>
          {(list) => <Files artifactId={artifactId} list={list} />}
        </Answer>
      </Section>
    </FieldPlace>
  );
}

function Files({ artifactId, list }: { readonly artifactId: string; readonly list: AttachmentList }) {
  const text = useAttachmentsText();
  const acts = useFileActs(artifactId);
  const { usedBytes, quotaBytes, fileLimitBytes } = list.space;
  return (
    <Stack gap="l">
      {list.attachments.length > 0 && (
        <FileOrder files={list.attachments} onReorder={acts.reorder} onRemove={acts.remove} />
      )}
      <div>
        <FileField
          label={text("add")}
          hint={text("addHint")}
          accept="image/jpeg,image/png,image/webp,application/pdf"
          isMultiple
          maxBytes={fileLimitBytes}
          send={acts.send}
          sayError={(error, name) => text("failed", { name, reason: sentenceFor(error) })}
          mayRetry={mayHelpToRepeat}
        />
        <p className={styles.space}>
          {text("space", { used: sizeInWords(usedBytes), quota: sizeInWords(quotaBytes) })}
        </p>
      </div>
      {list.removed.length > 0 && <RemovedFiles files={list.removed} onTakeBack={acts.takeBack} />}
    </Stack>
  );
}

interface FileOrderProps {
  readonly files: readonly AttachmentView[];
  readonly onReorder: (seen: readonly AttachmentView[], next: readonly AttachmentView[]) => Promise<void>;
  readonly onRemove: (file: AttachmentView) => Promise<void>;
}

function FileOrder({ files, onReorder, onRemove }: FileOrderProps) {
  const text = useAttachmentsText();
  const uiText = useUiText();
  const list = useRef<HTMLOListElement>(null);
  const [aim, setAim] = useState<{ id: string; step: number }>();
  // Moving a row takes focus away from its button; it goes back there.
  useLayoutEffect(() => {
    if (!aim) return;
    list.current?.querySelector<HTMLElement>(`[data-file="${aim.id}"] [data-move="${aim.step}"]`)?.focus();
  }, [aim]);
  const move = (file: AttachmentView, at: number, step: -1 | 1) => {
    setAim({ id: file.id, step });
    announce(uiText("movedTo", { item: file.name, position: at + step + 1, count: files.length }));
    void onReorder(files, files.toSpliced(at, 1).toSpliced(at + step, 0, file));
  };
  return (
    <ol className={styles.files} aria-label={text("order")} ref={list}>
      {files.map((file, at) => (
        <li key={file.id} data-file={file.id} className={styles.file}>
          <FileItem
            file={file}
            position={at}
            count={files.length}
            onMove={(step) => move(file, at, step)}
            onRemove={() => void onRemove(file)}
          />
        </li>
      ))}
    </ol>
  );
}

interface RemovedFilesProps {
  readonly files: readonly AttachmentView[];
  readonly onTakeBack: (file: AttachmentView) => Promise<void>;
}

function RemovedFiles({ files, onTakeBack }: RemovedFilesProps) {
  const text = useAttachmentsText();
  return (
    <details className={styles.removed}>
      <summary>{text("removedFiles", { count: files.length })}</summary>
      <p className={styles.space}>{text("removedHint")}</p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <span>{file.name}</span>
            <Button
              size="s"
              icon="undo"
              aria-label={text("takeBackNamed", { name: file.name })}
              onClick={() => void onTakeBack(file)}
            >
              {text("takeBack")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
