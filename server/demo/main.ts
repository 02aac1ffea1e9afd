import { join } from "node:path";
import { FolderInUse, lockFolder } from "#server/folderLock.ts";
import { demoMark } from "#server/openProgram.ts";
import { CannotListen, serve } from "#server/serve.ts";
import { readSettings, SettingsRefused } from "#server/settings.ts";
import { createDemo } from "./createDemo.ts";
import { DemoRefused, type DemoSignIn, finish, makeRoom, readSignIns, standOf } from "./demoFolder.ts";

/** One of each kind of person: those who are that and nothing else, who see each role as it is. */
function oneOfEach(people: readonly DemoSignIn[]): { role: string; person: DemoSignIn }[] {
  const roles = ["student", "mentor", "guardian", "panelist", "coordinator", "administrator"];
  return roles.flatMap((role) => {
    const person = people.find(({ roles: held }) => held.length === 1 && held[0] === role);
    return person ? [{ role, person }] : [];
  });
}

function tellWhoCanSignIn(folder: string): void {
  const people = readSignIns(folder);
  const chosen = oneOfEach(people);
  console.log(
    `\nSign in as one of these; the password of everybody is ${chosen[0]?.person.password ?? ""}\n`,
  );
  for (const { role, person } of chosen) {
    console.log(`  ${role.padEnd(14)} ${person.signInName.padEnd(22)} ${person.name}`);
  }
  console.log(`\nAll ${people.length} are listed in ${join(folder, demoMark)}`);
}

try {
  const settings = readSettings({ DATA_DIR: "./demo-data", LOG_LEVEL: "warn", ...process.env });
  const folder = settings.dataFolder;
  if (standOf(folder) === "demo") lockFolder(folder)();
  if (makeRoom(folder, process.argv.includes("--fresh"))) {
    console.log("Making the sample district …");
    await createDemo(settings, (step) => console.log(`  ${step}`));
    finish(folder);
  }
  const { address } = await serve(settings);
  console.log(`\nHomeroom is at ${address}`);
  tellWhoCanSignIn(folder);
} catch (error) {
  const expected = [DemoRefused, SettingsRefused, FolderInUse, CannotListen];
  console.error(
    expected.some((kind) => error instanceof kind) && error instanceof Error ? error.message : error,
  );
  process.exit(1);
}
