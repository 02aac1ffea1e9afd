import { useEffect, useRef, useState } from "react";
import { usePerson } from "#client/http/me.ts";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { RichTextEditor } from "#client/ui/RichTextEditor.tsx";
import type { CommentView, NewComment } from "#shared/reviews/reviews.ts";
import type { RichText } from "#shared/richText/richText.ts";
import { CommentItem } from "./CommentItem.tsx";
import styles from "./Comments.module.css";
import { commentShelf, useCommentDraft } from "./commentDrafts.ts";
import { useReviewsText } from "./reviewsText.ts";

export interface CommentsProps {
  readonly submissionId: string;
  /** The piece they are about; null for the whole. */
  readonly artifactId: string | null;
  readonly comments: readonly CommentView[];
  readonly canAdd: boolean;
  /** Told when a comment is begun here and not yet added. */
  readonly onBegun: (about: string, isBegun: boolean) => void;
  /** Grows when the keyboard asks for a comment here. */
  readonly asked: number;
}

/** The comments on one piece, or on the whole, and where a mentor writes the next. */
export function Comments(props: CommentsProps) {
  const text = useReviewsText();
  const { comments, artifactId } = props;
  if (comments.length === 0 && !props.canAdd) return null;
  return (
    <div className={styles.comments} data-about={artifactId ?? "whole"}>
      {artifactId !== null && comments.length > 0 ? (
        <h5 className={styles.title}>{text("commentsOn")}</h5>
      ) : null}
      {comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} />
      ))}
      {props.canAdd ? <Composer {...props} /> : null}
    </div>
  );
}

function Composer({ submissionId, artifactId, onBegun, asked }: CommentsProps) {
  const text = useReviewsText();
  const person = usePerson();
  const about = artifactId ?? "whole";
  const [shelf] = useState(() => commentShelf(person.id, submissionId, artifactId));
  const [tellBegun] = useState(() => (isBegun: boolean) => onBegun(about, isBegun));
  const draft = useCommentDraft(shelf, tellBegun);
  const box = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    draft.begin();
  }
  const isOpen = draft.value !== undefined;
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (isOpen && !wasOpen.current) focusEditor(box.current);
    wasOpen.current = isOpen;
  }, [isOpen]);
  useEffect(() => {
    if (asked > 0) focusEditor(box.current);
  }, [asked]);
  const add = useChange<RichText, CommentView>({
    send: (body, key) => {
      const input: NewComment = { artifactId, body };
      return postJson<CommentView>(`/api/submissions/${submissionId}/comments`, input, {
        idempotencyKey: key,
      });
    },
    refreshes: [`/api/submissions/${submissionId}/comments`],
    onDone: draft.end,
  });
  const { value } = draft;
  const invitation = artifactId === null ? text("commentOnWhole") : text("commentOnPiece");
  if (value === undefined) {
    return (
      <div className={styles.invitation}>
        <Button size="s" icon="comment" onClick={draft.begin}>
          {invitation}
        </Button>
      </div>
    );
  }
  return (
    <div ref={box} className={styles.composer}>
      <Form onSubmit={() => add.run(value)} problem={add.problem} errors={add.errors} label={invitation}>
        <RichTextEditor
          name="body"
          label={text("yourComment")}
          value={value}
          onChange={draft.change}
          minLines={3}
          aside={value.content.length > 0 ? text("keptHere") : undefined}
        />
        <Row>
          <Button type="submit" look="primary" size="s" isBusy={add.isBusy}>
            {text("addComment")}
          </Button>
          <Button look="quiet" size="s" onClick={draft.end}>
            {text("discard")}
          </Button>
        </Row>
      </Form>
    </div>
  );
}

/** Puts the cursor into the editor as soon as it is there; it is fetched when first needed. */
function focusEditor(box: HTMLElement | null, triesLeft = 20): void {
  const surface = box?.querySelector<HTMLElement>("[contenteditable=true]");
  if (surface) surface.focus();
  else if (triesLeft > 0) setTimeout(() => focusEditor(box, triesLeft - 1), 50);
}
