import { useUiText } from "#client/ui/messages.ts";
import { RichTextEditor } from "#client/ui/RichTextEditor.tsx";
import { wordCount } from "#shared/richText/plainText.ts";
import type { RichText } from "#shared/richText/richText.ts";
import { FieldPlace } from "./FieldPlace.tsx";

interface PromptProps {
  /** The field of the content it answers. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: RichText;
  readonly onChange: (value: RichText) => void;
  readonly error?: string;
}

/** A question and the room to answer it, with the words counted. */
export function Prompt({ field, value, ...editor }: PromptProps) {
  const text = useUiText();
  const count = wordCount(value);
  return (
    <FieldPlace field={field}>
      <RichTextEditor
        {...editor}
        value={value}
        minLines={4}
        aside={count > 0 ? text("words", { count }) : undefined}
      />
    </FieldPlace>
  );
}
