import { z } from "zod";

/** Fields that many schemas share, each with the sentence key a person is shown when it is refused. */

/** An opaque id. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** Control characters other than tab and line ends, and marks that turn the direction of text around. */
const controlCharacters = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u;

function plain(most: number) {
  return z
    .string()
    .max(most, { error: "tooLong" })
    .refine((text) => !controlCharacters.test(text), { error: "controlCharacters" })
    .overwrite((text) => text.normalize("NFC").trim());
}

/** One line that may be blank; trimmed and in Unicode's composed form. */
export const line = (most = 200) =>
  plain(most).refine((text) => !/[\r\n]/.test(text), { error: "oneLineOnly" });

/** One line with something on it. */
export const filledLine = (most = 200) => line(most).refine((text) => text !== "", { error: "blank" });

/** Several lines that may be blank. */
export const lines = (most = 5000) => plain(most);

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "notADate" })
  .refine(
    (text) => {
      const date = new Date(`${text}T00:00:00Z`);
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    },
    { error: "notADate" },
  );

/** A calendar day or, while a draft is unfinished, nothing. */
export const dayOrBlank = z.union([z.literal(""), day]);

/** A month or year as on a resume: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or blank. */
export const partialDate = z.union([
  z.literal(""),
  z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: "notADate" }),
]);

/** A time of day, `HH:MM`, or blank. */
export const timeOrBlank = z.union([
  z.literal(""),
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "notATime" }),
]);

/** Whole minutes, at most a day. */
export const minutes = z
  .number({ error: "notANumber" })
  .int({ error: "notWholeMinutes" })
  .min(0, { error: "negative" })
  .max(24 * 60, { error: "moreThanADay" });

/** An e-mail address or blank. */
export const emailOrBlank = z.union([z.literal(""), z.email({ error: "notAnEmail" }).max(254)]);

/** An instant as sent: ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** The number a change names so that nothing newer is overwritten. */
export const version = z.number().int().min(1);

/** What the reader may do with the object it comes with, by action. */
export const abilities = z.record(z.string(), z.boolean());

/** A person as others see them. */
export const personName = z.strictObject({ id, displayName: z.string() });
export type PersonName = z.infer<typeof personName>;
