import { useState } from "react";

export interface TopLayer {
  /** For an empty element with `popover="manual"`, beside what opens. */
  readonly ref: (element: HTMLElement | null) => void;
  /** Where what opens is to be put; undefined outside a modal dialog, where the end of the page will do. */
  readonly place: HTMLElement | undefined;
}

/**
 * A modal dialog covers and disables whatever is not inside it, and cuts off what is. So what opens from a field in a
 * dialog is put into a layer that is both inside the dialog and above it.
 */
export function useTopLayer(): TopLayer {
  const [place, setPlace] = useState<HTMLElement>();
  const ref = (element: HTMLElement | null) => {
    const isInDialog = element?.closest("dialog") != null;
    if (isInDialog && element !== place && typeof element?.showPopover === "function") element.showPopover();
    if (isInDialog && element && element !== place) setPlace(element);
  };
  return { ref, place };
}
