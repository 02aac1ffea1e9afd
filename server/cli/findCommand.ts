import { type Command, callableOf, WrongArguments } from "./command.ts";
import { optionsOf } from "./given.ts";
import { didYouMean } from "./nearest.ts";

/** What somebody typed: a command with what stands behind it, or the wish to know which commands there are. */
export type Typed =
  | { kind: "command"; command: Command; rest: string[] }
  | { kind: "help"; commands: readonly Command[] };

const listing = "See: npm run -s homeroom -- --help";

function nameOf({ noun, verb }: Command): string {
  return `${noun} ${verb}`.trim();
}

/** Lets `--json` and `--help` stand in front as well. */
function flagsLast(args: readonly string[]): string[] {
  const place = args.findIndex((arg) => arg !== "--json" && arg !== "--help");
  return place < 0 ? [...args] : [...args.slice(place), ...args.slice(0, place)];
}

/** Finds the command for what was typed. @throws WrongArguments saying which word is unknown, and the nearest known */
export function findCommand(commands: readonly Command[], args: readonly string[]): Typed {
  const [noun, ...behind] = flagsLast(args);
  if (noun === undefined || noun === "--json" || noun === "--help") return { kind: "help", commands };
  const ofNoun = commands.filter((command) => command.noun === noun);
  const [first] = ofNoun;
  if (!first) {
    const nouns = [...new Set(commands.map((command) => command.noun))];
    throw new WrongArguments(`There is no command ${noun}.${didYouMean(noun, nouns)} ${listing}`);
  }
  if (first.verb === "") return { kind: "command", command: first, rest: behind };
  const [verb] = behind;
  const command = ofNoun.find((one) => one.verb === verb);
  if (command) return { kind: "command", command, rest: behind.slice(1) };
  if (behind.includes("--help") && verb?.startsWith("--")) return { kind: "help", commands: ofNoun };
  const verbs = ofNoun.map((one) => one.verb);
  const known = `After ${noun} comes one of: ${verbs.join(", ")}.`;
  if (verb === undefined || verb.startsWith("--")) {
    throw new WrongArguments(`Please say what to do with ${noun}. ${known} ${listing}`);
  }
  const meant = didYouMean(verb, verbs, `${noun} `);
  throw new WrongArguments(`There is no command ${noun} ${verb}.${meant} ${known} ${listing}`);
}

/** The list of these commands. */
export function helpOfAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => nameOf(command).length));
  return [
    "npm run -s homeroom -- <noun> <verb> [--json] [--help]",
    "",
    ...commands.map((command) => `  ${nameOf(command).padEnd(width)}  ${command.says}`),
    "",
    "Each tells with --help what it takes. Settings are read from the environment: DATA_DIR, DATABASE_URL and so on;",
    "see README.",
  ].join("\n");
}

/** A command and what it takes, as data. */
export function helpDataOf(command: Command) {
  const { noun, verb, says } = command;
  return { noun, verb, says, options: optionsOf(callableOf(command)) };
}
