import type { Role } from "#shared/people/people.ts";

/** Everybody's password in a demo; it opens nothing anywhere else. */
export const demoPassword = "sample-district-homeroom";

export const demoSchools = {
  high: "Marlow Valley High School",
  elementary: "Hollin Creek Elementary",
} as const;
export type DemoSchool = keyof typeof demoSchools;

export interface DemoPerson {
  givenName: string;
  familyName: string;
  roles: Role[];
  school: DemoSchool | null;
  grade: number | null;
  isCommunityMember?: boolean;
}

function staff(given: string, family: string, school: DemoSchool | null, ...roles: Role[]): DemoPerson {
  return { givenName: given, familyName: family, roles, school, grade: null };
}

export const administrator = staff("Avery", "Brandt", null, "administrator");

export const demoStaff = {
  coordinator: staff("Carmen", "Ortega", "high", "coordinator"),
  mentors: [
    staff("Mira", "Okafor", "high", "mentor"),
    staff("Daniel", "Whitcomb", "high", "mentor"),
    staff("Soledad", "Ruiz", "high", "mentor", "panelist"),
  ],
  highSchoolPanelists: [
    staff("Henrik", "Lund", "high", "panelist"),
    staff("Priya", "Raman", "high", "panelist"),
    staff("Walter", "Boone", "high", "panelist"),
    staff("Joan", "Fitzgerald", "high", "panelist"),
  ],
  elementaryPanelists: [
    staff("Elena", "Petrova", "elementary", "panelist"),
    staff("Tom", "Nakamura", "elementary", "panelist"),
    staff("Ruth", "Adeyemi", "elementary", "panelist"),
    staff("Colette", "Marchand", "elementary", "panelist"),
  ],
} as const;

export const demoHomerooms = ["Cedar", "Harbor", "Summit"] as const;

/** Twelve students a homeroom, three of each grade, seniors first. */
const studentNames = [
  // Cedar
  ["Amara", "Núñez"],
  ["Theo", "Lindqvist"],
  ["Zoë", "Abernathy"],
  ["Jamal", "Carter"],
  ["Hana", "Sato"],
  ["Liam", "O'Connor"],
  ["Sofía", "Delgado"],
  ["Noah", "Berg"],
  ["Ines", "Costa"],
  ["Kofi", "Mensah"],
  ["Emma", "Larsen"],
  ["Dev", "Patel"],
  // Harbor
  ["Thị Ánh", "Nguyễn"],
  ["Marcus", "Hale"],
  ["Leila", "Haddad"],
  ["Oscar", "Nilsson"],
  ["Ruby", "Tran"],
  ["Caleb", "Stone"],
  ["Maya", "Goldberg"],
  ["Isaac", "Moreno"],
  ["Freya", "Jensen"],
  ["Tariq", "Aziz"],
  ["Chloe", "Baker"],
  ["Mateo", "Silva"],
  // Summit
  ["Grace", "Kimani"],
  ["Elias", "Novak"],
  ["Imani", "Brooks"],
  ["Lucas", "Weber"],
  ["Yara", "Mansour"],
  ["Finn", "Gallagher"],
  ["Aaliyah", "Jones"],
  ["Hugo", "Martin"],
  ["Nora", "Eriksen"],
  ["Samuel", "Osei"],
  ["Vera", "Kowalska"],
  ["Ethan", "Park"],
] as const;

export interface DemoStudent extends DemoPerson {
  homeroom: number;
  grade: number;
  /** Place in the whole list; everything that differs between students is taken from it. */
  place: number;
}

export const demoStudents: readonly DemoStudent[] = studentNames.map(([givenName, familyName], place) => ({
  givenName,
  familyName,
  roles: ["student"],
  school: "high",
  grade: 12 - Math.floor((place % 12) / 3),
  homeroom: Math.floor(place / 12),
  place,
}));

const guardians = [
  ["Rosa", "mother"],
  ["Karin", "mother"],
  ["Patrick", "father"],
  ["Denise", "mother"],
  ["Văn Minh", "father"],
  ["Maeve", "mother"],
  ["Samir", "father"],
  ["Astrid", "mother"],
  ["Wanjiru", "mother"],
  ["Petr", "father"],
  ["Angela", "mother"],
  ["Dieter", "father"],
] as const;

/** A guardian for each senior and one more student of each homeroom, of the same family name. */
export const demoGuardians: readonly (DemoPerson & { ofPlace: number; relationship: string })[] = demoStudents
  .filter((student) => student.grade === 12 || student.place % 12 === 3)
  .flatMap((student, place) => {
    const [givenName, relationship] = guardians[place] ?? [];
    return givenName ? [{ student, givenName, relationship }] : [];
  })
  .map(({ student, givenName, relationship }) => ({
    givenName,
    familyName: student.familyName,
    roles: ["guardian"],
    school: null,
    grade: null,
    ofPlace: student.place,
    relationship,
  }));

/** "amara.nunez": what a person of the demo signs in with. */
export function demoSignInName(person: Pick<DemoPerson, "givenName" | "familyName">): string {
  return `${person.givenName}.${person.familyName}`
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .toLowerCase()
    .replace(/[^a-z.]/g, "");
}
