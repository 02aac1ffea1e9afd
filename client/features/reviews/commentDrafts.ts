import { useEffect, useState } from "react";
import { type DraftShelf, deviceShelf, readDraft } from "#client/http/draftShelf.ts";
import { isBlankRichText } from "#shared/richText/plainText.ts";
import type { RichText } from "#shared/richText/richText.ts";

export const blankComment: RichText = { type: "doc", content: [] };

/** Where a comment on a piece, or on the whole (`null`), is written before it is added. */
export function commentShelf(personId: string, submissionId: string, artifactId: string | null): DraftShelf {
  return deviceShelf(personId, `comment/${submissionId}/${artifactId ?? "whole"}`);
}

function draftOn(shelf: DraftShelf): RichText | undefined {
  const written = shelf.read();
  return written === null ? undefined : readDraft(written, blankComment)?.value;
}

export interface CommentDraft {
  /** Undefined while nobody is writing. */
  readonly value: RichText | undefined;
  readonly begin: () => void;
  readonly change: (value: RichText) => void;
  /** Forgets it, because it was added or is not wanted. */
  readonly end: () => void;
}

/** A comment that is being written; it is kept on this device until it is added or discarded. */
export function useCommentDraft(shelf: DraftShelf, onBegun: (isBegun: boolean) => void): CommentDraft {
  const [value, setValue] = useState(() => draftOn(shelf));
  const isBegun = value !== undefined && !isBlankRichText(value);
  useEffect(() => {
    onBegun(isBegun);
    return () => onBegun(false);
  }, [isBegun, onBegun]);
  return {
    value,
    begin: () => setValue((known) => known ?? blankComment),
    change: (next) => {
      setValue(next);
      if (isBlankRichText(next)) shelf.clear();
      else shelf.write(JSON.stringify({ value: next, version: 0 }));
    },
    end: () => {
      shelf.clear();
      setValue(undefined);
    },
  };
}
