/** Files on artifacts: sending them, describing them, and what is refused. */
export const attachmentsMessages = {
  heicRefused:
    "This is a HEIC picture, which many computers cannot show. On an iPhone, open Settings, Camera, Formats and choose Most Compatible, or take a screenshot of the picture, then send that. Elsewhere, save it as JPEG.",
  officeRefused:
    "Documents are taken as PDF. Open it, choose Save as or Print, pick PDF, and send that file.",
  nameMismatch:
    "What is inside this file is not what its name says. Open it, save it again as JPEG, PNG, WebP or PDF, and send the new file.",
  tooManyFiles: "This piece holds 30 files already. Remove one you no longer need, then add this one.",
  isRemoved: "This file was removed. Take it back first.",
  isNotRemoved: "This file is not removed any more.",
  otherFiles: "The files have changed meanwhile. Reload the page and order them again.",

  title: "Files and photos",
  add: "Add photos or PDFs",
  addHint: "JPEG, PNG, WebP or PDF. Photos lose their place and camera data on the way.",
  space: "{{used}} of your {{quota}} used",
  failed: "{{name}} was not added. {{reason}}",
  order: "Order of the files",
  altText: "What does this picture show?",
  altTextHint: "For somebody who cannot see it, in one sentence. Leave out “picture of”.",
  isDecorative: "It only decorates; there is nothing to describe",
  caption: "Caption",
  captionHint: "Shown below it: who, where, when.",
  needsAltText: "Still to describe",
  open: "Open {{name}}",
  download: "Download {{name}}",
  lockedPdf:
    "This PDF asks for a password. Your readers will not be able to open it unless you save it without one.",
  noPreview: "No preview",
  remove: "Remove {{name}}",
  removed: "{{name}} is removed.",
  takeBack: "Take back",
  takeBackNamed: "Take back {{name}}",
  takenBack: "{{name}} is back.",
  removedFiles: "Removed files ({{count}})",
  removedHint: "Kept for 30 days, then deleted.",
} as const;
