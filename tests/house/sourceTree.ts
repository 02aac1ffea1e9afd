import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "vite";
import { childOf, type SyntaxNode, textOf, walk } from "./syntaxTree.ts";

/** One `import`, `export … from`, `import()` or `import("…")` type in a file. */
export interface ImportedPath {
  readonly specifier: string;
  readonly line: number;
  /** `import()` at run time, as opposed to one that is loaded with the file. */
  readonly isDynamic: boolean;
  /** The file it names, relative to the root, when it is one of ours. */
  readonly target: string | undefined;
}

export interface Comment {
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
}

/** A file of the project as the rules see it. Files that are not TypeScript or JavaScript have text only. */
export interface SourceFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportedPath[];
  readonly comments: readonly Comment[];
  readonly nodes: readonly SyntaxNode[];
  /** Why the file could not be parsed, if it could not. */
  readonly parseError: string | undefined;
  lineAt(offset: number): number;
}

export interface SourceTree {
  readonly root: string;
  readonly files: readonly SourceFile[];
}

const looked = /\.(?:tsx?|mjs|css|html|sh)$/;
const parsed = /\.(?:tsx?|mjs)$/;
const notOurs = new Set([
  "node_modules",
  "dist",
  "data",
  "demo-data",
  "test-results",
  "playwright-report",
  "coverage",
  "migrations",
]);

/** Reads and parses every source file below `root`; generated and ignored folders are left out. */
export function readSourceTree(root: string): SourceTree {
  const paths = [...listPaths(root, "")].sort();
  return { root, files: paths.map((path) => readSourceFile(root, path)) };
}

function* listPaths(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      const isOurs = !notOurs.has(entry.name) && (!entry.name.startsWith(".") || path === ".ci");
      if (isOurs) yield* listPaths(root, path);
    } else if (entry.isFile() && (looked.test(entry.name) || path.startsWith(".ci/"))) {
      yield path;
    }
  }
}

function readSourceFile(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  const lineAt = (offset: number): number => {
    const after = lineStarts.findIndex((start) => start > offset);
    return after < 0 ? lineStarts.length : after;
  };
  const empty = { path, text, lineAt, imports: [], comments: [], nodes: [], parseError: undefined };
  if (!parsed.test(path)) return empty;
  const result = parseSync(path, text);
  const parseError = result.errors[0]?.message;
  if (parseError) return { ...empty, parseError };
  const nodes = [...walk(result.program)];
  return {
    ...empty,
    nodes,
    imports: nodes.flatMap((node) => {
      const specifier = textOf(importSource(node), "value");
      if (specifier === undefined) return [];
      const isDynamic = node.type === "ImportExpression";
      return [{ specifier, line: lineAt(node.start), isDynamic, target: targetOf(path, specifier) }];
    }),
    comments: result.comments.map(({ value, start, end }) => ({
      text: value,
      line: lineAt(start),
      lastLine: lineAt(end),
    })),
  };
}

function importSource(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return childOf(node, "source");
    default:
      return undefined;
  }
}

/** `#server/…` and relative specifiers as a path from the root; `undefined` for packages and `node:`. */
function targetOf(from: string, specifier: string): string | undefined {
  const plain = specifier.replace(/\?.*$/, "");
  if (plain.startsWith("#")) return posix.normalize(plain.slice(1));
  if (!plain.startsWith(".")) return undefined;
  return posix.normalize(posix.join(posix.dirname(from), plain));
}

/** Whether a file of ours that an import names is there, exactly as written. */
export function isPresent(tree: SourceTree, path: string): boolean {
  return existsSync(join(tree.root, path));
}
