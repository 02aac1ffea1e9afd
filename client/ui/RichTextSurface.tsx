import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import type { RichText } from "#shared/richText/richText.ts";
import { classes } from "./classes.ts";
import proseStyles from "./Prose.module.css";
import styles from "./RichTextEditor.module.css";
import { RichTextToolbar } from "./RichTextToolbar.tsx";
import { richTextExtensions } from "./richTextExtensions.ts";
import { storedShape } from "./richTextShape.ts";

export interface RichTextSurfaceProps {
  readonly id: string;
  readonly label: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
  readonly isDisabled: boolean;
  readonly value: RichText;
  readonly onChange: (value: RichText) => void;
  readonly onBlur: (() => void) | undefined;
  readonly placeholder: string | undefined;
  readonly minHeight: string;
}

/** The editor itself: the one module that loads Tiptap. */
export function RichTextSurface(props: RichTextSurfaceProps) {
  const { value, isDisabled } = props;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const known = useRef(JSON.stringify(value));
  const editor = useEditor({
    extensions: [...richTextExtensions],
    content: value,
    editable: !isDisabled,
    // The editor's style would be an inline one, which the content policy forbids; ours stands in a file.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: () => ({
        id: latest.current.id,
        class: classes(styles.text, proseStyles.prose, proseStyles.reading),
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": latest.current.labelId,
        ...(latest.current.describedBy ? { "aria-describedby": latest.current.describedBy } : {}),
        ...(latest.current.isInvalid ? { "aria-invalid": "true" } : {}),
        ...(latest.current.isRequired ? { "aria-required": "true" } : {}),
      }),
    },
    onUpdate: ({ editor: changed }) => {
      const stored = storedShape(changed.getJSON());
      known.current = JSON.stringify(stored);
      latest.current.onChange(stored);
    },
    onBlur: () => latest.current.onBlur?.(),
  });
  useEffect(() => {
    editor.setEditable(!isDisabled, false);
  }, [editor, isDisabled]);
  // Text that came from elsewhere (a merge, a newer copy) replaces what is shown; what was typed here never does.
  useEffect(() => {
    const written = JSON.stringify(value);
    if (written === known.current) return;
    known.current = written;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
  const isBlank = value.content.length === 0;
  return (
    <>
      <RichTextToolbar editor={editor} label={props.label} isDisabled={isDisabled} />
      <div className={styles.page} style={{ minHeight: props.minHeight }}>
        {isBlank && props.placeholder && (
          <p className={styles.placeholder} aria-hidden="true">
            {props.placeholder}
          </p>
        )}
        <EditorContent editor={editor} />
      </div>
    </>
  );
}
