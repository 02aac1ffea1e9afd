import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { WrongArguments } from "#server/cli/command.ts";
import { commands } from "#server/cli/commands.ts";
import { helpOf, readGiven } from "#server/cli/given.ts";
import { withTempFolder } from "#tests/support/tempFolder.ts";

const run = (folder: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "server/cli/main.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: folder },
  });

describe("what was typed wrongly", () => {
  it("is answered with a sentence in people's words, and exit status 2", async () => {
    await withTempFolder("cli", async (folder) => {
      const refused = (args: string[], ...sentences: string[]) => {
        const { status, stdout, stderr } = run(folder, ...args);
        expect([status, stdout], args.join(" ")).toEqual([2, ""]);
        for (const sentence of sentences) expect(stderr).toContain(sentence);
        expect(stderr).not.toMatch(/Invalid|Error:|at .*\.ts/);
      };
      refused(["person", "list", "--role", "king"], "--role: The roles are student, mentor,");
      const person = ["person", "add", "--given", "Gil", "--family", " ", "--sign-in", "gil oak"];
      refused(
        [...person, "--role", "student,student", "--grade", "ninth", "--email", "gil"],
        "--family: Fill this in.",
        "--sign-in: Use letters, digits and . _ - @ + only.",
        "--role: The same one stands here twice.",
        "--grade: Choose grade 9, 10, 11 or 12.",
        "--email: This is not an e-mail address.",
      );
      const { status, stdout } = run(folder, "person", "dance", "--json");
      expect([status, JSON.parse(stdout)]).toEqual([
        2,
        { error: expect.stringMatching("There is no command") },
      ]);
    });
  }, 60_000);
});

describe("every command", () => {
  it("names an option it does not know, and one that is missing", () => {
    const [command] = commands.filter(({ noun, verb }) => noun === "person" && verb === "reset");
    if (!command) throw new Error("There is no command person reset");
    expect(() => readGiven(command, ["--colour", "red"])).toThrow("Unknown option '--colour'");
    expect(() => readGiven(command, [])).toThrow("Please give --sign-in.");
    expect(() => readGiven(command, [])).toThrow(WrongArguments);
    expect(readGiven(command, ["--sign-in", "ana"]).need("sign-in")).toBe("ana");
  });

  it.each(commands.map((command) => [`${command.noun} ${command.verb}`.trim(), command] as const))(
    "%s has its help, and takes --json",
    (name, command) => {
      expect(readGiven(command, ["--help"]).isHelp).toBe(true);
      const help = helpOf(command);
      for (const option of [...Object.keys(command.options), "json"]) expect(help).toContain(`--${option}`);
      expect(help).toContain(name);
      expect(help).toContain(command.says);
      const needed = Object.entries(command.options).flatMap(([option, { isRequired }]) =>
        isRequired ? [`--${option}`, "x"] : [],
      );
      expect(readGiven(command, [...needed, "--json"]).isJson).toBe(true);
    },
  );
});
