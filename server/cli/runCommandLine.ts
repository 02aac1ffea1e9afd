import { inspect } from "node:util";
import { pino } from "pino";
import { openProgram } from "#server/openProgram.ts";
import { readSettings } from "#server/settings.ts";
import { type Command, CommandRefused, type CommandResult, callableOf, type Given } from "./command.ts";
import { commands } from "./commands.ts";
import { findCommand, helpDataOf, helpOfAll } from "./findCommand.ts";
import { helpOf, readGiven } from "./given.ts";
import { sentenceOf } from "./saying.ts";
import { whyNoSchool } from "./schoolFolder.ts";

type Variables = Record<string, string | undefined>;

/** What a command leaves behind in a terminal. */
export interface Answered {
  out: string;
  err: string;
  exitCode: number;
}

async function run(command: Command, given: Given, variables: Variables): Promise<CommandResult> {
  const settings = readSettings(variables, command.defaults);
  const absence = command.begins ? undefined : whyNoSchool(settings);
  if (absence !== undefined) throw new CommandRefused(absence);
  if (command.needs === "settings") return command.run(settings, given);
  const { program, close } = await openProgram(settings, { log: pino({ level: "silent" }) });
  try {
    return await command.run(program, given);
  } finally {
    await close();
  }
}

async function answer(args: readonly string[], variables: Variables): Promise<CommandResult> {
  const typed = findCommand(commands, args);
  if (typed.kind === "help") {
    return { lines: [helpOfAll(typed.commands)], data: typed.commands.map(helpDataOf) };
  }
  const callable = callableOf(typed.command);
  const given = readGiven(callable, typed.rest);
  if (given.isHelp) return { lines: [helpOf(callable)], data: helpDataOf(typed.command) };
  return run(typed.command, given, variables);
}

/**
 * Runs what was typed behind `homeroom`. With `--json` the output is JSON whatever happens: a refusal is an object
 * with its sentence as `error`.
 * @param variables the environment, from which the settings are read
 */
export async function runCommandLine(args: readonly string[], variables: Variables): Promise<Answered> {
  const isJson = args.includes("--json");
  try {
    const { lines, data, exitCode = 0 } = await answer(args, variables);
    return { out: isJson ? JSON.stringify(data, undefined, 2) : lines.join("\n"), err: "", exitCode };
  } catch (error) {
    const sentence = sentenceOf(error);
    const fault = sentence === undefined ? inspect(error) : "";
    const exitCode = error instanceof CommandRefused ? error.exitCode : 1;
    if (!isJson) return { out: "", err: sentence ?? fault, exitCode };
    const out = JSON.stringify({
      error: sentence ?? "Something went wrong on our side; see what stands beside.",
    });
    return { out, err: fault, exitCode };
  }
}
