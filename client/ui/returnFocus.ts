/** How long what was just done may take to show on the screen, and there to do away with its own button. */
const settlingMs = 3000;

function focusTitle(): void {
  const dialogs = [...document.querySelectorAll<HTMLElement>("dialog[open] h2[tabindex]")];
  (dialogs.at(-1) ?? document.querySelector<HTMLElement>("h1[tabindex]"))?.focus();
}

/** Once a focused element is taken off the screen, the focus would be nowhere: the title has it then. */
function catchFocusOf(place: HTMLElement): void {
  const watch = new MutationObserver(() => {
    if (place.isConnected) return;
    watch.disconnect();
    if (document.activeElement === document.body) focusTitle();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), settlingMs);
}

/**
 * Gives the focus back to where it came from; when that is gone or soon goes, or it came from nowhere, to the title of
 * what is open, a dialog or else the screen: that is where to go on.
 */
export function returnFocus(to: Element | null): void {
  const isPlace = to instanceof HTMLElement && to.isConnected && to !== document.body;
  if (!isPlace) {
    focusTitle();
    return;
  }
  to.focus();
  catchFocusOf(to);
}
