import type { Block, SheetWords } from "#server/pdf/sheetModel.ts";
import type { TextSetter } from "#server/pdf/text/composedText.ts";
import type { HeadingLevels } from "./headingLevels.ts";
import type { PreparedPictures } from "./pictures.ts";
import type { Frame, Strip } from "./strip.ts";
import type { Tag } from "./tag.ts";
import type { Theme } from "./theme.ts";

/** What is the same for all blocks of one sheet. */
export interface SheetSetting {
  readonly setter: TextSetter;
  readonly pictures: PreparedPictures;
  readonly damagedPictures: Set<string>;
  readonly headings: HeadingLevels;
  readonly words: SheetWords;
  /** The page of each anchor; known when drawing begins, not while blocks are laid. */
  readonly pageOf: Map<string, number>;
  /** The height of a page's text area. */
  readonly pageHeight: number;
  /** Throws when the time is up or nobody waits any more. */
  readonly checkTime: () => void;
  readonly layBlocks: (blocks: readonly Block[], flow: Flow) => Strip[];
}

/** Where and into what a block is laid. */
export interface Flow {
  readonly sheet: SheetSetting;
  readonly theme: Theme;
  /** The full measure, for headings, tables, pictures. */
  readonly x: number;
  readonly width: number;
  /** The measure of running text. */
  readonly textX: number;
  readonly textWidth: number;
  /** The element blocks belong to. */
  readonly tag: Tag;
  readonly frames: readonly Frame[];
}

/** A flow inside another: both measures are the given one. */
export function narrowed(flow: Flow, x: number, width: number, more: Partial<Flow> = {}): Flow {
  return { ...flow, x, width, textX: x, textWidth: width, ...more };
}
