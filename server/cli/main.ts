import { pino } from "pino";
import { MigrationLeftOrphans } from "#server/db/migrate.ts";
import { SqliteTooOld } from "#server/db/sqliteStore.ts";
import { BrokenSeal } from "#server/features/portfolios/seal.ts";
import { problemOf } from "#server/http/problem.ts";
import { Refusal } from "#server/http/refusal.ts";
import { openProgram } from "#server/openProgram.ts";
import { readSettings, SettingsRefused } from "#server/settings.ts";
import { type Command, CommandRefused, type CommandResult, type Given } from "./command.ts";
import { issueSentences } from "./commandLine.ts";
import { commands } from "./commands.ts";
import { helpOf, helpOfAll, readGiven } from "./given.ts";

function findCommand(args: string[]): { command: Command; rest: string[] } | undefined {
  const [noun = "", verb = ""] = args;
  for (const command of commands) {
    if (command.noun !== noun) continue;
    if (command.verb === "") return { command, rest: args.slice(1) };
    if (command.verb === verb) return { command, rest: args.slice(2) };
  }
  return undefined;
}

async function run(command: Command, given: Given): Promise<CommandResult> {
  const settings = readSettings(process.env);
  if (command.needs === "settings") return command.run(settings, given);
  const { program, close } = await openProgram(settings, { log: pino({ level: "silent" }) });
  try {
    return await command.run(program, given);
  } finally {
    await close();
  }
}

/** Errors whose message is a sentence for whoever runs the command. */
const told = [CommandRefused, SettingsRefused, SqliteTooOld, MigrationLeftOrphans, BrokenSeal];

/** The sentence for what went wrong, when it is something a person can act on. */
function sentenceOf(error: unknown): string | undefined {
  if (told.some((kind) => error instanceof kind) && error instanceof Error) return error.message;
  if (!(error instanceof Refusal)) return undefined;
  const { detail, issues } = problemOf(error);
  return [detail, ...issueSentences(issues ?? [])].join(" ");
}

async function main(args: string[]): Promise<number> {
  const found = findCommand(args);
  if (!found) {
    const isAsked = args.length === 0 || args.includes("--help");
    if (isAsked) console.log(helpOfAll(commands));
    else {
      const typed = args.slice(0, 2).join(" ");
      const sentence = `There is no command ${typed}. See: npm run -s homeroom -- --help`;
      if (args.includes("--json")) console.log(JSON.stringify({ error: sentence }));
      else console.error(sentence);
    }
    return isAsked ? 0 : 2;
  }
  const isJson = found.rest.includes("--json");
  try {
    const given = readGiven(found.command, found.rest);
    if (given.isHelp) {
      console.log(helpOf(found.command));
      return 0;
    }
    const result = await run(found.command, given);
    console.log(isJson ? JSON.stringify(result.data, undefined, 2) : result.lines.join("\n"));
    return result.exitCode ?? 0;
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    if (isJson) console.log(JSON.stringify({ error: sentence }));
    else console.error(sentence);
    return error instanceof CommandRefused ? error.exitCode : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
