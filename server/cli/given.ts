import { parseArgs } from "node:util";
import { type Callable, type Given, WrongArguments } from "./command.ts";
import { didYouMean } from "./nearest.ts";

/** Every command has these. */
const own = { json: "Answer with JSON", help: "Tell what the command does and takes" };

/** Reads what stands behind noun and verb. @throws WrongArguments for an unknown, missing or empty option */
export function readGiven(callable: Callable, args: string[]): Given & { isJson: boolean; isHelp: boolean } {
  const values = parse(callable, args);
  const find = (name: string) => {
    const value = values[name]?.at(-1);
    return typeof value === "string" ? value : undefined;
  };
  const isHelp = values.help !== undefined;
  const missing = Object.entries(callable.options).filter(
    ([name, option]) => option.isRequired && !find(name),
  );
  if (!isHelp && missing.length > 0) {
    const names = missing.map(([name]) => `--${name}`).join(", ");
    throw new WrongArguments(`Please give ${names}. ${see(callable)}`);
  }
  return {
    find,
    need: (name) => {
      const value = find(name);
      if (value === undefined) throw new WrongArguments(`Please give --${name}.`);
      return value;
    },
    list: (name) =>
      (values[name] ?? [])
        .flatMap((value) => (typeof value === "string" ? value.split(",") : []))
        .map((value) => value.trim())
        .filter(Boolean),
    isSet: (name) => values[name] !== undefined,
    isJson: values.json !== undefined,
    isHelp,
  };
}

function see({ call }: Callable): string {
  return `See: ${call} --help`;
}

function parse(callable: Callable, args: string[]): Record<string, (string | boolean)[]> {
  const { options } = callable;
  const names = [...Object.keys(options), ...Object.keys(own)];
  const { tokens } = parseArgs({
    args,
    options: Object.fromEntries(
      names.map((name) => [name, { type: options[name]?.value ? "string" : "boolean" } as const]),
    ),
    strict: false,
    tokens: true,
  });
  const values: Record<string, (string | boolean)[]> = {};
  const refuse = (sentence: string): never => {
    throw new WrongArguments(`${sentence} ${see(callable)}`);
  };
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      refuse(`"${token.value}" stands without an option before it.`);
      continue;
    }
    const { name, rawName, value, inlineValue } = token;
    if (!rawName.startsWith("--") || !names.includes(name)) {
      refuse(`There is no option ${rawName}.${didYouMean(name, names, "--")}`);
    }
    const placeholder = options[name]?.value;
    if (placeholder === undefined && value !== undefined) refuse(`${rawName} takes no value.`);
    // What begins with a dash is rather the next option; a value that does is given as --name=-value.
    const isForgotten = value === undefined || (!inlineValue && value.startsWith("-"));
    if (placeholder !== undefined && isForgotten)
      refuse(`Please say after ${rawName} which: ${placeholder}.`);
    values[name] = [...(values[name] ?? []), value ?? true];
  }
  return values;
}

interface OptionHelp {
  option: string;
  says: string;
  isRequired: boolean;
}

/** What a command takes, line by line. */
export function optionsOf({ options }: Callable): OptionHelp[] {
  const taken = Object.entries(options).map(([name, option]) => ({
    option: option.value ? `--${name} ${option.value}` : `--${name}`,
    says: option.says,
    isRequired: option.isRequired === true,
  }));
  return [
    ...taken,
    ...Object.entries(own).map(([name, says]) => ({ option: `--${name}`, says, isRequired: false })),
  ];
}

/** The help of one command. */
export function helpOf(callable: Callable): string {
  const options = optionsOf(callable);
  const width = Math.max(...options.map(({ option }) => option.length));
  return [
    callable.call,
    `  ${callable.says}`,
    "",
    ...options.map(
      ({ option, says, isRequired }) =>
        `  ${option.padEnd(width)}  ${says}${isRequired ? " (required)" : ""}`,
    ),
  ].join("\n");
}
