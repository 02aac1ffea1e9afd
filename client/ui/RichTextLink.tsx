import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "./Button.tsx";
import { useUiText } from "./messages.ts";
import styles from "./RichTextEditor.module.css";
import { isSafeAddress } from "./RichTextView.tsx";
import { TextField } from "./TextField.tsx";

/** "school.org" and "ana@school.org" as addresses a browser opens; undefined for what is neither. */
export function addressFrom(typed: string): string | undefined {
  const words = typed.trim();
  if (isSafeAddress(words) && !/\s/u.test(words)) return words;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u.test(words)) return `mailto:${words}`;
  return /^[^\s@/:]+\.[^\s@:]{2,}$/u.test(words) ? `https://${words}` : undefined;
}

/** Sets, changes or removes the link at the selection. */
export function RichTextLink({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const text = useUiText();
  const before = editor.getAttributes("link").href;
  const [address, setAddress] = useState(typeof before === "string" ? before : "");
  const [isInvalid, setInvalid] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const apply = () => {
    const href = addressFrom(address);
    setInvalid(!href);
    if (!href) return;
    const { empty } = editor.state.selection;
    const chain = editor.chain().extendMarkRange("link");
    if (empty && !editor.isActive("link")) {
      chain
        .insertContent({ type: "text", text: address.trim(), marks: [{ type: "link", attrs: { href } }] })
        .run();
    } else {
      chain.setLink({ href }).run();
    }
    onClose();
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetLink().run();
    onClose();
  };
  // Not a form: it may stand inside one.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") apply();
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape belong to the field inside.
    <div className={styles.link} onKeyDown={onKeyDown}>
      <TextField
        ref={input}
        label={text("richLinkAddress")}
        hint={text("richLinkHint")}
        type="url"
        autoComplete="off"
        value={address}
        onChange={setAddress}
        error={isInvalid ? text("richLinkInvalid") : undefined}
      />
      <div className={styles.linkButtons}>
        <Button size="s" look="primary" onClick={apply}>
          {text("richLinkApply")}
        </Button>
        {typeof before === "string" && (
          <Button size="s" onClick={remove}>
            {text("richLinkRemove")}
          </Button>
        )}
        <Button size="s" look="quiet" onClick={onClose}>
          {text("cancel")}
        </Button>
      </div>
    </div>
  );
}
