/**
 * Gives the focus back to where it came from; when that is gone, or it came from nowhere, to the title of the screen:
 * that is where to go on.
 */
export function returnFocus(to: Element | null): void {
  const isPlace = to instanceof HTMLElement && to.isConnected && to !== document.body;
  const place = isPlace ? to : document.querySelector<HTMLElement>("h1[tabindex]");
  place?.focus();
}
