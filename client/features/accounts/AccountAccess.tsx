import { useState } from "react";
import { postJson, putJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog, Dialog } from "#client/ui/Dialog.tsx";
import { Row, Stack } from "#client/ui/Layout.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { sayDay } from "#client/ui/momentText.ts";
import { Section } from "#client/ui/Page.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { OneTimeCode, PersonView } from "#shared/accounts/accounts.ts";
import styles from "./AccountAccess.module.css";
import { useAccountsText } from "./accountsText.ts";

/** How a person signs in: one-time codes, and disabling. */
export function AccountAccess({ person }: { person: PersonView }) {
  const text = useAccountsText();
  const place = useLocale();
  const [asks, setAsks] = useState<"code" | "disable">();
  const [code, setCode] = useState<OneTimeCode>();
  const name = person.displayName;
  const path = `/api/people/${person.id}`;
  const give = useChange<undefined, OneTimeCode>({
    send: () => postJson<OneTimeCode>(`${path}/code`, undefined, { version: person.version }),
    refreshes: ["/api/people"],
    onDone: (given) => {
      setAsks(undefined);
      setCode(given);
    },
  });
  const setState = useChange<"active" | "disabled", PersonView>({
    send: (state) => putJson<PersonView>(`${path}/state`, { state }, { version: person.version }),
    refreshes: ["/api/people"],
    onDone: (_answer, state) => {
      setAsks(undefined);
      showToast({ sentence: text(state === "disabled" ? "disabledToast" : "enabledToast", { name }) });
    },
  });
  const isDisabled = person.state === "disabled";
  const hasCode = isGood(person.codeExpiresAt);
  const askForCode = () => (person.hasPassword || hasCode ? setAsks("code") : give.run(undefined));
  return (
    <Section title={text("access")} hasRule>
      <Stack>
        <p>{accessSentence(person, text, (at) => sayDay(new Date(at), place))}</p>
        <Row>
          {isDisabled ? (
            <Button onClick={() => setState.run("active")} isBusy={setState.isBusy}>
              {text("enable")}
            </Button>
          ) : (
            <>
              <Button icon="lock" onClick={askForCode} isBusy={give.isBusy}>
                {text("giveCode")}
              </Button>
              <Button look="danger" onClick={() => setAsks("disable")}>
                {text("disable")}
              </Button>
            </>
          )}
        </Row>
        {give.problem && !asks ? <p role="alert">{give.problem}</p> : null}
      </Stack>
      {asks === "code" ? (
        <ConfirmDialog
          title={text("giveCodeTitle", { name })}
          confirmLabel={text("giveCode")}
          onConfirm={() => give.run(undefined)}
          onClose={() => setAsks(undefined)}
          isBusy={give.isBusy}
          problem={give.problem}
        >
          {text(hasCode ? "giveCodeAgainLead" : "giveCodeLead", { name })}
        </ConfirmDialog>
      ) : null}
      {asks === "disable" ? (
        <ConfirmDialog
          title={text("disableTitle", { name })}
          confirmLabel={text("disable")}
          onConfirm={() => setState.run("disabled")}
          onClose={() => setAsks(undefined)}
          isDanger
          isBusy={setState.isBusy}
          problem={setState.problem}
        >
          {text("disableLead", { name })}
        </ConfirmDialog>
      ) : null}
      {code ? (
        <Dialog
          title={text("codeTitle", { name })}
          onClose={() => setCode(undefined)}
          mustChoose
          actions={
            <>
              <Button icon="print" onClick={() => window.print()}>
                {text("print")}
              </Button>
              <Button look="primary" onClick={() => setCode(undefined)}>
                {text("done")}
              </Button>
            </>
          }
        >
          <Stack>
            <p>{text("codeLead")}</p>
            <p className={styles.code}>{code.code}</p>
            <p>
              {text("signIn")}: <strong>{code.signInName}</strong>
            </p>
            <p>{text("codeUntil", { day: sayDay(new Date(code.expiresAt), place) })}</p>
          </Stack>
        </Dialog>
      ) : null}
    </Section>
  );
}

/** Whether there is a one-time code and it has not run out. */
function isGood(codeExpiresAt: string | null): codeExpiresAt is string {
  return codeExpiresAt !== null && Date.parse(codeExpiresAt) > Date.now();
}

type AccountsText = ReturnType<typeof useAccountsText>;

function accessSentence(person: PersonView, text: AccountsText, day: (at: string) => string): string {
  const name = person.displayName;
  if (person.state === "disabled") return text("accessDisabled");
  if (person.hasPassword) return text("accessPassword", { name });
  if (isGood(person.codeExpiresAt)) return text("accessCode", { day: day(person.codeExpiresAt) });
  if (person.codeExpiresAt) return text("accessCodeOver");
  return text("accessNever", { name });
}
