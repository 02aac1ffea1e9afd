import { z } from "zod";
import { id } from "#shared/fields/fields.ts";

/** The homerooms one mentors this school year, by name. */
export const ownHomerooms = z.strictObject({
  homerooms: z.array(z.strictObject({ id, name: z.string(), room: z.string() })),
});
export type OwnHomerooms = z.infer<typeof ownHomerooms>;
