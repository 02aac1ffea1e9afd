import { ConflictDialog } from "#client/ui/ConflictDialog.tsx";
import { Day } from "#client/ui/Moment.tsx";
import { Prose } from "#client/ui/Prose.tsx";
import type { ArtifactChange } from "#shared/artifacts/artifacts.ts";
import { artifactsMessages } from "#shared/messages/en/artifacts.ts";
import { isBlankRichText } from "#shared/richText/plainText.ts";
import { type ArtifactsText, useArtifactsText } from "./artifactsText.ts";
import { canKeepBoth, differences, isRichText, merge } from "./mergeDrafts.ts";
import { sayMinutes } from "./timeWords.ts";

interface ArtifactConflictProps {
  readonly mine: ArtifactChange;
  readonly theirs: ArtifactChange;
  readonly onResolve: (value: ArtifactChange) => void;
}

type LabelKey = Extract<
  keyof typeof artifactsMessages,
  `${"resume" | "jobShadow" | "volunteerEntry" | "workSample"}_${string}`
>;

function isLabelKey(key: string): key is Exclude<LabelKey, `resume_unnamed${string}`> {
  return Object.hasOwn(artifactsMessages, key);
}

function labelOf(text: ArtifactsText, kind: string, field: string): string {
  if (field === "title") return text("pieceTitle");
  if (field === "isShownToFamily") return text("showToFamily");
  if (field === "isShownByLink") return text("showByLink");
  const key = `${kind}_${field}`;
  return isLabelKey(key) ? text(key) : field;
}

/** Both versions of an artifact, field by field where they differ. */
export function ArtifactConflict({ mine, theirs, onResolve }: ArtifactConflictProps) {
  const text = useArtifactsText();
  const parts = differences(mine, theirs).map((difference) => ({
    id: difference.field,
    label: labelOf(text, mine.content.kind, difference.field),
    mine: <Shown field={difference.field} value={difference.mine} />,
    theirs: <Shown field={difference.field} value={difference.theirs} />,
    canKeepBoth: canKeepBoth(difference),
  }));
  return <ConflictDialog parts={parts} onChoose={(choices) => onResolve(merge(mine, theirs, choices))} />;
}

/** One value of a field, as it reads. */
function Shown({ field, value }: { readonly field: string; readonly value: unknown }) {
  const text = useArtifactsText();
  if (isRichText(value)) {
    return isBlankRichText(value) ? (
      <p>{text("nothingWritten")}</p>
    ) : (
      <Prose value={value} headingOffset={3} />
    );
  }
  if (typeof value === "boolean") return <p>{text(value ? "yes" : "no")}</p>;
  if (typeof value === "number") return <p>{sayMinutes(text, value)}</p>;
  if (field === "skills" && Array.isArray(value)) return <p>{value.join(", ") || text("nothingWritten")}</p>;
  if (Array.isArray(value)) return <Entries entries={value} />;
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return (
      <p>
        <Day on={value} />
      </p>
    );
  }
  return <p>{typeof value === "string" && value !== "" ? value : text("nothingWritten")}</p>;
}

/** Rows of a resume, each by the words in it that are plain text. */
function Entries({ entries }: { readonly entries: readonly unknown[] }) {
  const text = useArtifactsText();
  const lines = entries.map((entry) =>
    Object.values(entry ?? {})
      .filter((part): part is string => typeof part === "string" && part !== "")
      .join(", "),
  );
  return (
    <>
      <p>{text("entries", { count: entries.length })}</p>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line || text("nothingWritten")}</li>
        ))}
      </ul>
    </>
  );
}
