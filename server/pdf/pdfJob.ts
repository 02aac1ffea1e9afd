import type { PdfErrorCode } from "./pdfError.ts";
import type { RenderedSheet } from "./renderedSheet.ts";
import type { SheetModel } from "./sheetModel.ts";

/** What the main thread asks of the rendering thread, and what comes back. */
export interface RenderJob {
  id: number;
  sheet: SheetModel;
}
export type RenderReply = { id: number } & (
  | { rendered: RenderedSheet; failure?: undefined }
  | { rendered?: undefined; failure: { code: PdfErrorCode; message: string } }
);
