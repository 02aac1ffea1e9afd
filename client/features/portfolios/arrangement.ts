import type { ArtifactKind } from "#shared/artifacts/artifacts.ts";
import type { ArrangeableArtifact, PortfolioSection } from "#shared/portfolios/portfolios.ts";

type Sections = readonly PortfolioSection[];

/** Puts a piece at the end of a section, or with `null` out of the portfolio; it stands in one place at most. */
export function placePiece(
  sections: Sections,
  artifactId: string,
  sectionId: string | null,
): PortfolioSection[] {
  return sections.map((section) => {
    const others = section.artifactIds.filter((id) => id !== artifactId);
    return { ...section, artifactIds: section.id === sectionId ? [...others, artifactId] : others };
  });
}

/** Puts the pieces of a section in order; ids that are not on the screen keep their place at the end. */
export function orderPieces(
  sections: Sections,
  sectionId: string,
  artifactIds: readonly string[],
): PortfolioSection[] {
  return sections.map((section) => {
    if (section.id !== sectionId) return section;
    const unseen = section.artifactIds.filter((id) => !artifactIds.includes(id));
    return { ...section, artifactIds: [...artifactIds, ...unseen] };
  });
}

/** Moves a section one step up (-1) or down (1); at the ends nothing changes. */
export function moveSection(sections: Sections, sectionId: string, step: -1 | 1): PortfolioSection[] {
  const from = sections.findIndex((section) => section.id === sectionId);
  const section = sections[from];
  const to = from + step;
  if (!section || to < 0 || to >= sections.length) return [...sections];
  const next = sections.filter((other) => other !== section);
  next.splice(to, 0, section);
  return next;
}

export function renameSection(sections: Sections, sectionId: string, title: string): PortfolioSection[] {
  return sections.map((section) => (section.id === sectionId ? { ...section, title } : section));
}

/** Puts a removed section back where it was, with those of its pieces that were not placed elsewhere since. */
export function restoreSection(
  sections: Sections,
  removed: PortfolioSection,
  at: number,
): PortfolioSection[] {
  const placed = new Set(sections.flatMap((section) => section.artifactIds));
  const artifactIds = removed.artifactIds.filter((id) => !placed.has(id));
  const next = sections.filter((section) => section.id !== removed.id);
  next.splice(Math.min(at, next.length), 0, { ...removed, artifactIds });
  return next;
}

/** The pieces that stand in no section. */
export function unplacedPieces(
  artifacts: readonly ArrangeableArtifact[],
  sections: Sections,
): ArrangeableArtifact[] {
  const placed = new Set(sections.flatMap((section) => section.artifactIds));
  return artifacts.filter((artifact) => !placed.has(artifact.id));
}

/** The pieces of a section that are there to be shown, in order. */
export function piecesOf(
  section: PortfolioSection,
  artifacts: readonly ArrangeableArtifact[],
): ArrangeableArtifact[] {
  return section.artifactIds.flatMap((id) => artifacts.find((artifact) => artifact.id === id) ?? []);
}

/** Sections to start from, with every piece where its kind belongs. */
export function suggestedSections(
  artifacts: readonly ArrangeableArtifact[],
  sketch: readonly { id: string; title: string; kinds: readonly ArtifactKind[] }[],
): PortfolioSection[] {
  return sketch.map(({ id, title, kinds }) => ({
    id,
    title,
    artifactIds: artifacts.filter((artifact) => kinds.includes(artifact.kind)).map((artifact) => artifact.id),
  }));
}
