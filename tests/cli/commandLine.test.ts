import { existsSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Command, callableOf } from "#server/cli/command.ts";
import { commands } from "#server/cli/commands.ts";
import { optionsOf } from "#server/cli/given.ts";
import { makeSchoolFolder } from "#tests/support/builtProgram.ts";
import { withTempFolder } from "#tests/support/tempFolder.ts";
import { typed } from "#tests/support/typed.ts";

let school: string;
beforeAll(async () => {
  school = await makeSchoolFolder();
});
afterAll(() => rm(school, { recursive: true, force: true }));

/** Every sentence a refusal holds, for a person: none of the program's own words. */
async function refusedAs(exitCode: number, args: string[], ...sentences: string[]) {
  const answered = await typed(school, args);
  expect([answered.exitCode, answered.out], args.join(" ")).toEqual([exitCode, ""]);
  for (const sentence of sentences) expect(answered.err).toContain(sentence);
  expect(answered.err).not.toMatch(/Invalid|Error:|at .*\.ts|marked fields|\b[a-z]+[A-Z]\w+/);
}

describe("what was typed wrongly", () => {
  it("is answered with a sentence in people's words that names the option", async () => {
    await refusedAs(2, ["person", "list", "--role", "king"], "--role: The roles are student, mentor,");
    const person = ["person", "add", "--given", "Gil", "--family", " ", "--sign-in", "gil oak"];
    await refusedAs(
      2,
      [...person, "--role", "student,student", "--grade", "ninth", "--email", "gil"],
      "--family: Fill this in.",
      "--sign-in: Use letters, digits and . _ - @ + only.",
      "--role: The same one stands here twice.",
      "--grade: Choose grade 9, 10, 11 or 12.",
      "--email: This is not an e-mail address.",
    );
    const gil = ["person", "add", "--given", "Gil", "--family", "Oak"];
    const student = [...gil, "--role", "student", "--school", "Test High"];
    await refusedAs(2, [...student, "--sign-in", "gil"], "--grade: A student needs a grade.");
    await refusedAs(1, [...gil, "--sign-in", "ana", "--role", "guardian"], "--sign-in: This name is already");
    await refusedAs(
      1,
      [...gil, "--sign-in", "gil", "--role", "mentor", "--school", "Low"],
      "--school: There is no school named Low. There is: Test Elementary, Test High.",
    );
    await refusedAs(
      1,
      ["person", "reset", "--sign-in", "gil"],
      "--sign-in: Nobody has the sign-in name gil.",
    );
    const link = ["guardian", "link", "--relationship", "mother", "--student"];
    await refusedAs(1, [...link, "ana", "--guardian", "ben"], "--guardian: This person is not a guardian.");
    await refusedAs(1, [...link, "gwen", "--guardian", "gwen"], "--student: This person is not a student.");
    await refusedAs(1, [...link, "ana", "--guardian", "gwen"], "gwen is linked to ana already.");
    const homeroom = ["homeroom", "add", "--name", "Elm", "--school", "Test High", "--student"];
    await refusedAs(
      1,
      [...homeroom, "ana,gus"],
      "--student gus: This person is not a student of this school.",
    );
    await refusedAs(1, [...homeroom, "ana,gil"], "--student: Nobody has the sign-in name gil.");
    const name = (await typed(school, ["homeroom", "add", "--name", "Elm", "--school", "test high"])).out;
    expect(name).toBe("Homeroom Elm has 0 students.");
    await refusedAs(1, homeroom.slice(0, -1), "--name: This name is already in use.");
  });

  it("is named first when it is a noun, a verb or an option, with the nearest there is", async () => {
    await refusedAs(2, ["persn", "list"], "There is no command persn. Did you mean person?");
    await refusedAs(2, ["person", "ad"], "There is no command person ad. Did you mean person add?");
    await refusedAs(
      2,
      ["person", "dance", "--help"],
      "There is no command person dance.",
      "add, reset, disable",
    );
    await refusedAs(2, ["person"], "Please say what to do with person.", "add, reset, disable, enable, list");
    const reset = ["person", "reset"];
    await refusedAs(
      2,
      [...reset, "--sing-in", "ana"],
      "There is no option --sing-in. Did you mean --sign-in?",
    );
    await refusedAs(
      2,
      [...reset, "--colour", "red"],
      "There is no option --colour. See: homeroom person reset",
    );
    await refusedAs(2, [...reset, "-x"], "There is no option -x.");
    await refusedAs(2, [...reset, "ana"], '"ana" stands without an option before it.');
    await refusedAs(2, [...reset, "--sign-in"], "Please say after --sign-in which: <name>.");
    await refusedAs(2, [...reset, "--sign-in", "--json"].slice(0, -1), "Please say after --sign-in");
    await refusedAs(2, ["person", "list", "--help=yes"], "--help takes no value.");
    await refusedAs(2, reset, "Please give --sign-in.");
  });
});

