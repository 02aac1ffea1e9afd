import type { ArtifactKind } from "#shared/artifacts/artifacts.ts";
import { artifactsMessages } from "#shared/messages/en/artifacts.ts";
import { artifactsText } from "./artifactsText.ts";

const labels: ReadonlyMap<string, string> = new Map(Object.entries(artifactsMessages));

/** The name on the screen of a field or, within a list, of the list: "content.education.0.school" is "Education". */
function nameOf(kind: ArtifactKind, field: string): string | undefined {
  if (field === "title") return artifactsText("pieceTitle");
  return labels.get(`${kind}_${field.split(".")[1] ?? ""}`);
}

/**
 * What keeps an artifact from being saved, with the names of the fields, so that nobody has to search for the mark.
 * Undefined when no field on the screen is to blame.
 */
export function sayRefusedFields(
  kind: ArtifactKind,
  errors: Readonly<Record<string, string>>,
): string | undefined {
  const sentences = Object.entries(errors).flatMap(([path, sentence]) => {
    const field = nameOf(kind, path);
    return field === undefined ? [] : [artifactsText("refusedField", { field, sentence })];
  });
  return sentences.length === 0 ? undefined : [...new Set(sentences)].join(" ");
}
