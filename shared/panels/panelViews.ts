import { z } from "zod";
import { abilities, filledLine, id, instant, personName, version } from "#shared/fields/fields.ts";
import { schoolLevels } from "#shared/schools/schools.ts";

/** A panel as it is planned: who sits on it, and where. The whole of it is sent at each change. */
export const panelInput = z.strictObject({
  name: filledLine(80),
  roomId: id.nullable(),
  memberIds: z
    .array(id)
    .max(12, { error: "tooManyMembers" })
    .refine((ids) => new Set(ids).size === ids.length, { error: "memberTwice" }),
});
export type PanelInput = z.infer<typeof panelInput>;

/** Somebody who can sit on panels, or does. */
export const panelistView = personName.extend({
  schoolName: z.string().nullable(),
  schoolLevel: z.enum(schoolLevels).nullable(),
  isTrained: z.boolean(),
  isCommunityMember: z.boolean(),
});
export type PanelistView = z.infer<typeof panelistView>;

/** A stretch of time in which a person is needed elsewhere. */
export const busySpan = z.strictObject({ startsAt: instant, endsAt: instant });

export const panelView = z.strictObject({
  id,
  name: z.string(),
  position: z.number().int(),
  roomId: id.nullable(),
  members: z.array(
    panelistView.extend({
      /** When this person sits on a panel of another event. */
      busy: z.array(busySpan),
    }),
  ),
  version,
});
export type PanelView = z.infer<typeof panelView>;

export const panelistList = z.strictObject({
  panelists: z.array(
    panelistView.extend({
      /** The panel of this event the person sits on already. */
      panelId: id.nullable(),
    }),
  ),
});
export type PanelistList = z.infer<typeof panelistList>;

/** A panelist's own, private declarations; nobody is asked why. */
export const newConflict = z.strictObject({ studentId: id });
export type NewConflict = z.infer<typeof newConflict>;

export const conflictList = z.strictObject({
  /** The candidates the reader declared not to interview. */
  declared: z.array(z.strictObject({ student: personName, declaredAt: instant })),
  /** The candidates of the events the reader is to sit in. */
  candidates: z.array(personName),
  can: abilities,
});
export type ConflictList = z.infer<typeof conflictList>;
