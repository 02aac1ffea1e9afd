import { and, eq } from "drizzle-orm";
import { newId } from "#server/db/ids.ts";
import type { Writer } from "#server/db/store.ts";
import { fieldRefusal, Refusal } from "#server/http/refusal.ts";
import type { PortfolioChange, PortfolioSection } from "#shared/portfolios/portfolios.ts";
import { blankRichText } from "#shared/richText/richText.ts";
import { findPortfolio, listOwnArtifactIds, type PortfolioRow } from "./portfolios.queries.ts";
import { portfolios } from "./portfolios.tables.ts";

/**
 * The sections to keep: those wanted, with what lies in the bin still in its section, so that taking a piece
 * back brings it to where it stood.
 */
function withBinned(
  wanted: readonly PortfolioSection[],
  known: readonly PortfolioSection[],
  isBinned: (id: string) => boolean,
): PortfolioSection[] {
  const placed = new Set(wanted.flatMap((section) => section.artifactIds));
  return wanted.map((section) => {
    const before = known.find((other) => other.id === section.id)?.artifactIds ?? [];
    const kept = before.filter((id) => isBinned(id) && !placed.has(id));
    return { ...section, artifactIds: [...section.artifactIds, ...kept] };
  });
}

async function checkedSections(
  writer: Writer,
  studentId: string,
  wanted: readonly PortfolioSection[],
  known: readonly PortfolioSection[],
): Promise<PortfolioSection[]> {
  const own = await listOwnArtifactIds(writer, studentId);
  for (const [at, section] of wanted.entries()) {
    const strange = section.artifactIds.findIndex((id) => !own.has(id));
    if (strange >= 0) throw fieldRefusal(["sections", at, "artifactIds", strange], "unknownArtifact");
  }
  return withBinned(wanted, known, (id) => own.get(id) === "binned");
}

/**
 * Saves what the student changed of the live portfolio; the first save makes it.
 * @returns the row as it now is
 * @throws Refusal `stale` when it is no longer at `seenVersion` (0 before the first save); 422 when a section
 * names what is not a piece of this student's
 */
export async function savePortfolio(
  writer: Writer,
  given: {
    districtId: string;
    schoolId: string;
    studentId: string;
    seenVersion: number;
    change: PortfolioChange;
  },
): Promise<PortfolioRow> {
  const { studentId, seenVersion, change } = given;
  const before = await findPortfolio(writer, studentId);
  if ((before?.version ?? 0) !== seenVersion) throw new Refusal("stale");
  const sections = change.sections
    ? await checkedSections(writer, studentId, change.sections, before?.sections ?? [])
    : undefined;
  const next = {
    title: change.title ?? before?.title ?? "",
    introduction: change.introduction ?? before?.introduction ?? blankRichText,
    template: change.template ?? before?.template ?? "letter",
    sections: sections ?? before?.sections ?? [],
    isSharedWithFamily: change.isSharedWithFamily ?? before?.isSharedWithFamily ?? false,
    version: seenVersion + 1,
    updatedAt: writer.at,
  };
  const [saved] = before
    ? await writer
        .update(portfolios)
        .set(next)
        .where(and(eq(portfolios.id, before.id), eq(portfolios.version, seenVersion)))
        .returning()
    : await writer
        .insert(portfolios)
        .values({
          ...next,
          id: newId(),
          districtId: given.districtId,
          schoolId: given.schoolId,
          studentId,
          createdAt: writer.at,
        })
        .onConflictDoNothing()
        .returning();
  if (!saved) throw new Refusal("stale");
  writer.record({
    action: "portfolio.edited",
    subjectKind: "portfolio",
    subjectId: saved.id,
    studentId,
    fields: Object.keys(change),
  });
  return saved;
}
