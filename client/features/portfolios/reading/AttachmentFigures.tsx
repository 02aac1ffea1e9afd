import type { ReadableAttachment } from "#shared/attachments/attachments.ts";
import { sizeInWords } from "#shared/fields/sizes.ts";
import type { ReadingView } from "./readingView.ts";

function isPicture(attachment: ReadableAttachment): boolean {
  return attachment.mediaType !== "application/pdf";
}

function Figure({ attachment, view }: { attachment: ReadableAttachment; view: ReadingView }) {
  const isTall = attachment.height > attachment.width;
  return (
    <figure className={isTall ? "reading-figure reading-figure-tall" : "reading-figure"}>
      <img
        src={view.fileUrl(attachment.fileHash)}
        alt={attachment.isDecorative ? "" : attachment.altText}
        width={attachment.width}
        height={attachment.height}
        loading="lazy"
        decoding="async"
      />
      {attachment.caption ? <figcaption>{attachment.caption}</figcaption> : null}
    </figure>
  );
}

/** The pictures of a piece, large and with their captions, then its documents as links. */
export function AttachmentFigures({
  attachments,
  view,
}: {
  attachments: readonly ReadableAttachment[];
  view: ReadingView;
}) {
  const pictures = attachments.filter(isPicture);
  const documents = attachments.filter((attachment) => !isPicture(attachment));
  return (
    <>
      {pictures.length > 0 ? (
        <div className={pictures.length > 1 ? "reading-pictures reading-pictures-many" : "reading-pictures"}>
          {pictures.map((picture) => (
            <Figure key={picture.id} attachment={picture} view={view} />
          ))}
        </div>
      ) : null}
      {documents.length > 0 ? (
        <ul className="reading-documents">
          {documents.map((document) => (
            <li key={document.id}>
              <a href={view.fileUrl(document.fileHash)}>
                {view.say("openFile", {
                  name: document.caption || document.name,
                  size: sizeInWords(document.bytes),
                  type: "PDF",
                })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
