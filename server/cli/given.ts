import { parseArgs } from "node:util";
import { type Command, type Given, WrongArguments } from "./command.ts";

/** Reads what stands behind noun and verb. @throws WrongArguments for an unknown or missing option */
export function readGiven(command: Command, args: string[]): Given & { isJson: boolean; isHelp: boolean } {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [
      name,
      { type: option.value ? ("string" as const) : ("boolean" as const), multiple: true as const },
    ]),
  );
  const values = parse(command, args, options);
  const find = (name: string) => {
    const value = values[name]?.at(-1);
    return typeof value === "string" ? value : undefined;
  };
  const isHelp = values.help !== undefined;
  const missing = Object.entries(command.options).filter(
    ([name, option]) => option.isRequired && !find(name),
  );
  if (!isHelp && missing.length > 0) {
    const names = missing.map(([name]) => `--${name}`).join(", ");
    throw new WrongArguments(`Please give ${names}. See: homeroom ${command.noun} ${command.verb} --help`);
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

function parse(
  command: Command,
  args: string[],
  options: Record<string, { type: "string" | "boolean"; multiple: true }>,
): Record<string, (string | boolean)[] | undefined> {
  const own = {
    json: { type: "boolean", multiple: true },
    help: { type: "boolean", multiple: true },
  } as const;
  try {
    return parseArgs({ args, options: { ...options, ...own }, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongArguments(
      `${error.message.split(". ")[0]}. See: homeroom ${command.noun} ${command.verb} --help`,
    );
  }
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const names = Object.entries(command.options).map(([name, option]) => ({
    left: option.value ? `--${name} ${option.value}` : `--${name}`,
    right: `${option.says}${option.isRequired ? " (required)" : ""}`,
  }));
  names.push({ left: "--json", right: "Answer with JSON" });
  const width = Math.max(...names.map(({ left }) => left.length));
  return [
    `homeroom ${command.noun} ${command.verb}`,
    `  ${command.says}`,
    "",
    ...names.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`),
  ].join("\n");
}

/** The list of all commands. */
export function helpOfAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => `${command.noun} ${command.verb}`.length));
  return [
    "npm run -s homeroom -- <noun> <verb> [--json] [--help]",
    "",
    ...commands.map(
      (command) => `  ${`${command.noun} ${command.verb}`.trim().padEnd(width)}  ${command.says}`,
    ),
    "",
    "Settings are read from the environment: DATA_DIR, DATABASE_URL and so on; see README.",
  ].join("\n");
}
