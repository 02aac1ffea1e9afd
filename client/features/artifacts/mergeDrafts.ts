import type { ConflictChoice } from "#client/ui/ConflictDialog.tsx";
import type { ArtifactChange } from "#shared/artifacts/artifacts.ts";
import { isBlankRichText } from "#shared/richText/plainText.ts";
import type { RichText } from "#shared/richText/richText.ts";

export type Choices = Readonly<Record<string, ConflictChoice>>;

/** A field that differs between two versions. */
export interface Difference {
  /** `title`, `isShownToFamily`, or a field of the content. */
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export function isRichText(value: unknown): value is RichText {
  return typeof value === "object" && value !== null && "type" in value && value.type === "doc";
}

/** Whether both texts say something, so that keeping both makes sense. */
export function canKeepBoth({ mine, theirs }: Difference): boolean {
  return isRichText(mine) && isRichText(theirs) && !isBlankRichText(mine) && !isBlankRichText(theirs);
}

function differencesOf(mine: object, theirs: object): Difference[] {
  const other = new Map<string, unknown>(Object.entries(theirs));
  return Object.entries(mine).flatMap(([field, value]: [string, unknown]) => {
    const theirValue = other.get(field);
    const isSame = JSON.stringify(value) === JSON.stringify(theirValue);
    return isSame ? [] : [{ field, mine: value, theirs: theirValue }];
  });
}

/** The fields in which two versions differ, in the order of the form. */
export function differences(mine: ArtifactChange, theirs: ArtifactChange): Difference[] {
  const { content: myContent, ...myRest } = mine;
  const { content: theirContent, ...theirRest } = theirs;
  const rest = differencesOf(myRest, theirRest);
  return [
    ...rest.filter((one) => one.field === "title"),
    ...differencesOf(myContent, theirContent),
    ...rest.filter((one) => one.field !== "title"),
  ];
}

function isOfKind<T>(value: unknown, sample: T): value is T {
  return typeof value === typeof sample && isRichText(value) === isRichText(sample);
}

function chosen<T extends object>(mine: T, theirs: T, choices: Choices): T {
  const merged = { ...mine };
  for (const field in mine) {
    const choice = choices[field];
    if (choice === "theirs") merged[field] = theirs[field];
    if (choice !== "both") continue;
    const [first, second]: [unknown, unknown] = [theirs[field], mine[field]];
    if (!isRichText(first) || !isRichText(second)) continue;
    const both: unknown = { type: "doc", content: [...first.content, ...second.content] };
    if (isOfKind(both, mine[field])) merged[field] = both;
  }
  return merged;
}

/** What the person chose to keep, field by field; what is in neither list of choices stays as it is here. */
export function merge(mine: ArtifactChange, theirs: ArtifactChange, choices: Choices): ArtifactChange {
  const outer = chosen(mine, theirs, { ...choices, content: "mine" });
  return { ...outer, content: chosen(mine.content, theirs.content, choices) };
}
