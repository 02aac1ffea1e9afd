import { join } from "node:path";
import { lockFolder } from "#server/folderLock.ts";
import { demoMark } from "#server/openProgram.ts";
import type { Settings } from "#server/settings.ts";
import { createDemo } from "./createDemo.ts";
import { DemoRefused, type DemoSignIn, finish, makeRoom, standOf } from "./demoFolder.ts";

/**
 * Makes the sample district in the data folder of the settings, unless there is one and nobody wants a fresh one.
 * @param tell is told what goes on
 * @returns whether one was made
 * @throws DemoRefused for a folder that holds anything but a demo; FolderInUse while one is being served from it
 */
export async function makeDemo(
  settings: Settings,
  { isFresh, tell }: { isFresh: boolean; tell: (step: string) => void },
): Promise<boolean> {
  const folder = settings.dataFolder;
  if (settings.databaseUrl) {
    throw new DemoRefused("The sample district is kept in a folder of its own: leave DATABASE_URL out.");
  }
  if (standOf(folder) === "demo") lockFolder(folder)();
  if (!makeRoom(folder, isFresh)) return false;
  tell("Making the sample district …");
  await createDemo(settings, (step) => tell(`  ${step}`));
  finish(folder);
  return true;
}

/** One of each kind of person: those who are that and nothing else, who see each role as it is. */
function oneOfEach(people: readonly DemoSignIn[]): { role: string; person: DemoSignIn }[] {
  const roles = ["student", "mentor", "guardian", "panelist", "coordinator", "administrator"];
  return roles.flatMap((role) => {
    const person = people.find(({ roles: held }) => held.length === 1 && held[0] === role);
    return person ? [{ role, person }] : [];
  });
}

/** Who can sign in to the demo in `folder`, line by line: one of each kind, and where the rest is listed. */
export function signInLines(folder: string, people: readonly DemoSignIn[]): string[] {
  const chosen = oneOfEach(people);
  return [
    `Sign in as one of these; the password of everybody is ${chosen[0]?.person.password ?? ""}`,
    "",
    ...chosen.map(
      ({ role, person }) => `  ${role.padEnd(14)} ${person.signInName.padEnd(22)} ${person.name}`,
    ),
    "",
    `All ${people.length} are listed in ${join(folder, demoMark)}`,
  ];
}
