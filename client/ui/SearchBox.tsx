import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { AriaLanguage } from "./AriaLanguage.tsx";
import { classes } from "./classes.ts";
import fieldStyles from "./Field.module.css";
import { describedBy } from "./Field.tsx";
import type { FieldBinding } from "./Form.tsx";
import { Icon } from "./Icon.tsx";
import { useUiText } from "./messages.ts";
import styles from "./SearchSelect.module.css";
import type { SearchOption, SearchSelectProps } from "./searchOption.ts";
import { matching } from "./searchText.ts";
import { useTopLayer } from "./topLayer.ts";

const mostShown = 50;

/** The part of SearchSelect that loads react-aria. */
export function SearchBox(props: SearchSelectProps & { readonly field: FieldBinding }) {
  const { options, value, onChange, field } = props;
  const text = useUiText();
  const labelOf = (id: string | null) => options.find((option) => option.id === id)?.label ?? "";
  const layer = useTopLayer();
  const [typed, setTyped] = useState(labelOf(value));
  const [seen, setSeen] = useState(value);
  const [isOpen, setOpen] = useState(false);
  // Whether the arrows led to the row that is marked; a pointer that only passes over rows marks them too.
  const isByArrows = useRef(false);
  if (seen !== value) {
    setSeen(value);
    setTyped(labelOf(value));
  }
  const isUntouched = typed === labelOf(value);
  const found = useMemo(
    () => matching(options, isUntouched ? "" : typed, wordsOf).slice(0, mostShown),
    [options, typed, isUntouched],
  );
  const type = (words: string) => {
    isByArrows.current = false;
    setTyped(words);
  };
  const choose = (id: string | null) => {
    isByArrows.current = false;
    const next = props.clearsAfterChoice ? "" : labelOf(id);
    setTyped(next);
    onChange(id);
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") isByArrows.current = true;
    // Escape closes the list; without this it would close the dialog around it as well.
    if (isOpen && event.key === "Escape") event.preventDefault();
    // Enter takes what the arrows led to, and else the first of what was typed; it never sends the form.
    if (isOpen && event.key === "Enter" && !isByArrows.current) {
      event.preventDefault();
      event.stopPropagation();
      const [first] = isUntouched ? [] : found;
      if (first) choose(first.id);
    }
    // Tab takes what the arrows led to, and else goes on without choosing.
    if (event.key === "Tab" && !isByArrows.current) event.stopPropagation();
  };
  return (
    <AriaLanguage>
      <ComboBox
        aria-label={props.label}
        items={found}
        inputValue={typed}
        onInputChange={type}
        selectedKey={props.clearsAfterChoice ? null : value}
        onSelectionChange={(key) => choose(key === null ? null : String(key))}
        onOpenChange={setOpen}
        menuTrigger="focus"
        allowsEmptyCollection
        isDisabled={props.isDisabled}
        className={classes(styles.box)}
      >
        <Input
          id={field.id}
          className={fieldStyles.control ?? ""}
          placeholder={props.placeholder}
          aria-describedby={describedBy(field, props.hint)}
          aria-invalid={field.error ? true : undefined}
          autoComplete="off"
          onKeyDownCapture={onKeyDownCapture}
        />
        <Button className={classes(styles.opener)} aria-label={text("searchShowAll")}>
          <Icon name="chevronDown" />
        </Button>
        <div ref={layer.ref} popover="manual" className={styles.layer} />
        <Popover className={classes(styles.popover)} UNSTABLE_portalContainer={layer.place}>
          <ListBox<SearchOption>
            className={classes(styles.list)}
            renderEmptyState={() => <p className={styles.none}>{text("searchNoMatch", { typed })}</p>}
          >
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.label} className={classes(styles.option)}>
                <Text slot="label">{option.label}</Text>
                {option.hint && (
                  <Text slot="description" className={classes(styles.hint)}>
                    {option.hint}
                  </Text>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </AriaLanguage>
  );
}

function wordsOf(option: SearchOption): string {
  return `${option.label} ${option.hint ?? ""} ${option.keywords ?? ""}`;
}
