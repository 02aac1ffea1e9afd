import { z } from "zod";
import { id } from "#shared/fields/fields.ts";

/** Recognised by signature, never by name. Images are re-encoded on arrival. */
export const attachmentTypes = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** An attachment as it stands in a frozen copy and on every reading page. */
export const readableAttachment = z.strictObject({
  id,
  fileHash: z.string(),
  thumbnailHash: z.string().nullable(),
  mediaType: z.enum(attachmentTypes),
  name: z.string(),
  bytes: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  altText: z.string(),
  isDecorative: z.boolean(),
  caption: z.string(),
});
export type ReadableAttachment = z.infer<typeof readableAttachment>;
