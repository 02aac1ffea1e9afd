import { z } from "zod";
import { abilities, emailOrBlank, filledLine, id, instant, version } from "#shared/fields/fields.ts";
import { grades, personStates, roles } from "#shared/people/people.ts";

const highestGrade = Math.max(...grades);
const lowestGrade = Math.min(...grades);

/** What people sign in with: folded to lower case, without blanks. */
export const signInName = filledLine(120)
  .overwrite((name) => name.toLowerCase())
  .refine((name) => /^[\p{L}\p{N}._@+-]+$/u.test(name), { error: "signInNameLetters" });

const personFields = {
  givenName: filledLine(80),
  familyName: filledLine(80),
  signInName,
  email: emailOrBlank,
  roles: z
    .array(z.enum(roles, { error: "notARole" }))
    .min(1, { error: "noRole" })
    .max(roles.length)
    .refine((held) => new Set(held).size === held.length, { error: "twice" }),
  /** The school of a student or member of staff; null for guardians and district staff. */
  schoolId: id.nullable(),
  /** A student's grade in the current school year. */
  grade: z
    .number({ error: "notAGrade" })
    .int({ error: "notAGrade" })
    .min(lowestGrade, { error: "notAGrade" })
    .max(highestGrade, { error: "notAGrade" })
    .nullable(),
  isTrained: z.boolean(),
  isCommunityMember: z.boolean(),
};

interface Placed {
  roles: readonly string[];
  schoolId: string | null;
  grade: number | null;
}

/** A student has a school and a grade, and is nothing else; staff of a school name it. */
function checkPlace(person: Placed, context: z.RefinementCtx): void {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const isStudent = person.roles.includes("student");
  if (isStudent && person.roles.length > 1) refuse("roles", "studentOnly");
  if (isStudent && person.grade === null) refuse("grade", "studentNeedsGrade");
  if (!isStudent && person.grade !== null) refuse("grade", "onlyStudentsHaveGrade");
  const needsSchool = person.roles.some((role) => role === "student" || role === "mentor");
  if (needsSchool && person.schoolId === null) refuse("schoolId", "needsSchool");
}

export const newPerson = z.strictObject(personFields).superRefine(checkPlace);
export type NewPerson = z.infer<typeof newPerson>;

/** The same fields once more: an edit sends all of them. */
export const personChange = newPerson;

export const personStateChange = z.strictObject({ state: z.enum(personStates) });

export const personListQuery = z.strictObject({
  search: z.string().max(100).default(""),
  role: z.enum(roles).optional(),
  state: z.enum(personStates).optional(),
  /** Where the page before ended. */
  after: z.string().max(300).default(""),
});

export const personView = z.strictObject({
  id,
  givenName: z.string(),
  familyName: z.string(),
  displayName: z.string(),
  signInName: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  schoolId: id.nullable(),
  schoolName: z.string().nullable(),
  grade: z.number().int().nullable(),
  isTrained: z.boolean(),
  isCommunityMember: z.boolean(),
  state: z.enum(personStates),
  /** Until when a one-time code is good; null when there is none. */
  codeExpiresAt: instant.nullable(),
  hasPassword: z.boolean(),
  version,
  can: abilities,
});
export type PersonView = z.infer<typeof personView>;

export const personList = z.strictObject({
  people: z.array(personView.omit({ can: true })),
  /** Give this as `after` for the next page; null on the last one. */
  next: z.string().nullable(),
  total: z.number().int(),
});
export type PersonList = z.infer<typeof personList>;

export const personNamesQuery = z.strictObject({ role: z.enum(roles) });

/** Everybody active with a role, in brief, to choose from by typing. */
export const personNames = z.strictObject({
  people: z.array(
    z.strictObject({
      id,
      displayName: z.string(),
      signInName: z.string(),
      grade: z.number().int().nullable(),
    }),
  ),
});
export type PersonNames = z.infer<typeof personNames>;

/** A one-time code, shown once. */
export const oneTimeCode = z.strictObject({ code: z.string(), expiresAt: instant, signInName: z.string() });
export type OneTimeCode = z.infer<typeof oneTimeCode>;

export const newGuardianLink = z.strictObject({
  guardianId: id,
  studentId: id,
  relationship: filledLine(80),
});
export type NewGuardianLink = z.infer<typeof newGuardianLink>;

export const guardianLinkView = z.strictObject({
  id,
  guardian: z.strictObject({ id, displayName: z.string() }),
  student: z.strictObject({ id, displayName: z.string() }),
  relationship: z.string(),
});
export const guardianLinkList = z.strictObject({ links: z.array(guardianLinkView) });
export type GuardianLinkList = z.infer<typeof guardianLinkList>;
