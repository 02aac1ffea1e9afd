import { DemoRefused, readSignIns } from "#server/demo/demoFolder.ts";
import type { Command, CommandOption } from "./command.ts";

/** Where the sample district lies unless DATA_DIR says otherwise: never where a real school would. */
export const demoDefaults = { DATA_DIR: "./demo-data", LOG_LEVEL: "warn" };

export const freshOption: Record<string, CommandOption> = {
  fresh: { says: "Start over where there is a demo already; its folder is emptied first" },
};

const create: Command = {
  noun: "demo",
  verb: "create",
  says: "Make the sample district in DATA_DIR (./demo-data unless told), without serving it",
  needs: "settings",
  begins: true,
  defaults: demoDefaults,
  options: freshOption,
  run: async (settings, given) => {
    // The demo is made by the program's own routes, all of which no other command needs.
    const { makeDemo, signInLines } = await import("#server/demo/makeDemo.ts");
    const folder = settings.dataFolder;
    // What goes on is told beside the answer, which may be JSON.
    const isMade = await makeDemo(settings, {
      isFresh: given.isSet("fresh"),
      tell: (step) => console.error(step),
    });
    if (!isMade) {
      throw new DemoRefused(
        `${folder} holds a demo already. Serve it with npm run demo, or start over with --fresh.`,
      );
    }
    const people = readSignIns(folder);
    return {
      lines: [
        `The sample district is in ${folder}; npm run demo serves it.`,
        "",
        ...signInLines(folder, people),
      ],
      data: people,
    };
  },
};

export const demoCommands: readonly Command[] = [create];
