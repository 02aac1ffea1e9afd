import type { Program } from "#server/program.ts";
import type { Settings } from "#server/settings.ts";

/** An option of a command: `--name <value>`, or a flag without value. */
export interface CommandOption {
  says: string;
  /** What stands for the value in the help, for example `<file.pdf>`; a flag has none. */
  value?: string;
  isRequired?: boolean;
}

export interface Given {
  /** The value of a required option. */
  need: (name: string) => string;
  /** The value of an option, or undefined. */
  find: (name: string) => string | undefined;
  /** Every value of an option that may be repeated or listed with commas. */
  list: (name: string) => string[];
  isSet: (name: string) => boolean;
}

/** What a command has to say: lines for a person, and the same as data for `--json`. */
export interface CommandResult {
  lines: string[];
  data: unknown;
  /** 0 unless something is wrong that the lines tell of. */
  exitCode?: number;
}

/** What can be called from a terminal: what the help says of it, and what it takes. */
export interface Callable {
  /** As the help names it, for example `homeroom person add`. */
  call: string;
  says: string;
  options: Record<string, CommandOption>;
}

interface CommandBase {
  noun: string;
  verb: string;
  says: string;
  options: Record<string, CommandOption>;
  /** Also does its work where there is no Homeroom yet. All others refuse such a folder and leave it as it is. */
  begins?: true;
  /** Settings in place of the usual ones where the environment has none. */
  defaults?: Record<string, string>;
}

/** A command of the administrators' command line, either on an open school or on settings alone. */
export type Command =
  | (CommandBase & { needs: "school"; run: (program: Program, given: Given) => Promise<CommandResult> })
  | (CommandBase & { needs: "settings"; run: (settings: Settings, given: Given) => Promise<CommandResult> });

/** A command as it is called. */
export function callableOf({ noun, verb, says, options }: Command): Callable {
  return { call: `homeroom ${noun} ${verb}`.trim(), says, options };
}

/** Something the command refuses, as things stand: said in one sentence, exit status 1. */
export class CommandRefused extends Error {
  readonly exitCode: 1 | 2 = 1;
  constructor(sentence: string) {
    super(sentence);
    this.name = "CommandRefused";
  }
}

/** Something wrong with what was typed: said in one sentence, exit status 2. */
export class WrongArguments extends CommandRefused {
  override readonly exitCode = 2;
}
