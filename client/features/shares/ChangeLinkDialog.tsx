import { useState } from "react";
import { patchJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { RadioGroup, Select } from "#client/ui/Choice.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { useLocale } from "#client/ui/Locale.tsx";
import { sayDay } from "#client/ui/momentText.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { showToast } from "#client/ui/Toast.tsx";
import type { ShareChange, ShareView } from "#shared/shares/shares.ts";
import { daysOf, useLengths } from "./lengths.ts";
import { useSharesText } from "./sharesText.ts";

export interface ChangeLinkDialogProps {
  readonly share: ShareView;
  /** The list to read again afterwards. */
  readonly path: string;
  readonly onClose: () => void;
}

type PasscodeChoice = "keep" | "none" | "new";

/** Changes for whom a link is, how long it lasts, and its passcode. */
export function ChangeLinkDialog({ share, path, onClose }: ChangeLinkDialogProps) {
  const text = useSharesText();
  const place = useLocale();
  const lengths = useLengths();
  const [label, setLabel] = useState(share.label);
  const [lasts, setLasts] = useState("keep");
  const [choice, setChoice] = useState<PasscodeChoice>(share.hasPasscode ? "keep" : "none");
  const [passcode, setPasscode] = useState("");
  const change = useChange<ShareChange, ShareView>({
    send: (input) => patchJson<ShareView>(`/api/shares/${share.id}`, input, { version: share.version }),
    refreshes: [path],
    onDone: () => {
      onClose();
      showToast({ sentence: text("changed") });
    },
  });
  const submit = () => {
    const takesAway = choice === "none" && share.hasPasscode;
    change.run({
      label,
      ...(lasts === "keep" ? {} : { lastsDays: daysOf(lasts) }),
      ...(choice === "new" ? { passcode } : takesAway ? { passcode: null } : {}),
    });
  };
  const day = sayDay(new Date(share.expiresAt), place);
  const passcodeOptions: { value: PasscodeChoice; label: string }[] = [
    ...(share.hasPasscode ? [{ value: "keep" as const, label: text("passcodeKeep") }] : []),
    { value: "none", label: text("passcodeNone") },
    { value: "new", label: text("passcodeNew") },
  ];
  return (
    <Dialog
      title={text("editTitle", { label: share.label })}
      onClose={onClose}
      entered={[label, lasts, choice, passcode]}
    >
      <Form onSubmit={submit} problem={change.problem} errors={change.errors}>
        <TextField
          name="label"
          label={text("label")}
          value={label}
          onChange={setLabel}
          limit={80}
          isRequired
        />
        <Select
          name="lastsDays"
          label={text("lasts")}
          value={lasts}
          onChange={setLasts}
          options={[
            ...(share.state === "open" ? [{ value: "keep", label: text("lastsKeep", { day }) }] : []),
            ...lengths,
          ]}
          emptyLabel={share.state === "open" ? undefined : text("notOffered")}
        />
        <RadioGroup
          label={text("passcodeChoice")}
          hint={share.hasPasscode ? text("passcodeEnds") : undefined}
          value={choice}
          onChange={setChoice}
          options={passcodeOptions}
        />
        {choice === "new" ? (
          <TextField
            name="passcode"
            label={text("passcode")}
            hint={text("passcodeHint")}
            value={passcode}
            onChange={setPasscode}
            autoComplete="off"
            isRequired
          />
        ) : null}
        <Row>
          <Button type="submit" look="primary" isBusy={change.isBusy}>
            {text("save")}
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
