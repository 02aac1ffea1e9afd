import { useState } from "react";
import type { FieldProps } from "#client/ui/Field.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { emailLimit } from "#shared/artifacts/limits.ts";
import { looksLikeEmail } from "#shared/artifacts/missingFields.ts";
import { useArtifactsText } from "./artifactsText.ts";

interface EmailFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete?: "email" | "off";
}

/** An e-mail address; half of one is kept, and told about when the field is left. */
export function EmailField(props: EmailFieldProps) {
  const text = useArtifactsText();
  const [isLeft, setLeft] = useState(false);
  const isWrong = isLeft && props.value.trim() !== "" && !looksLikeEmail(props.value.trim());
  return (
    <TextField
      {...props}
      type="email"
      limit={emailLimit}
      onBlur={() => setLeft(true)}
      error={isWrong ? text("emailIsWrong") : props.error}
    />
  );
}
