import type { SourceFile, SourceTree } from "./sourceTree.ts";

/** Something a rule does not allow: where it stands, and a sentence that says what to do instead. */
export interface Finding {
  readonly line: number;
  readonly message: string;
}

/** One rule of the house, looked at file by file. */
export interface Rule {
  /** Shown in front of each finding. */
  readonly name: string;
  find(file: SourceFile, tree: SourceTree): Iterable<Finding>;
}
