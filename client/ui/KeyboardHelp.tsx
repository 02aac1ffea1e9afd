import { useState } from "react";
import { Checkbox } from "./Choice.tsx";
import { Dialog } from "./Dialog.tsx";
import { type Hotkeys, hasSingleKeys, setSingleKeys, useActiveHotkeys } from "./hotkeys.tsx";
import styles from "./KeyboardHelp.module.css";
import { Stack } from "./Layout.tsx";
import { useUiText } from "./messages.ts";

/** The list of keys that work on this screen; opened by `?`. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const text = useUiText();
  const layers = useActiveHotkeys();
  const [isOn, setOn] = useState(hasSingleKeys());
  const keysOf = (scope: "here" | "everywhere"): Hotkeys =>
    Object.assign({}, ...layers.filter((layer) => layer.scope === scope).map((layer) => layer.keys()));
  const here = keysOf("here");
  return (
    <Dialog title={text("keysTitle")} onClose={onClose} size="s">
      <Stack gap="m">
        <h3>{text("keysHere")}</h3>
        {Object.keys(here).length === 0 ? <p>{text("keysNone")}</p> : <Keys keys={here} />}
        <h3>{text("keysEverywhere")}</h3>
        <Keys keys={keysOf("everywhere")} />
        <Checkbox
          label={text("keysSingle")}
          hint={text("keysSingleHint")}
          isChecked={isOn}
          onChange={(next) => {
            setSingleKeys(next);
            setOn(next);
          }}
        />
      </Stack>
    </Dialog>
  );
}

function Keys({ keys }: { readonly keys: Hotkeys }) {
  return (
    <dl className={styles.keys}>
      {Object.entries(keys).map(([name, hotkey]) => (
        <div key={name}>
          <dt>
            <KeyName name={name} />
          </dt>
          <dd>{hotkey.label}</dd>
        </div>
      ))}
    </dl>
  );
}

function KeyName({ name }: { readonly name: string }) {
  const text = useUiText();
  const [first, second] = name.split(" ");
  return (
    <>
      <kbd>{first}</kbd>
      {second && (
        <>
          {" "}
          {text("keysThen")} <kbd>{second}</kbd>
        </>
      )}
    </>
  );
}
