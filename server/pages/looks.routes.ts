import { createReadStream } from "node:fs";
import { route } from "#server/http/kernel.ts";
import { Refusal } from "#server/http/refusal.ts";
import { findSheet, findTypeface } from "./looks.ts";

/** The looks are nobody's: they say nothing about the school but its color. */
const open = {
  action: "page.look",
  subject: () => ({ districtId: null }),
  isOpenBeforePasswordChange: true,
} as const;

const readSheet = route({
  method: "GET",
  path: "/pages/looks/:looksId",
  says: "The style sheet of the reading pages",
  ...open,
  send: async ({ param }) => {
    const sheet = findSheet(param("looksId"));
    if (sheet === undefined) throw new Refusal("notFound");
    return { body: sheet, type: "text/css", immutableTag: param("looksId") };
  },
});

const readTypeface = route({
  method: "GET",
  path: "/pages/typefaces/:typefaceId",
  says: "A typeface of the reading pages",
  ...open,
  send: async ({ param }) => {
    const file = findTypeface(param("typefaceId"));
    if (file === undefined) throw new Refusal("notFound");
    return { body: createReadStream(file), type: "font/woff2", immutableTag: param("typefaceId") };
  },
});

export const looksRoutes = [readSheet, readTypeface];
