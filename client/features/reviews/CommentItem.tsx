import { useState } from "react";
import { deleteJson, postJson, putJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button, IconButton } from "#client/ui/Button.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { uiText } from "#client/ui/messages.ts";
import { sayMoment } from "#client/ui/momentText.ts";
import { RichTextEditor } from "#client/ui/RichTextEditor.tsx";
import { RichTextView } from "#client/ui/RichTextView.tsx";
import { Badge } from "#client/ui/Status.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { CommentView } from "#shared/reviews/reviews.ts";
import type { RichText } from "#shared/richText/richText.ts";
import styles from "./Comments.module.css";
import { useReviewsText } from "./reviewsText.ts";

/** One comment as it stands; its author can rewrite it, or remove it with a way back. */
export function CommentItem({ comment }: { readonly comment: CommentView }) {
  const text = useReviewsText();
  const place = useLocale();
  const [isEditing, setIsEditing] = useState(false);
  const listPath = `/api/submissions/${comment.submissionId}/comments`;
  const restore = useChange<null, CommentView>({
    send: () => postJson<CommentView>(`/api/comments/${comment.id}/restoration`),
    refreshes: [listPath],
  });
  const remove = useChange<null, unknown>({
    send: () => deleteJson(`/api/comments/${comment.id}`),
    refreshes: [listPath],
    onDone: () => showToast({ sentence: text("removedToast"), onUndo: () => restore.run(null) }),
  });
  if (isEditing) return <CommentEditor comment={comment} onDone={() => setIsEditing(false)} />;
  const isChanged = comment.updatedAt !== comment.createdAt;
  const when = sayMoment(new Date(comment.createdAt), place, uiText);
  return (
    <article className={styles.comment}>
      <div className={styles.head}>
        <p className={styles.who}>
          <strong>{comment.author.displayName}</strong> <time dateTime={comment.createdAt}>{when}</time>
          {isChanged ? <span>, {text("changed")}</span> : null}
        </p>
        {comment.sentAt === null ? <Badge>{text("notSent")}</Badge> : null}
        {comment.can["comment.edit"] ? (
          <span className={styles.tools}>
            <IconButton size="s" icon="edit" label={text("editComment")} onClick={() => setIsEditing(true)} />
            <IconButton
              size="s"
              icon="trash"
              label={text("removeComment")}
              onClick={() => remove.run(null)}
            />
          </span>
        ) : null}
      </div>
      <div className={styles.body}>
        <RichTextView value={comment.body} headingOffset={4} />
      </div>
      {remove.problem ? <p className={styles.problem}>{remove.problem}</p> : null}
    </article>
  );
}

function CommentEditor({ comment, onDone }: { readonly comment: CommentView; readonly onDone: () => void }) {
  const text = useReviewsText();
  const [body, setBody] = useState<RichText>(comment.body);
  const save = useChange<RichText, CommentView>({
    send: (input) =>
      putJson<CommentView>(`/api/comments/${comment.id}`, { body: input }, { version: comment.version }),
    refreshes: [`/api/submissions/${comment.submissionId}/comments`],
    onDone,
  });
  return (
    <Form
      onSubmit={() => save.run(body)}
      problem={save.problem}
      errors={save.errors}
      label={text("editComment")}
    >
      <RichTextEditor name="body" label={text("yourComment")} value={body} onChange={setBody} minLines={3} />
      <Row>
        <Button type="submit" look="primary" size="s" isBusy={save.isBusy}>
          {text("saveComment")}
        </Button>
        <Button look="quiet" size="s" onClick={onDone}>
          {uiText("cancel")}
        </Button>
      </Row>
    </Form>
  );
}
