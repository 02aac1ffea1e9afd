/** Pieces of the portfolio on screen, by the headings that the reading components give an id. */
function listPieces(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[id^='piece-']")];
}

/** Below this line from the top of the window a heading counts as read on from. */
const line = 0.4;

function currentAt(pieces: readonly HTMLElement[]): number {
  return pieces.findLastIndex((piece) => piece.getBoundingClientRect().top < window.innerHeight * line);
}

/** The id of the piece a reader is looking at; undefined above the first, and past the last in what is said of the whole. */
export function pieceInView(): string | undefined {
  const whole = document.querySelector("[data-about='whole']");
  if (whole && whole.getBoundingClientRect().top < window.innerHeight * line) return undefined;
  const pieces = listPieces();
  return pieces[currentAt(pieces)]?.id.replace("piece-", "");
}

/** Goes on to the next piece, or back to the one before, and takes the focus there. */
export function stepPiece(by: 1 | -1): void {
  const pieces = listPieces();
  const at = pieces.findIndex((piece) => piece.matches(":focus"));
  const target = pieces[(at >= 0 ? at : currentAt(pieces)) + by];
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "start" });
}
