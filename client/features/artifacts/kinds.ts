import type { ArtifactKind } from "#shared/artifacts/artifacts.ts";

/** The kinds in the order of the student's list, each with the keys of its sentences. */
export const kinds = [
  { kind: "resume", name: "kindResume", group: "resumes", why: "whyResume", add: "addResume" },
  {
    kind: "jobShadow",
    name: "kindJobShadow",
    group: "jobShadows",
    why: "whyJobShadow",
    add: "addJobShadow",
  },
  {
    kind: "volunteerEntry",
    name: "kindVolunteerEntry",
    group: "volunteerEntries",
    why: "whyVolunteerEntry",
    add: "addVolunteerEntry",
  },
  {
    kind: "workSample",
    name: "kindWorkSample",
    group: "workSamples",
    why: "whyWorkSample",
    add: "addWorkSample",
  },
] as const satisfies readonly { kind: ArtifactKind; name: string; group: string; why: string; add: string }[];

export type KindOfWork = (typeof kinds)[number];

/** The sentences of one kind. */
export function kindOf(kind: ArtifactKind): KindOfWork {
  return kinds.find((one) => one.kind === kind) ?? kinds[0];
}
