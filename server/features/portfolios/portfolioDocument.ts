import type { Reader } from "#server/db/store.ts";
import {
  listReadableArtifacts,
  type ShownArtifact,
} from "#server/features/attachments/readableArtifacts.queries.ts";
import { withoutContacts } from "#shared/artifacts/withoutContacts.ts";
import type { ReadableArtifact, ReadableAttachment } from "#shared/attachments/attachments.ts";
import { portfoliosMessages } from "#shared/messages/en/portfolios.ts";
import { displayName } from "#shared/people/people.ts";
import type { PortfolioAudience, PortfolioDocument } from "#shared/portfolios/portfolios.ts";
import { blankRichText } from "#shared/richText/richText.ts";
import { findPortfolio, getPortfolioOwner, listMentorsOfStudent } from "./portfolios.queries.ts";

const isShownTo: Record<PortfolioAudience, (artifact: ShownArtifact) => boolean> = {
  all: () => true,
  family: (artifact) => artifact.isShownToFamily,
  link: (artifact) => artifact.isShownByLink,
};

function readable(artifact: ShownArtifact, audience: PortfolioAudience): ReadableArtifact {
  const { id, kind, title, attachments } = artifact;
  const content = audience === "link" ? withoutContacts(artifact.content) : artifact.content;
  return { id, kind, title, content, attachments };
}

/**
 * The live portfolio as its readers see it: what was removed is dropped, an audience gets only what the
 * student shows it, and a section with nothing in it is not mentioned. Whether the family or a link may read
 * at all is for the caller to check.
 * @param at the moment it is read, which becomes `asOf`
 */
export async function composeLiveDocument(
  reader: Reader,
  studentId: string,
  at: Date,
  { audience }: { audience: PortfolioAudience },
): Promise<PortfolioDocument> {
  const owner = await getPortfolioOwner(reader, studentId);
  const mentors = await listMentorsOfStudent(reader, studentId);
  const portfolio = await findPortfolio(reader, studentId);
  const shown = new Map<string, ReadableArtifact>();
  for (const artifact of await listReadableArtifacts(reader, studentId)) {
    if (isShownTo[audience](artifact)) shown.set(artifact.id, readable(artifact, audience));
  }
  const sections = (portfolio?.sections ?? []).map((section) => ({
    id: section.id,
    title: section.title,
    artifacts: section.artifactIds.flatMap((id) => shown.get(id) ?? []),
  }));
  return {
    student: {
      id: studentId,
      displayName: displayName(owner),
      grade: owner.grade,
      schoolName: owner.schoolName ?? "",
      homeroomName: owner.homeroomName,
      mentorNames: mentors.map((mentor) => mentor.displayName),
    },
    schoolYear: owner.schoolYear,
    title: portfolio?.title || portfoliosMessages.defaultTitle,
    introduction: portfolio?.introduction ?? blankRichText,
    template: portfolio?.template ?? "letter",
    sections: sections.filter((section) => section.artifacts.length > 0),
    accentColor: owner.accentColor,
    asOf: at.toISOString(),
  };
}

/** The hashes of every file a document names, each once. */
export function filesNamedBy(document: PortfolioDocument): string[] {
  const attachments = document.sections.flatMap((section) =>
    section.artifacts.flatMap((artifact) => artifact.attachments),
  );
  return [...new Set(attachments.map((attachment) => attachment.fileHash))];
}

/**
 * The attachment a document shows under `hash`, be it the file or the smaller picture of it: what each guarded
 * file address asks. Undefined when the document names no such file.
 */
export function findAttachmentIn(document: PortfolioDocument, hash: string): ReadableAttachment | undefined {
  for (const section of document.sections) {
    for (const artifact of section.artifacts) {
      const found = artifact.attachments.find((one) => one.fileHash === hash || one.thumbnailHash === hash);
      if (found) return found;
    }
  }
  return undefined;
}
