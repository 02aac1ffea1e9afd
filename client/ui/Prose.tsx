import type { ReactNode } from "react";
import type { RichText } from "#shared/richText/richText.ts";
import { classes } from "./classes.ts";
import styles from "./Prose.module.css";
import { RichTextView } from "./RichTextView.tsx";

export interface ProseProps {
  /** Written text; or give children. */
  readonly value?: RichText;
  readonly headingOffset?: number;
  readonly children?: ReactNode;
  /** "reading" is set in the serif and larger; "plain" as the interface around it. */
  readonly look?: "reading" | "plain";
}

/** A person's own text, set to be read. */
export function Prose({ value, headingOffset, children, look = "reading" }: ProseProps) {
  return (
    <div className={classes(styles.prose, styles[look])}>
      {value && <RichTextView value={value} headingOffset={headingOffset} />}
      {children}
    </div>
  );
}
