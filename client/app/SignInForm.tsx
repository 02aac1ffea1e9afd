import { useState } from "react";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { Form } from "#client/ui/Form.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useAppText } from "./appText.ts";

interface Attempt {
  readonly signInName: string;
  readonly password: string;
}

/** Name and password; used by the sign-in screen and by the dialog over a page. */
export function SignInForm({ onDone }: { readonly onDone: () => void }) {
  const text = useAppText();
  const [attempt, setAttempt] = useState<Attempt>({ signInName: "", password: "" });
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const signIn = useChange<Attempt, unknown>({
    send: (input, key) => postJson("/api/sessions", input, { idempotencyKey: key }),
    onDone,
  });
  const submit = () => {
    const lacks = {
      ...(attempt.signInName.trim() ? {} : { signInName: text("signInNameMissing") }),
      ...(attempt.password ? {} : { password: text("passwordMissing") }),
    };
    setMissing(lacks);
    if (Object.keys(lacks).length === 0) signIn.run({ ...attempt, signInName: attempt.signInName.trim() });
    else signIn.reset();
  };
  return (
    <Form
      onSubmit={submit}
      problem={signIn.problem}
      errors={{ ...signIn.errors, ...missing }}
      label={text("signInTitle")}
    >
      <TextField
        name="signInName"
        label={text("signInName")}
        value={attempt.signInName}
        onChange={(signInName) => setAttempt({ ...attempt, signInName })}
        autoComplete="username"
      />
      <TextField
        name="password"
        type="password"
        label={text("password")}
        value={attempt.password}
        onChange={(password) => setAttempt({ ...attempt, password })}
        autoComplete="current-password"
      />
      <Button type="submit" look="primary" isWide isBusy={signIn.isBusy}>
        {text("signInButton")}
      </Button>
    </Form>
  );
}