describe("a folder without a Homeroom", () => {
  /** A command with something for each option it needs. */
  const filled = ({ noun, verb, options }: Command) => [
    ...[noun, verb].filter(Boolean),
    ...Object.entries(options).flatMap(([name, { isRequired }]) => (isRequired ? [`--${name}`, "x"] : [])),
  ];
  const beginning = ["school init", "backup restore", "demo create"];

  it.each(commands.map((command) => [`${command.noun} ${command.verb}`.trim(), command] as const))(
    "is refused and left alone by %s, unless it begins one",
    async (name, command) => {
      expect(command.begins === true).toBe(beginning.includes(name));
      if (command.begins) return;
      await withTempFolder("mistyped", async (folder) => {
        const mistyped = join(folder, "dta");
        for (const variables of [{}, { DATABASE_URL: "postgres://nobody@localhost:1/none" }]) {
          const { exitCode, err } = await typed(mistyped, filled(command), variables);
          expect(exitCode).toBe(1);
          expect(err).toContain(`There is no Homeroom in ${mistyped}. Name its folder with DATA_DIR`);
        }
        expect(existsSync(mistyped)).toBe(false);
      });
    },
  );

  it("is told of in a sentence when it is a file, or the database no database", async () => {
    await withTempFolder("mistyped", async (folder) => {
      await writeFile(join(folder, "file"), "kept");
      const init = ["school", "init", "--given", "Ada", "--family", "Root", "--sign-in", "ada"];
      const onFile = await typed(join(folder, "file"), init);
      expect([onFile.exitCode, onFile.err]).toEqual([
        1,
        expect.stringContaining("A file stands where a folder"),
      ]);
      await writeFile(join(folder, "homeroom.db"), "not a database at all, but long enough to be looked at");
      const noDatabase = await typed(folder, ["person", "list"]);
      expect([noDatabase.exitCode, noDatabase.err]).toEqual([1, expect.stringContaining("homeroom doctor")]);
      expect(await readdir(folder)).not.toContain("seal.key");
    });
  });
});

describe("every command", () => {
  it.each(commands.map((command) => [`${command.noun} ${command.verb}`.trim(), command] as const))(
    "%s tells what it takes, and answers with JSON also when it refuses",
    async (name, command) => {
      const words = name.split(" ");
      const help = await typed(school, [...words, "--help"]);
      expect([help.exitCode, help.err]).toEqual([0, ""]);
      expect(help.out).toContain(`homeroom ${name}\n  ${command.says}`);
      for (const option of [...Object.keys(command.options), "json", "help"]) {
        expect(help.out).toContain(`--${option}`);
      }
      const asData = await typed(school, ["--json", ...words, "--help"]);
      const { noun, verb, says } = command;
      const options = optionsOf(callableOf(command));
      expect(JSON.parse(asData.out)).toEqual({ noun, verb, says, options });
      const refused = await typed(school, [...words, "--no-such-option", "--json"]);
      expect([refused.exitCode, refused.err]).toEqual([2, ""]);
      expect(JSON.parse(refused.out)).toEqual({
        error: expect.stringContaining("There is no option --no-such-option."),
      });
      const all = (await typed(school, [])).out;
      expect(all).toContain(`${name} `);
      const ofNoun = await typed(school, [words[0] ?? "", "--help"]);
      expect([ofNoun.exitCode, ofNoun.out]).toEqual([0, expect.stringContaining(command.says)]);
    },
  );
});
