import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { findAccountBySignInName } from "#server/features/accounts/accounts.queries.ts";
import { findEventFacts } from "#server/features/interviewEvents/interviewEvents.subject.ts";
import { findInterviewFacts } from "#server/features/interviews/interviews.subject.ts";
import { findInterviewId, findNewestResume } from "#server/features/printing/printing.queries.ts";
import {
  type PrintedSheet,
  type PrintTools,
  printPacket,
  printPortfolio,
  printResume,
  printSchedule,
} from "#server/features/printing/printing.view.ts";
import { renderSheet } from "#server/pdf/renderSheet.ts";
import type { Program } from "#server/program.ts";
import {
  type Command,
  type CommandOption,
  CommandRefused,
  type CommandResult,
  type Given,
  WrongArguments,
} from "./command.ts";
import { eventOption, getEventNamed } from "./eventCommands.ts";

const out: Record<string, CommandOption> = {
  out: { says: "Where to write the PDF", value: "<file.pdf>", isRequired: true },
};
const student: CommandOption = { says: "The student's sign-in name", value: "<name>" };

function toolsOf(program: Program): PrintTools {
  return { reader: program.store.read, program, at: program.clock() };
}

/** Renders a sheet into the file asked for. */
async function write(program: Program, given: Given, printed: PrintedSheet): Promise<CommandResult> {
  const path = resolve(given.need("out"));
  const rendered = await renderSheet(printed.sheet, { addedFonts: program.settings.fontsFolder });
  const { bytes, pageCount, missingGlyphs, damagedPictures } = rendered;
  try {
    await writeFile(path, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandRefused(`--out: ${path} could not be written: ${reason}`);
  }
  const lines = [`${printed.name}: ${pageCount === 1 ? "1 page" : `${pageCount} pages`} in ${path}`];
  if (damagedPictures.length > 0) {
    lines.push(`Could not be opened: ${damagedPictures.join(", ")}. The sheet says so in their place.`);
  }
  if (missingGlyphs.length > 0) {
    lines.push(`No font has: ${missingGlyphs.join(" ")}. Add one to the folder HOMEROOM_FONTS names.`);
  }
  return { lines, data: { path, pages: pageCount, bytes: bytes.length, missingGlyphs, damagedPictures } };
}

async function studentIdOf({ store }: Program, signInName: string): Promise<string> {
  const account = await findAccountBySignInName(store.read, signInName);
  if (!account?.roles.includes("student")) {
    throw new CommandRefused(`--student: No student has the sign-in name ${signInName}.`);
  }
  return account.id;
}

async function interviewIdOf(program: Program, given: Given): Promise<string> {
  const interviewId = given.find("interview");
  if (interviewId !== undefined) return interviewId;
  const event = given.find("event");
  const name = given.find("student");
  if (event === undefined || name === undefined) {
    throw new WrongArguments("Please give --event and --student, or --interview.");
  }
  const { id: eventId, title } = (await getEventNamed(program, event)).event;
  const studentId = await studentIdOf(program, name);
  const found = await findInterviewId(program.store.read, { eventId, studentId });
  if (found === undefined) throw new CommandRefused(`--student: ${name} has no interview in ${title}.`);
  return found;
}

const portfolio: Command = {
  noun: "export",
  verb: "portfolio",
  says: "Write a student's portfolio as it stands now",
  needs: "school",
  options: { student: { ...student, isRequired: true }, ...out },
  run: async (program, given) => {
    const studentId = await studentIdOf(program, given.need("student"));
    return write(program, given, await printPortfolio(toolsOf(program), studentId));
  },
};

const resume: Command = {
  noun: "export",
  verb: "resume",
  says: "Write the resume a student worked on last",
  needs: "school",
  options: { student: { ...student, isRequired: true }, ...out },
  run: async (program, given) => {
    const name = given.need("student");
    const found = await findNewestResume(program.store.read, await studentIdOf(program, name));
    if (!found) throw new CommandRefused(`--student: ${name} has no resume yet.`);
    return write(program, given, await printResume(toolsOf(program), found));
  },
};

const packet: Command = {
  noun: "export",
  verb: "packet",
  says: "Write what the panel of an interview reads",
  needs: "school",
  options: {
    event: eventOption,
    student,
    interview: { says: "In their place: the interview's id (see interview list)", value: "<id>" },
    ...out,
  },
  run: async (program, given) => {
    const facts = await findInterviewFacts(program.store.read, await interviewIdOf(program, given));
    if (!facts)
      throw new CommandRefused("--interview: There is no such interview. See: homeroom interview list");
    return write(program, given, await printPacket(toolsOf(program), facts));
  },
};

const schedule: Command = {
  noun: "export",
  verb: "schedule",
  says: "Write the plan of an interview event",
  needs: "school",
  options: {
    event: { ...eventOption, isRequired: true },
    ...out,
  },
  run: async (program, given) => {
    const { event } = await getEventNamed(program, given.need("event"));
    const facts = await findEventFacts(program.store.read, event.id);
    if (!facts) throw new CommandRefused("--event: There is no such interview event any more.");
    return write(program, given, await printSchedule(toolsOf(program), facts));
  },
};

export const exportCommands: readonly Command[] = [portfolio, resume, packet, schedule];
