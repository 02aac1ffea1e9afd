import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { useUiText } from "./messages.ts";
import styles from "./RichTextEditor.module.css";
import { RichTextLink } from "./RichTextLink.tsx";

interface Tool {
  readonly id: string;
  readonly label: string;
  readonly face: IconName | "B" | "I" | "H1" | "H2";
  readonly keys?: string;
  readonly isOn?: boolean;
  readonly isOff?: boolean;
  readonly run: () => void;
}

export interface RichTextToolbarProps {
  readonly editor: Editor;
  readonly label: string;
  readonly isDisabled: boolean;
}

/** One tab stop; the arrows go along it. Every tool also has its keys in the text. */
export function RichTextToolbar({ editor, label, isDisabled }: RichTextToolbarProps) {
  const text = useUiText();
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const [isLinking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      heading1: now.isActive("heading", { level: 1 }),
      heading2: now.isActive("heading", { level: 2 }),
      bullets: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
      quote: now.isActive("blockquote"),
      link: now.isActive("link"),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const tools: readonly Tool[] = [
    {
      id: "bold",
      label: text("richBold"),
      face: "B",
      keys: "Ctrl B",
      isOn: on.bold,
      run: () => chain().toggleBold().run(),
    },
    {
      id: "italic",
      label: text("richItalic"),
      face: "I",
      keys: "Ctrl I",
      isOn: on.italic,
      run: () => chain().toggleItalic().run(),
    },
    {
      id: "heading1",
      label: text("richHeading1"),
      face: "H1",
      keys: "Ctrl Alt 1",
      isOn: on.heading1,
      run: () => chain().toggleHeading({ level: 1 }).run(),
    },
    {
      id: "heading2",
      label: text("richHeading2"),
      face: "H2",
      keys: "Ctrl Alt 2",
      isOn: on.heading2,
      run: () => chain().toggleHeading({ level: 2 }).run(),
    },
    {
      id: "bullets",
      label: text("richBullets"),
      face: "list",
      keys: "Ctrl Shift 8",
      isOn: on.bullets,
      run: () => chain().toggleBulletList().run(),
    },
    {
      id: "numbers",
      label: text("richNumbers"),
      face: "numbers",
      keys: "Ctrl Shift 7",
      isOn: on.numbers,
      run: () => chain().toggleOrderedList().run(),
    },
    {
      id: "quote",
      label: text("richQuote"),
      face: "quote",
      keys: "Ctrl Shift B",
      isOn: on.quote,
      run: () => chain().toggleBlockquote().run(),
    },
    { id: "link", label: text("richLink"), face: "link", isOn: on.link, run: () => setLinking(!isLinking) },
    {
      id: "undo",
      label: text("richUndo"),
      face: "undo",
      keys: "Ctrl Z",
      isOff: !on.canUndo,
      run: () => chain().undo().run(),
    },
    {
      id: "redo",
      label: text("richRedo"),
      face: "redo",
      keys: "Ctrl Shift Z",
      isOff: !on.canRedo,
      run: () => chain().redo().run(),
    },
  ];
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: stop + 1,
      ArrowLeft: stop - 1,
      Home: 0,
      End: tools.length - 1,
    };
    const target = steps[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = (target + tools.length) % tools.length;
    setStop(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <>
      <div
        ref={bar}
        role="toolbar"
        aria-label={text("richToolbar", { label })}
        className={styles.toolbar}
        onKeyDown={walk}
      >
        {tools.map((tool, at) => (
          <button
            key={tool.id}
            type="button"
            className={classes(styles.tool, styles[`face${tool.face}`])}
            aria-label={tool.label}
            title={tool.keys ? `${tool.label} (${tool.keys})` : tool.label}
            aria-pressed={tool.isOn}
            aria-disabled={isDisabled || tool.isOff || undefined}
            tabIndex={at === stop ? 0 : -1}
            onFocus={() => setStop(at)}
            // A press must not take the selection out of the text.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => !isDisabled && !tool.isOff && tool.run()}
          >
            {tool.face.length < 3 ? (
              <span aria-hidden="true">{tool.face}</span>
            ) : (
              <ToolIcon face={tool.face} />
            )}
          </button>
        ))}
      </div>
      {isLinking && (
        <RichTextLink
          editor={editor}
          onClose={() => {
            setLinking(false);
            editor.commands.focus();
          }}
        />
      )}
    </>
  );
}

function ToolIcon({ face }: { readonly face: Tool["face"] }) {
  if (face === "B" || face === "I" || face === "H1" || face === "H2") return null;
  return <Icon name={face} size={18} />;
}
