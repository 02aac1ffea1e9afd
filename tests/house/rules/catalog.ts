import type { Rule } from "../rule.ts";
import { childOf, textOf } from "../syntaxTree.ts";

const readAttributes = new Set([
  "alt",
  "title",
  "label",
  "placeholder",
  "description",
  "errorMessage",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
]);

/** Whatever a person reads comes from the message catalog, so that it can be translated and read in one place. */
export const catalog: Rule = {
  name: "catalog",
  *find(file) {
    if (!/^(?:client|server)\/.*\.tsx$/.test(file.path)) return;
    for (const node of file.nodes) {
      const text = node.type === "JSXText" ? textOf(node, "value") : attributeText(node);
      if (text !== undefined && /\p{L}{2}/u.test(text)) {
        const line = file.lineAt(node.start);
        yield { line, message: `"${text.trim()}" is read by people: it belongs to shared/messages` };
      }
    }
  },
};

function attributeText(node: Parameters<typeof childOf>[0]): string | undefined {
  if (node.type !== "JSXAttribute") return undefined;
  const name = textOf(childOf(node, "name"), "name");
  return name && readAttributes.has(name) ? textOf(childOf(node, "value"), "value") : undefined;
}
