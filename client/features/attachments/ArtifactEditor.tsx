import { useNavigate } from "react-router";
import { ArtifactConflict } from "#client/features/artifacts/ArtifactConflict.tsx";
import { AudienceFields } from "#client/features/artifacts/AudienceFields.tsx";
import { useArtifactsText } from "#client/features/artifacts/artifactsText.ts";
import { KindForm } from "#client/features/artifacts/KindForm.tsx";
import { kindOf } from "#client/features/artifacts/kinds.ts";
import { MissingList } from "#client/features/artifacts/MissingList.tsx";
import { useArtifactDraft } from "#client/features/artifacts/useArtifactDraft.ts";
import { remember } from "#client/http/queryClient.ts";
import { deleteJson, postJson } from "#client/http/request.ts";
import { sentenceFor } from "#client/http/sentence.ts";
import { useChange } from "#client/http/useChange.ts";
import { useSheet } from "#client/http/useSheet.tsx";
import { Button } from "#client/ui/Button.tsx";
import { type Held, HeldFields, useHeldFields } from "#client/ui/heldFields.ts";
import { Columns } from "#client/ui/Layout.tsx";
import { uiText } from "#client/ui/messages.ts";
import { Page, Section } from "#client/ui/Page.tsx";
import { type Saved, SavedState } from "#client/ui/SavedState.tsx";
import { Status } from "#client/ui/Status.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { ArtifactChange, ArtifactView } from "#shared/artifacts/artifacts.ts";
import { titleLimit } from "#shared/artifacts/limits.ts";
import { missingFields } from "#shared/artifacts/missingFields.ts";
import { shownTitle } from "#shared/artifacts/shownTitle.ts";
import styles from "./ArtifactEditor.module.css";
import { FilesSection } from "./FilesSection.tsx";
import { useFileList } from "./useFiles.ts";

const filesHints = {
  jobShadow: "jobShadow_files_hint",
  workSample: "workSample_files_hint",
} as const;

/** The form of an artifact, saved while it is written, with what is still missing beside it. */
export function ArtifactEditor({ artifact }: { readonly artifact: ArtifactView }) {
  const text = useArtifactsText();
  const draft = useArtifactDraft(artifact);
  const files = useFileList(artifact.id).data?.attachments ?? [];
  const { title, content, isShownToFamily, isShownByLink } = draft.value;
  const name = shownTitle(title, content);
  const kind = text(kindOf(content.kind).name);
  const missing = missingFields(content, files);
  const needed = missing.filter((field) => field.isNeeded).length;
  const { held, report } = useHeldFields();
  const isInStep = draft.saved.kind === "clean" || draft.saved.kind === "saved";
  const saved = isInStep ? savedBeside(held, draft.saved) : draft.saved;
  const isRefused = saved.kind === "refused" || (!isInStep && Object.keys(draft.errors).length > 0);
  // What was typed last is in it.
  const sheet = useSheet(`/api/artifacts/${artifact.id}/pdf`, draft.flush);
  const change = (part: Partial<ArtifactChange>) => draft.change((value) => ({ ...value, ...part }));
  const filesHint =
    content.kind === "jobShadow" || content.kind === "workSample" ? filesHints[content.kind] : undefined;
  return (
    <Page
      title={name}
      kicker={kind === name ? undefined : kind}
      crumbs={[{ label: text("workTitle"), to: "/work" }]}
      actions={
        content.kind === "resume" && (
          <Button icon="download" onClick={sheet.save} isBusy={sheet.isBusy}>
            {text("resume_download")}
          </Button>
        )
      }
    >
      <div className={styles.strip}>
        <SavedState state={saved} onSendNow={() => void draft.flush()} />
        <a href="#still-missing" className={styles.toGo}>
          {isRefused ? (
            <Status tone="stop">{text("notSaved")}</Status>
          ) : needed > 0 ? (
            <Status tone="active">{text("neededCount", { count: needed })}</Status>
          ) : (
            <Status tone="done">{text("complete")}</Status>
          )}
        </a>
      </div>
      {sheet.notice && <div className={styles.notice}>{sheet.notice}</div>}
      <Columns layout="main-aside" gap="xl">
        <div>
          <div className={styles.title}>
            <TextField
              label={text("pieceTitle")}
              hint={text("pieceTitleHint", { title: shownTitle("", content) })}
              limit={titleLimit}
              value={title}
              onChange={(next) => change({ title: next })}
              error={draft.errors.title}
            />
          </div>
          <HeldFields value={report}>
            <KindForm
              content={content}
              onChange={(next) => change({ content: next })}
              errors={draft.errors}
            />
          </HeldFields>
          <FilesSection artifactId={artifact.id} hint={filesHint && text(filesHint)} />
          <AudienceFields audience={{ isShownToFamily, isShownByLink }} onChange={change} />
        </div>
        <div className={styles.aside}>
          <MissingList missing={missing} />
        </div>
      </Columns>
      <Removal artifact={artifact} title={name} flush={draft.flush} />
      <Conflict draft={draft} />
    </Page>
  );
}

/** Nobody is told that all is saved beside a field whose words went nowhere. */
function savedBeside(held: Held | undefined, saved: Saved): Saved {
  if (held === undefined) return saved;
  return held === "typing" ? { kind: "unsaved" } : { kind: "refused", reason: uiText("heldFieldReason") };
}

function Conflict({ draft }: { readonly draft: ReturnType<typeof useArtifactDraft> }) {
  const { conflict } = draft;
  if (!conflict) return null;
  return <ArtifactConflict mine={conflict.mine} theirs={conflict.theirs} onResolve={draft.resolve} />;
}

interface RemovalProps {
  readonly artifact: ArtifactView;
  readonly title: string;
  readonly flush: () => Promise<void>;
}

function Removal({ artifact, title, flush }: RemovalProps) {
  const text = useArtifactsText();
  const navigate = useNavigate();
  const path = `/api/artifacts/${artifact.id}`;
  const refreshes = ["/api/artifacts", "/api/today", "/api/portfolios"];
  const takeBack = useChange<void, ArtifactView>({
    send: () => deleteJson<ArtifactView>(`${path}/removal`),
    onDone: (answer) => {
      remember(path, answer);
      showToast({ sentence: text("takenBack", { title }) });
    },
    onRefused: (error) => showToast({ sentence: sentenceFor(error) }),
    refreshes,
  });
  const remove = useChange<void, ArtifactView>({
    send: async () => {
      await flush();
      return postJson<ArtifactView>(`${path}/removal`);
    },
    onDone: (answer) => {
      remember(path, answer);
      showToast({ sentence: text("removed", { title }), onUndo: () => takeBack.run() });
      void navigate("/work");
    },
    onRefused: (error) => showToast({ sentence: sentenceFor(error) }),
    refreshes,
  });
  return (
    <Section title={text("removeTitle")} hint={text("removeHint")}>
      <Button look="danger" icon="trash" isBusy={remove.isBusy} onClick={() => remove.run()}>
        {text("remove")}
      </Button>
    </Section>
  );
}
