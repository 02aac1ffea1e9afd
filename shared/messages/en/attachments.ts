/** Files on artifacts: sending them, describing them, and what is refused. */
export const attachmentsMessages = {
  heicRefused:
    "This is a HEIC picture, which many computers cannot show. On an iPhone, open Settings, Camera, Formats and choose Most Compatible, or take a screenshot of the picture, then send that. Elsewhere, save it as JPEG.",
  officeRefused: "Documents are taken as PDF. Open it, choose Save as or Print, pick PDF, and send that file.",
  nameMismatch:
    "What is inside this file is not what its name says. Open it, save it again as JPEG, PNG, WebP or PDF, and send the new file.",
  tooManyFiles: "This piece holds 30 files already. Remove one you no longer need, then add this one.",
  isRemoved: "This file was removed. Take it back first.",
  isNotRemoved: "This file is not removed any more.",
} as const;
