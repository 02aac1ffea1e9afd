import { useState } from "react";
import { mePath } from "#client/http/me.ts";
import { putJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useSessionsText } from "./sessionsText.ts";

interface Passwords {
  readonly currentPassword: string;
  readonly password: string;
}

export interface PasswordFormProps {
  readonly asksForPresent: boolean;
  readonly submitLabel: string;
  readonly onDone: () => void;
}

/** A new password, typed twice; the present one first, unless a one-time code stood in for it. */
export function PasswordForm({ asksForPresent, submitLabel, onDone }: PasswordFormProps) {
  const text = useSessionsText();
  const [passwords, setPasswords] = useState<Passwords>({ currentPassword: "", password: "" });
  const [again, setAgain] = useState("");
  const [isDifferent, setIsDifferent] = useState(false);
  const change = useChange<Passwords, unknown>({
    send: (input) => putJson("/api/me/password", input),
    refreshes: [mePath, "/api/sessions"],
    onDone: () => {
      setPasswords({ currentPassword: "", password: "" });
      setAgain("");
      onDone();
    },
  });
  const submit = () => {
    const differs = again !== passwords.password;
    setIsDifferent(differs);
    if (differs) change.reset();
    else change.run(passwords);
  };
  return (
    <Form
      onSubmit={submit}
      problem={change.problem}
      errors={isDifferent ? { again: text("notTheSame") } : change.errors}
      label={submitLabel}
    >
      {asksForPresent ? (
        <TextField
          name="currentPassword"
          type="password"
          label={text("presentPassword")}
          autoComplete="current-password"
          value={passwords.currentPassword}
          onChange={(currentPassword) => setPasswords({ ...passwords, currentPassword })}
        />
      ) : null}
      <TextField
        name="password"
        type="password"
        label={text("newPassword")}
        hint={text("newPasswordHint")}
        autoComplete="new-password"
        value={passwords.password}
        onChange={(password) => setPasswords({ ...passwords, password })}
      />
      <TextField
        name="again"
        type="password"
        label={text("again")}
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
      />
      <Row>
        <Button type="submit" look="primary" isBusy={change.isBusy}>
          {submitLabel}
        </Button>
      </Row>
    </Form>
  );
}
