import { ButtonLink, IconButton } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Choice.tsx";
import { ConflictDialog } from "#client/ui/ConflictDialog.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { MoveButtons } from "#client/ui/MoveButtons.tsx";
import { Banner } from "#client/ui/Notice.tsx";
import { SavedState } from "#client/ui/SavedState.tsx";
import { Status } from "#client/ui/Status.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { lacksAltText } from "#shared/artifacts/missingFields.ts";
import type { AttachmentChange, AttachmentView } from "#shared/attachments/attachments.ts";
import { sizeInWords } from "#shared/fields/sizes.ts";
import { useAttachmentsText } from "./attachmentsText.ts";
import styles from "./Files.module.css";
import { useFileDraft } from "./useFileDraft.ts";

interface FileItemProps {
  readonly file: AttachmentView;
  readonly position: number;
  readonly count: number;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One file: what it looks like, what it shows, and its place in the order. */
export function FileItem({ file, position, count, onMove, onRemove }: FileItemProps) {
  const text = useAttachmentsText();
  const draft = useFileDraft(file);
  const said = draft.value;
  const isPicture = file.mediaType.startsWith("image/");
  const change = (part: Partial<AttachmentChange>) => draft.change((value) => ({ ...value, ...part }));
  return (
    <>
      <Preview file={file} altText={said.isDecorative ? "" : said.altText} />
      <div className={styles.about}>
        <div className={styles.head}>
          <p className={styles.name}>
            {file.name} <span className={styles.size}>{sizeInWords(file.bytes)}</span>
          </p>
          <MoveButtons name={file.name} position={position} count={count} onMove={onMove} />
          <IconButton size="s" icon="trash" label={text("remove", { name: file.name })} onClick={onRemove} />
        </div>
        {file.isLocked && <Banner tone="warn">{text("lockedPdf")}</Banner>}
        {isPicture && (
          <>
            <TextField
              label={text("altText")}
              hint={text("altTextHint")}
              limit={400}
              value={said.altText}
              isDisabled={said.isDecorative}
              onChange={(altText) => change({ altText })}
            />
            <Checkbox
              label={text("isDecorative")}
              isChecked={said.isDecorative}
              onChange={(isDecorative) => change({ isDecorative })}
            />
          </>
        )}
        <TextField
          label={text("caption")}
          hint={text("captionHint")}
          isOptional
          limit={400}
          value={said.caption}
          onChange={(caption) => change({ caption })}
        />
        <div className={styles.foot}>
          {isPicture && lacksAltText({ ...said, mediaType: file.mediaType }) && (
            <Status tone="active">{text("needsAltText")}</Status>
          )}
          {draft.saved.kind !== "clean" && (
            <SavedState state={draft.saved} onSendNow={() => void draft.flush()} />
          )}
        </div>
        <FileConflict draft={draft} />
      </div>
    </>
  );
}

function Preview({ file, altText }: { readonly file: AttachmentView; readonly altText: string }) {
  const text = useAttachmentsText();
  const address = `/api/attachments/${file.id}/file`;
  if (!file.hasThumbnail) {
    return (
      <div className={styles.preview}>
        <span className={styles.paper}>
          <Icon name="file" size={32} />
          <span>{text("noPreview")}</span>
        </span>
        <ButtonLink isFile look="quiet" size="s" icon="download" to={address}>
          {text("download", { name: file.name })}
        </ButtonLink>
      </div>
    );
  }
  return (
    <a
      className={styles.preview}
      href={address}
      target="_blank"
      rel="noopener"
      title={text("open", { name: file.name })}
    >
      <img
        src={`/api/attachments/${file.id}/thumbnail`}
        alt={altText || text("open", { name: file.name })}
        width={file.width}
        height={file.height}
        loading="lazy"
      />
    </a>
  );
}

function FileConflict({ draft }: { readonly draft: ReturnType<typeof useFileDraft> }) {
  const text = useAttachmentsText();
  const { conflict } = draft;
  if (!conflict) return null;
  const parts = (["altText", "caption"] as const)
    .filter((field) => conflict.mine[field] !== conflict.theirs[field])
    .map((field) => ({
      id: field,
      label: text(field),
      mine: <p>{conflict.mine[field]}</p>,
      theirs: <p>{conflict.theirs[field]}</p>,
    }));
  return (
    <ConflictDialog
      parts={parts}
      onChoose={(choices) => {
        const pick = (field: "altText" | "caption") =>
          (choices[field] === "theirs" ? conflict.theirs : conflict.mine)[field];
        const { isDecorative } = conflict.mine;
        draft.resolve({ altText: pick("altText"), caption: pick("caption"), isDecorative });
      }}
    />
  );
}
