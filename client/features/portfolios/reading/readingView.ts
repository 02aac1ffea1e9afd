import type { PieceWords } from "#shared/portfolios/pieceWords.ts";

/** What the reading components need of the place they are drawn in: a screen, the shared page, an offline page. */
export interface ReadingView extends PieceWords {
  /** The address of a kept file by its hash. */
  fileUrl: (hash: string) => string;
}
