/** A node of the parsed file: its kind, and where it begins. Everything else is looked up by name. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
}

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string" &&
    "start" in value &&
    typeof value.start === "number"
  );
}

/** Every node at or below `value`, parents before children. */
export function* walk(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item);
  } else if (isSyntaxNode(value)) {
    yield value;
    for (const part of Object.values(value)) {
      if (typeof part === "object" && part !== null) yield* walk(part);
    }
  }
}

/** The part of a node with this name, if it is a node itself. */
export function childOf(node: SyntaxNode, name: string): SyntaxNode | undefined {
  const child: unknown = Reflect.get(node, name);
  return isSyntaxNode(child) ? child : undefined;
}

/** The text of a node's part, such as the `name` of an identifier or the `value` of a string; else undefined. */
export function textOf(node: SyntaxNode | undefined, name: string): string | undefined {
  const text: unknown = node && Reflect.get(node, name);
  return typeof text === "string" ? text : undefined;
}

/** `a.b.c` for a chain of plain names, undefined for anything else. */
export function dottedName(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === "Identifier") return textOf(node, "name");
  if (node?.type !== "MemberExpression") return undefined;
  const object = dottedName(childOf(node, "object"));
  const property = dottedName(childOf(node, "property"));
  return object && property ? `${object}.${property}` : undefined;
}
