import type { Finding, Rule } from "../rule.ts";
import type { SourceFile } from "../sourceTree.ts";
import { childOf, dottedName, type SyntaxNode, textOf } from "../syntaxTree.ts";

/** A cast claims what the compiler could not check; only the store may, where two dialects become one type. */
export const casts: Rule = {
  name: "casts",
  *find(file) {
    if (file.path.startsWith("server/db/")) return;
    for (const node of file.nodes) {
      const isCast = node.type === "TSAsExpression" || node.type === "TSTypeAssertion";
      if (!isCast || isConst(childOf(node, "typeAnnotation"))) continue;
      const line = file.lineAt(node.start);
      if (!file.path.startsWith("tests/")) {
        yield { line, message: "no casts outside server/db; parse the value, or narrow it with a check" };
      } else if (!isExplained(file, line)) {
        yield { line, message: 'a cast in a test needs a comment "cast: why" on its line or the line above' };
      }
    }
  },
};

function isConst(annotation: SyntaxNode | undefined): boolean {
  const name = annotation && childOf(annotation, "typeName");
  return textOf(name, "name") === "const";
}

function isExplained(file: SourceFile, line: number): boolean {
  return file.comments.some(
    (comment) =>
      /^\s*cast: \S/.test(comment.text) && (comment.lastLine === line || comment.lastLine === line - 1),
  );
}

/** Transactions only through `store.change`: drizzle's own lets go of its transaction at the first await. */
export const transactions: Rule = {
  name: "transactions",
  *find(file) {
    if (!file.path.startsWith("server/") || file.path.startsWith("server/db/")) return;
    for (const node of file.nodes) {
      const callee = node.type === "CallExpression" ? childOf(node, "callee") : undefined;
      if (
        callee?.type === "MemberExpression" &&
        textOf(childOf(callee, "property"), "name") === "transaction"
      ) {
        yield {
          line: file.lineAt(node.start),
          message: "use store.change; .transaction( belongs to server/db",
        };
      }
    }
  },
};

const mayReadEnvironment = /^(?:server\/settings\.ts|server\/db\/.*|server\/(?:.*\/)?main\.ts)$/;

/** Every setting is read once, in one place, and refused there with a sentence when it is wrong. */
export const environment: Rule = {
  name: "environment",
  *find(file) {
    if (!/^(?:server|client|shared)\//.test(file.path) || mayReadEnvironment.test(file.path)) return;
    for (const node of file.nodes) {
      if (dottedName(node) === "process.env") {
        yield { line: file.lineAt(node.start), message: "settings are read in server/settings.ts alone" };
      }
    }
  },
};

const runners = new Set(["test", "it", "describe", "suite"]);
const leftOut = new Set(["skip", "skipIf", "runIf", "only", "todo", "fixme", "fails", "fail", "slow"]);

/** Every test runs, and runs against the real thing. */
export const wholeTests: Rule = {
  name: "whole tests",
  *find(file) {
    if (!file.path.startsWith("tests/")) return;
    for (const node of file.nodes) {
      const name = node.type === "MemberExpression" ? dottedName(node) : undefined;
      const [runner, ...rest] = name?.split(".") ?? [];
      if (runner !== undefined && runners.has(runner) && leftOut.has(rest.at(-1) ?? "")) {
        yield {
          line: file.lineAt(node.start),
          message: `${name}: no test is skipped, singled out or left to do`,
        };
      }
      yield* findOwnMock(file, node);
    }
  },
};

function* findOwnMock(file: SourceFile, node: SyntaxNode): Generator<Finding> {
  if (
    node.type !== "CallExpression" ||
    !/^vi\.(?:do)?[mM]ock$/.test(dottedName(childOf(node, "callee")) ?? "")
  ) {
    return;
  }
  yield { line: file.lineAt(node.start), message: "no mocks of our own parts; start the real one" };
}
