import type { Rule } from "../rule.ts";
import type { SourceFile } from "../sourceTree.ts";

const mostLines = 250;

/** A file that outgrows this becomes two files with two names. */
export const length: Rule = {
  name: "length",
  *find({ path, text }) {
    if (!/\.(?:tsx?|mjs|css)$/.test(path)) return;
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    if (lines > mostLines) {
      yield { line: mostLines + 1, message: `${lines} lines; at most ${mostLines}: split it by meaning` };
    }
  },
};

const saysNothing = /^(?:util|helper|common|lib|core|base|manager|service)s?$/i;

/** Names say what is inside: no word that would fit any file, and no barrels. */
export const names: Rule = {
  name: "names",
  *find({ path }) {
    const parts = path.split("/");
    const file = parts.at(-1) ?? "";
    if (/^index\.(?:tsx?|mjs|css)$/.test(file)) {
      yield { line: 1, message: "no index files; import from the file that says it" };
    }
    for (const part of [...parts.slice(0, -1), ...file.split(".").slice(0, -1)]) {
      const lastWord = part.split(/[-_]|(?<=[a-z0-9])(?=[A-Z])/).at(-1) ?? "";
      if (saysNothing.test(lastWord)) {
        yield { line: 1, message: `"${part}" could be anything; name it after what it holds` };
      }
    }
  },
};

const unfinishedMarks = new RegExp(
  `\\b(?:${["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].join("|")})\\b`,
);

/** What is not finished is written in the plan, not left in a comment. */
export const unfinished: Rule = {
  name: "unfinished",
  *find(file) {
    for (const { line, text } of remarksOf(file)) {
      const mark = unfinishedMarks.exec(text)?.[0];
      if (mark) yield { line, message: `"${mark}": finish it now or leave it to the plan` };
    }
  },
};

const houseLimits = /\b(?:noExplicitAny|noNonNullAssertion|noImportCycles|noExcessiveLinesPerFile)\b/;

/** The limits of the house have no exceptions; a type error may be expected only by a test that is about it. */
export const suppressions: Rule = {
  name: "suppressions",
  *find(file) {
    for (const { line, text } of file.comments) {
      if (/biome-ignore/.test(text) && houseLimits.test(text)) {
        yield { line, message: "this limit of the house has no exceptions" };
      }
      const silenced = /@ts-(?:ignore|nocheck|expect-error)\b/.exec(text)?.[0];
      if (silenced && !(silenced === "@ts-expect-error" && file.path.startsWith("tests/"))) {
        yield { line, message: `"${silenced}" hides an error; repair the types` };
      }
    }
  },
};

/** Comments of a program, every line of other files. */
function remarksOf(file: SourceFile): readonly { line: number; text: string }[] {
  if (/\.(?:tsx?|mjs)$/.test(file.path)) return file.comments;
  return file.text.split("\n").map((text, index) => ({ line: index + 1, text }));
}
