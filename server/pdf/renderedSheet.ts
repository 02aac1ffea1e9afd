/** What rendering gives back. */
export interface RenderedSheet {
  bytes: Uint8Array;
  pageCount: number;
  /** Characters no font at hand has, each once, in order of appearance; they are drawn as an empty box. */
  missingGlyphs: string[];
  /** Names of pictures that could not be opened; a sentence stands in their place. */
  damagedPictures: string[];
}
