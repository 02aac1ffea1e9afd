/** The roles of PDF 1.7 that sheets use. */
export type TagRole =
  | "Document"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "P"
  | "BlockQuote"
  | "Note"
  | "Div"
  | "TOC"
  | "TOCI"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Caption"
  | "Figure"
  | "Link";

/** One element of the document's meaning, known before anything is drawn. */
export interface Tag {
  readonly role: TagRole;
  readonly parent: Tag | undefined;
  readonly scope?: "Column" | "Row";
  readonly alt?: string;
  readonly isNumbered?: boolean;
}

/** A new element below `parent`. It takes its place there when something of it is first drawn. */
export function childTag(parent: Tag, role: TagRole, more: Partial<Tag> = {}): Tag {
  return { ...more, role, parent };
}
