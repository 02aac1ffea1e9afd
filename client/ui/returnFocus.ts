/**
 * Gives the focus back to where it came from; when that is gone, or it came from nowhere, to the title of what is
 * open, a dialog or else the screen: that is where to go on.
 */
export function returnFocus(to: Element | null): void {
  const isPlace = to instanceof HTMLElement && to.isConnected && to !== document.body;
  if (isPlace) {
    to.focus();
    return;
  }
  const dialogs = [...document.querySelectorAll<HTMLElement>("dialog[open] h2[tabindex]")];
  (dialogs.at(-1) ?? document.querySelector<HTMLElement>("h1[tabindex]"))?.focus();
}
