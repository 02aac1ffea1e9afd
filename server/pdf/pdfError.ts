export type PdfErrorCode =
  /** too many sheets are waiting already */
  | "busy"
  /** rendering took longer than allowed */
  | "timeLimit"
  /** the caller gave up */
  | "aborted"
  /** the rendering thread ended without an answer */
  | "crashed"
  /** the sheet or the installation is wrong: a fault of ours */
  | "failed";

/** Why a sheet could not be rendered. */
export class PdfError extends Error {
  override readonly name = "PdfError";
  readonly code: PdfErrorCode;
  constructor(code: PdfErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
