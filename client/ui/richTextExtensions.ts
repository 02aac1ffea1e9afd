import { type AnyExtension, flattenExtensions, Mark, Node } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { isSafeAddress } from "./RichTextView.tsx";

/** How deep lists go; the stored shape has no place for more. */
const deepestList = 2;

function limited(extension: AnyExtension): AnyExtension {
  if (extension instanceof Node && extension.name === "listItem") {
    return extension.extend({
      content: "paragraph (paragraph | bulletList | orderedList)*",
      // The list above holds its companion already.
      addExtensions: () => [],
      addKeyboardShortcuts() {
        return {
          Enter: () => this.editor.commands.splitListItem(this.name),
          Tab: () =>
            listDepth(this.editor.state.selection.$from) < deepestList &&
            this.editor.commands.sinkListItem(this.name),
          "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
        };
      },
    });
  }
  if (extension instanceof Node && extension.name === "blockquote") {
    return extension.extend({ content: "(paragraph | bulletList | orderedList)+" });
  }
  if (extension instanceof Node && extension.name === "orderedList") {
    return extension.extend({ addAttributes: () => ({}) });
  }
  if (extension instanceof Mark && extension.name === "link") {
    return extension.extend({ addAttributes: () => ({ href: { default: null } }) });
  }
  return extension;
}

/** How many lists stand around a place in the text. */
function listDepth(place: {
  readonly depth: number;
  node(depth: number): { readonly type: { readonly name: string } };
}) {
  const names = Array.from({ length: place.depth + 1 }, (_, depth) => place.node(depth).type.name);
  return names.filter((name) => name === "bulletList" || name === "orderedList").length;
}

/** The parts of the editor: exactly what `shared/richText` stores, nothing more. */
export const richTextExtensions: readonly AnyExtension[] = flattenExtensions([
  StarterKit.configure({
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    dropcursor: { color: false, class: "dropPlace" },
    heading: { levels: [1, 2] },
    link: {
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      defaultProtocol: "https",
      HTMLAttributes: { target: null, rel: null, class: null },
      isAllowedUri: (address) => isSafeAddress(address) || !/^[a-z][a-z0-9+.-]*:/i.test(address),
    },
  }),
])
  .filter((extension) => extension.name !== "starterKit")
  .map(limited);
