import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { demoMark, openProgram } from "#server/openProgram.ts";
import type { Settings } from "#server/settings.ts";
import { gatherCast } from "./demoCast.ts";
import { atSchool, type DemoClock, daysBefore, schoolDay, schoolDayUpTo } from "./demoClock.ts";
import { beginMainRound, holdEarlyRound } from "./demoInterviews.ts";
import { bringTo, stageOf } from "./demoPortfolios.ts";

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(`${path}.part`, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}

/**
 * Fills an empty data folder with the sample district. It is made by the program's own routes, weeks ago first,
 * so every rule holds in it and every line of the audit is there. The list of who can sign in is written last:
 * a folder without it was not finished.
 * @param tell is told of each step
 */
export async function createDemo(settings: Settings, tell: (step: string) => void): Promise<void> {
  const today = schoolDay(new Date());
  const clock: DemoClock = { now: atSchool(daysBefore(today, 70), 9) };
  const { program, close } = await openProgram(settings, {
    clock: () => new Date(clock.now),
    log: pino({ level: "error" }),
  });
  try {
    tell("people, homerooms and families");
    const cast = await gatherCast(program, today);
    await cast.coordinator.ask("POST", "/api/requirements/template");
    tell("portfolios");
    for (const student of cast.students) {
      const { place, homeroom } = student.person;
      // Hand-ins lie days apart, so that the mentors' queue has an order; seniors were first.
      const age = student.person.grade === 12 ? 50 - place / 4 : 15 - (place % 12) * 0.8;
      clock.now = atSchool(schoolDayUpTo(daysBefore(today, Math.round(age))), 14, place);
      const mentor = cast.mentors[homeroom];
      if (mentor) await bringTo(stageOf(student.person), student, mentor, program.pdf, clock);
    }
    clock.now = atSchool(daysBefore(today, 3), 18);
    const shared = cast.students.slice(0, 3);
    for (const student of shared) {
      const body = { label: "Dr. Amsel at Creekside Clinic", lastsDays: 90 };
      await student.ask("POST", `/api/students/${student.id}/shares`, { body });
    }
    tell("interviews");
    const seniors = cast.students.filter(({ person }) => person.grade === 12);
    await holdEarlyRound(cast, seniors.slice(0, 3), clock, today);
    await beginMainRound(cast, seniors.slice(3), clock, today);
    await writeDurably(
      join(settings.dataFolder, demoMark),
      `${JSON.stringify(cast.signIns, undefined, 2)}\n`,
    );
  } finally {
    await close();
  }
}
