import type { z } from "zod";
import type { Actor } from "#server/access/actor.ts";
import { abilitiesOf } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { Reader } from "#server/db/store.ts";
import type { portfolioView } from "#shared/portfolios/portfolios.ts";
import { blankRichText } from "#shared/richText/richText.ts";
import { listArrangeableArtifacts, type PortfolioRow } from "./portfolios.queries.ts";

/**
 * The live portfolio as its student arranges it. A piece that lies in the bin keeps its place in the row but
 * is not sent.
 */
export async function composePortfolioView(
  reader: Reader,
  actor: Actor,
  facts: AccessFacts & { studentId: string },
  row: PortfolioRow | undefined,
): Promise<z.input<typeof portfolioView>> {
  const artifacts = await listArrangeableArtifacts(reader, facts.studentId);
  const isLive = new Set(artifacts.map((artifact) => artifact.id));
  return {
    studentId: facts.studentId,
    title: row?.title ?? "",
    introduction: row?.introduction ?? blankRichText,
    template: row?.template ?? "letter",
    sections: (row?.sections ?? []).map((section) => ({
      id: section.id,
      title: section.title,
      artifactIds: section.artifactIds.filter((id) => isLive.has(id)),
    })),
    isSharedWithFamily: row?.isSharedWithFamily ?? false,
    artifacts,
    updatedAt: row?.updatedAt.toISOString() ?? null,
    version: row?.version ?? 0,
    can: abilitiesOf(actor, facts, ["portfolio.edit", "portfolio.submit"]),
  };
}
