import { type Callable, WrongArguments } from "#server/cli/command.ts";
import { demoDefaults, freshOption } from "#server/cli/demoCommand.ts";
import { helpOf, readGiven } from "#server/cli/given.ts";
import { sentenceOf } from "#server/cli/saying.ts";
import { serve } from "#server/serve.ts";
import { readSettings } from "#server/settings.ts";
import { readSignIns } from "./demoFolder.ts";
import { makeDemo, signInLines } from "./makeDemo.ts";

const demo: Callable = {
  call: "npm run demo --",
  says: "Make the sample district where there is none yet, and serve it",
  options: freshOption,
};

async function main(args: string[]): Promise<void> {
  const given = readGiven(demo, args);
  if (given.isHelp) {
    console.log(helpOf(demo));
    return;
  }
  const settings = readSettings(process.env, demoDefaults);
  const folder = settings.dataFolder;
  await makeDemo(settings, { isFresh: given.isSet("fresh"), tell: (step) => console.log(step) });
  const { address } = await serve(settings);
  console.log(`\nHomeroom is at ${address}\n`);
  console.log(signInLines(folder, readSignIns(folder)).join("\n"));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(sentenceOf(error) ?? error);
  process.exit(error instanceof WrongArguments ? error.exitCode : 1);
}
