import type { PortfolioDocument } from "#shared/portfolios/portfolios.ts";

/** Where the student's own live files are, by the hash a document names them by. */
export function liveFileUrl(document: PortfolioDocument): (hash: string) => string {
  const addresses = new Map<string, string>();
  for (const section of document.sections) {
    for (const attachment of section.artifacts.flatMap((artifact) => artifact.attachments)) {
      const address = `/api/attachments/${attachment.id}`;
      addresses.set(attachment.fileHash, `${address}/file`);
      if (attachment.thumbnailHash) addresses.set(attachment.thumbnailHash, `${address}/thumbnail`);
    }
  }
  return (hash) => addresses.get(hash) ?? "";
}
