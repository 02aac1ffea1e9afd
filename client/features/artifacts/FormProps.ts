import type { ArtifactKind, ContentOf } from "#shared/artifacts/artifacts.ts";
import type { FieldErrors } from "./useArtifactDraft.ts";

/** What the form of one kind is given. */
export interface FormProps<K extends ArtifactKind> {
  readonly content: ContentOf<K>;
  readonly onChange: (content: ContentOf<K>) => void;
  /** What the server found wrong, by the path of the field: `content.summary`. */
  readonly errors: FieldErrors;
}
