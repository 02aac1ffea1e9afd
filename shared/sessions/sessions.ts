import { z } from "zod";
import { id, instant, version } from "#shared/fields/fields.ts";
import { roles } from "#shared/people/people.ts";
import { paperSizes } from "#shared/schools/schools.ts";

/** The shortest password of somebody without a second factor. */
export const shortestPassword = 15;

export const newSession = z.strictObject({
  signInName: z.string().min(1, { error: "blank" }).max(254),
  /** A password, or the one-time code of a first sign-in. */
  password: z.string().min(1, { error: "blank" }).max(1000),
});
export type NewSession = z.infer<typeof newSession>;

export const newPassword = z.strictObject({
  /** Not asked at the first sign-in, when a one-time code stands in. */
  currentPassword: z.string().max(1000).default(""),
  password: z.string().max(1000, { error: "tooLong" }),
});

/** Who is signed in, and what every screen needs to know of the school. */
export const meView = z.strictObject({
  person: z
    .strictObject({
      id,
      displayName: z.string(),
      givenName: z.string(),
      roles: z.array(z.enum(roles)),
      schoolId: id.nullable(),
    })
    .nullable(),
  school: z
    .strictObject({
      name: z.string(),
      districtName: z.string(),
      accentColor: z.string(),
      timeZone: z.string(),
      locale: z.string(),
      paperSize: z.enum(paperSizes),
    })
    .nullable(),
  /**
   * What must be done before anything else: name the first administrator on the command line, answer the first
   * questions, choose a password of one's own.
   */
  needs: z.enum(["administrator", "setup", "passwordChange"]).nullable(),
  isDemo: z.boolean(),
});
export type MeView = z.infer<typeof meView>;

export const sessionView = z.strictObject({
  id,
  device: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  isThisOne: z.boolean(),
  version,
});
export const sessionList = z.strictObject({ sessions: z.array(sessionView) });
export type SessionList = z.infer<typeof sessionList>;
