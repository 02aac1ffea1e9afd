import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { useUiText } from "#client/ui/messages.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { usePortfoliosText } from "./portfoliosText.ts";

interface SectionNameProps {
  readonly label: string;
  readonly value?: string;
  readonly confirmLabel: string;
  readonly onName: (title: string) => void;
  readonly onCancel: () => void;
}

function focusField(field: HTMLInputElement | null): void {
  field?.focus();
}

/** Asks for the name of a section; a blank one changes nothing. */
export function SectionName({ label, value = "", confirmLabel, onName, onCancel }: SectionNameProps) {
  const uiText = useUiText();
  const text = usePortfoliosText();
  const [title, setTitle] = useState(value);
  const [isMissing, setMissing] = useState(false);
  const confirm = () => {
    const named = title.trim();
    setMissing(named === "");
    if (named !== "") onName(named);
  };
  return (
    <Form onSubmit={confirm} label={label}>
      <TextField
        name="title"
        label={label}
        value={title}
        onChange={setTitle}
        limit={120}
        error={isMissing ? text("sectionNeedsName") : undefined}
        ref={focusField}
      />
      <Row>
        <Button type="submit" look="primary" size="s">
          {confirmLabel}
        </Button>
        <Button look="quiet" size="s" onClick={onCancel}>
          {uiText("cancel")}
        </Button>
      </Row>
    </Form>
  );
}
