import { useState } from "react";
import { postJson } from "#client/http/request.ts";
import { useChange } from "#client/http/useChange.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox, Select } from "#client/ui/Choice.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Form } from "#client/ui/Form.tsx";
import { Row } from "#client/ui/Layout.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { NewShare, ShareAddress, ShareView } from "#shared/shares/shares.ts";
import { AddressShown } from "./AddressShown.tsx";
import { daysOf, useLengths } from "./lengths.ts";
import { useSharesText } from "./sharesText.ts";

/** Makes a link and shows its address, this once. */
export function NewLinkButton({ studentId }: { readonly studentId: string }) {
  const text = useSharesText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button look="primary" icon="link" onClick={() => setIsOpen(true)}>
        {text("newLink")}
      </Button>
      {isOpen ? <NewLinkDialog studentId={studentId} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

interface NewLinkDialogProps {
  readonly studentId: string;
  readonly onClose: () => void;
}

function NewLinkDialog({ studentId, onClose }: NewLinkDialogProps) {
  const text = useSharesText();
  const lengths = useLengths();
  const [label, setLabel] = useState("");
  const [lasts, setLasts] = useState("30");
  const [wantsPasscode, setWantsPasscode] = useState(false);
  const [passcode, setPasscode] = useState("");
  const path = `/api/students/${studentId}/shares`;
  const make = useChange<NewShare, ShareAddress>({
    send: async (input, key) => {
      const { id, version } = await postJson<ShareView>(path, input, { idempotencyKey: key });
      return postJson<ShareAddress>(`/api/shares/${id}/address`, undefined, { version });
    },
    refreshes: [path],
  });
  const [given, setGiven] = useState<ShareAddress>();
  const submit = async () => {
    const input: NewShare = {
      label,
      lastsDays: daysOf(lasts),
      passcode: wantsPasscode ? passcode : null,
    };
    setGiven(await make.runAndWait(input).catch(() => undefined));
  };
  if (given) return <AddressShown given={given} onClose={onClose} />;
  return (
    <Dialog title={text("createTitle")} onClose={onClose} entered={[label, lasts, wantsPasscode, passcode]}>
      <Form
        onSubmit={() => void submit()}
        problem={make.problem}
        errors={make.errors}
        label={text("createTitle")}
      >
        <TextField
          name="label"
          label={text("label")}
          hint={text("labelHint")}
          value={label}
          onChange={setLabel}
          limit={80}
          isRequired
        />
        <Select name="lastsDays" label={text("lasts")} value={lasts} onChange={setLasts} options={lengths} />
        <Checkbox label={text("wantsPasscode")} isChecked={wantsPasscode} onChange={setWantsPasscode} />
        {wantsPasscode ? (
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
          <Button type="submit" look="primary" isBusy={make.isBusy}>
            {text("create")}
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
