/** A piece of HTML whose text is escaped already. */
export class Markup {
  constructor(readonly html: string) {}
}

const replacements: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => replacements[character] ?? character);
}

/**
 * HTML from a template: everything filled in is escaped, unless it is markup itself. What is undefined leaves nothing.
 */
export function markup(
  parts: TemplateStringsArray,
  ...filled: readonly (string | number | Markup | undefined)[]
): Markup {
  const pieces = parts.map((part, at) => {
    const value = filled[at];
    if (value === undefined) return part;
    return part + (value instanceof Markup ? value.html : escaped(String(value)));
  });
  return new Markup(pieces.join(""));
}
