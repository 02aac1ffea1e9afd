import { z } from "zod";
import { artifactKinds } from "#shared/artifacts/artifacts.ts";
import { readableArtifact } from "#shared/attachments/attachments.ts";
import { abilities, filledLine, id, instant, line } from "#shared/fields/fields.ts";
import { richText } from "#shared/richText/richText.ts";

export const portfolioTemplates = ["letter", "gallery", "timeline", "plain"] as const;
export type PortfolioTemplate = (typeof portfolioTemplates)[number];

/**
 * For whom a document is composed. `all`: mentor and panel, everything placed. `family` and `link`: only
 * what the student shows there.
 */
export const portfolioAudiences = ["all", "family", "link"] as const;
export type PortfolioAudience = (typeof portfolioAudiences)[number];

export const portfolioSection = z.strictObject({
  id,
  title: filledLine(120),
  artifactIds: z.array(id).max(300),
});
export type PortfolioSection = z.infer<typeof portfolioSection>;

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

/** Which audience to compose for. */
export const documentQuery = z.strictObject({ audience: z.enum(portfolioAudiences).default("all") });

/** An artifact as the arranging screen lists it. */
export const arrangeableArtifact = z.strictObject({
  id,
  kind: z.enum(artifactKinds),
  title: z.string(),
  happenedOn: z.string(),
  /** How many needed things it still lacks before it counts. */
  missingCount: z.number().int(),
  /** The attachment whose smaller picture stands for it. */
  pictureId: id.nullable(),
  isShownToFamily: z.boolean(),
  isShownByLink: z.boolean(),
});
export type ArrangeableArtifact = z.infer<typeof arrangeableArtifact>;

/** The live portfolio as its student arranges it. Version 0: nothing was ever saved. */
export const portfolioView = z.strictObject({
  studentId: id,
  title: z.string(),
  introduction: richText,
  template: z.enum(portfolioTemplates),
  sections: z.array(portfolioSection),
  isSharedWithFamily: z.boolean(),
  /** Every live artifact of the student, placed in a section or not, newest first. */
  artifacts: z.array(arrangeableArtifact),
  updatedAt: instant.nullable(),
  version: z.number().int().min(0),
  can: abilities,
});
export type PortfolioView = z.infer<typeof portfolioView>;

/** What to change of a portfolio; what is left out stays as it is. */
export const portfolioChange = z
  .strictObject({
    title: line(160),
    introduction: richText,
    template: z.enum(portfolioTemplates),
    sections: z.array(portfolioSection).max(40),
    isSharedWithFamily: z.boolean(),
  })
  .partial()
  .refine((change) => areAllDifferent(change.sections?.map((section) => section.id) ?? []), {
    path: ["sections"],
    error: "sectionTwice",
  })
  .refine((change) => areAllDifferent(change.sections?.flatMap((section) => section.artifactIds) ?? []), {
    path: ["sections"],
    error: "artifactTwice",
  });
export type PortfolioChange = z.infer<typeof portfolioChange>;

function areAllDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
