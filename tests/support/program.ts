import { type RequirementView, requirementList } from "#shared/requirements/requirements.ts";
import type { TestServer } from "./server.ts";

/** Gives the school the four-year template, through its coordinator. */
export async function copyTemplate(server: TestServer): Promise<RequirementView[]> {
  const answer = await server
    .as("cora")
    .ask("POST", "/api/requirements/template", { key: "copy-the-template" });
  return requirementList.parse(answer.body).requirements;
}

/** The requirement of a kind that the template asks of a grade. */
export function askedOf(
  requirements: readonly RequirementView[],
  grade: number,
  kind: RequirementView["kind"],
): RequirementView {
  const found = requirements.find((one) => one.grade === grade && one.kind === kind);
  if (!found) throw new Error(`The template asks no ${kind} of grade ${grade}`);
  return found;
}
