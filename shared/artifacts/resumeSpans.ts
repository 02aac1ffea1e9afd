import type { ArtifactContent } from "./artifacts.ts";

interface Span {
  startsOn: string;
  endsOn: string;
}

const written = /^\d{4}(-\d{2}){0,2}$/;

/**
 * Whether an end lies before its start, as far as both are said: of "2024" and "2024-05" nobody can tell which comes
 * first.
 */
export function endsBeforeStart({ startsOn, endsOn }: Span): boolean {
  if (!written.test(startsOn) || !written.test(endsOn)) return false;
  const known = Math.min(startsOn.length, endsOn.length);
  return endsOn.slice(0, known) < startsOn.slice(0, known);
}

/** The places in the content of the ends that lie before their start. */
export function backwardEnds(content: ArtifactContent): (string | number)[][] {
  if (content.kind !== "resume") return [];
  const { education, experience, activities } = content;
  return Object.entries({ education, experience, activities }).flatMap(([group, spans]) =>
    spans.flatMap((span, at) => (endsBeforeStart(span) ? [[group, at, "endsOn"]] : [])),
  );
}
