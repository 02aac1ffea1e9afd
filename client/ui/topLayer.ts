import { type RefObject, useEffect, useRef, useState } from "react";

export interface TopLayer {
  /** For an empty element with `popover="manual"`, beside what opens. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Where what opens is to be put; undefined outside a modal dialog, where the end of the page will do. */
  readonly place: HTMLElement | undefined;
}

/**
 * A modal dialog covers and disables whatever is not inside it, and cuts off what is. So what opens from a field in a
 * dialog is put into a layer that is both inside the dialog and above it. The layer is shown once the dialog is:
 * what comes last lies on top.
 */
export function useTopLayer(): TopLayer {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<HTMLElement>();
  useEffect(() => {
    const layer = ref.current;
    if (!layer?.closest("dialog") || typeof layer.showPopover !== "function") return;
    layer.showPopover();
    setPlace(layer);
  }, []);
  return { ref, place };
}
