import { z } from "zod";
import { abilities, day, filledLine, id, version } from "#shared/fields/fields.ts";
import { paperSizes, schoolLevels } from "./schools.ts";

/** A time zone this program can compute with, by its IANA name. */
export const timeZone = z.string().refine(
  (name) => {
    try {
      new Intl.DateTimeFormat("en", { timeZone: name });
      return name.includes("/") || name === "UTC";
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  },
  { error: "notATimeZone" },
);

/** A color as `#rrggbb`. */
export const color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, { error: "notAColor" })
  .overwrite((hex) => hex.toLowerCase());

export const districtFields = {
  name: filledLine(120),
  timeZone,
  paperSize: z.enum(paperSizes),
  accentColor: color,
};

export const schoolChange = z.strictObject({ name: filledLine(120), level: z.enum(schoolLevels) });
export type SchoolChange = z.infer<typeof schoolChange>;

const yearFields = { title: filledLine(20), startsOn: day, endsOn: day };
export const newSchoolYear = z
  .strictObject(yearFields)
  .refine((year) => year.startsOn < year.endsOn, { error: "endsBeforeItStarts", path: ["endsOn"] });
export type NewSchoolYear = z.infer<typeof newSchoolYear>;

export const districtChange = z.strictObject(districtFields);
export type DistrictChange = z.infer<typeof districtChange>;

export const schoolView = z.strictObject({
  id,
  name: z.string(),
  level: z.enum(schoolLevels),
  version,
});
export type SchoolView = z.infer<typeof schoolView>;

export const districtView = z.strictObject({
  id,
  name: z.string(),
  timeZone: z.string(),
  paperSize: z.enum(paperSizes),
  accentColor: z.string(),
  schools: z.array(schoolView),
  schoolYear: z.strictObject({ id, title: z.string(), startsOn: z.string(), endsOn: z.string() }).nullable(),
  version,
  can: abilities,
});
export type DistrictView = z.infer<typeof districtView>;

/** Everything a new installation is asked, in one form. */
export const schoolSetup = z
  .strictObject({
    district: districtChange,
    schools: z.array(schoolChange).min(1, { error: "noSchool" }).max(40),
    schoolYear: newSchoolYear,
  })
  .refine(({ schools }) => schools.some((school) => school.level === "high"), {
    error: "noHighSchool",
    path: ["schools"],
  })
  .refine(
    ({ schools }) => new Set(schools.map((school) => school.name.toLowerCase())).size === schools.length,
    {
      error: "twice",
      path: ["schools"],
    },
  );
export type SchoolSetup = z.infer<typeof schoolSetup>;
