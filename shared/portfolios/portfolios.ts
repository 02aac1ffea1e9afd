import { z } from "zod";
import { artifactContent, artifactKinds } from "#shared/artifacts/artifacts.ts";
import { readableAttachment } from "#shared/attachments/attachments.ts";
import { filledLine, id } from "#shared/fields/fields.ts";
import { richText } from "#shared/richText/richText.ts";

export const portfolioTemplates = ["letter", "gallery", "timeline", "plain"] as const;

export const portfolioSection = z.strictObject({
  id,
  title: filledLine(120),
  artifactIds: z.array(id).max(300),
});
export type PortfolioSection = z.infer<typeof portfolioSection>;

/** One artifact as a reader sees it. */
export const readableArtifact = z.strictObject({
  id,
  kind: z.enum(artifactKinds),
  title: z.string(),
  content: artifactContent,
  attachments: z.array(readableAttachment),
});
export type ReadableArtifact = z.infer<typeof readableArtifact>;

/**
 * A portfolio as its readers see it: what a submission freezes, and what screen, shared page, packet and
 * PDF all render.
 */
export const portfolioDocument = z.strictObject({
  student: z.strictObject({
    id,
    displayName: z.string(),
    grade: z.number().int().nullable(),
    schoolName: z.string(),
    homeroomName: z.string().nullable(),
    mentorNames: z.array(z.string()),
  }),
  schoolYear: z.string(),
  title: z.string(),
  introduction: richText,
  template: z.enum(portfolioTemplates),
  sections: z.array(z.strictObject({ id, title: z.string(), artifacts: z.array(readableArtifact) })),
  accentColor: z.string(),
  /** When it was frozen, or read when live: ISO 8601 in UTC. */
  asOf: z.iso.datetime(),
});
export type PortfolioDocument = z.infer<typeof portfolioDocument>;
