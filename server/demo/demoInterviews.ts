import { z } from "zod";
import type { Cast, Member } from "./demoCast.ts";
import {
  atSchool,
  type DemoClock,
  daysBefore,
  schoolDay,
  schoolDayFrom,
  schoolDayUpTo,
} from "./demoClock.ts";
import type { DemoStudent } from "./demoPeople.ts";
import { made } from "./made.ts";

const slots = z.looseObject({ slots: z.array(z.looseObject({ id: z.string(), startsAt: z.string() })) });
const opened = z.looseObject({
  ownCard: z.looseObject({
    id: z.string(),
    version: z.number(),
    content: z.looseObject({ marks: z.array(z.looseObject({ criterionId: z.string() })) }),
  }),
});

const evidence = [
  "Told the load test from start to end, with the number.",
  "Needed one prompt, then a clear example.",
  "Came back to the garden twice; knew the costs.",
  "Asked us how we learned our own job.",
];
const worked = [
  "You let the failed version stay in the story, and that made the result believable.",
  "You answered the question that was asked, and stopped.",
  "Your plan has dates in it. That is rare.",
];
const nextSteps = [
  "Tell one story from the portfolio to somebody at home, in two minutes.",
  "Write down the three dates your plan depends on, and who can help with each.",
  "Practise the question about a setback; you have a better answer than the one you gave.",
];
const thinkAbout = [
  "Say what you did yourself: several sentences began with “we”.",
  "Take a breath before the second half of an answer.",
  "Bring one example for each strength you name.",
];

interface Round {
  eventId: string;
  panels: { id: string; members: Member[] }[];
  slotIds: string[];
}

/** Makes an event with its days, rooms and panels, as a coordinator does by hand. */
async function planRound(
  cast: Cast,
  round: { title: string; days: string[]; slotsEach: number; panels: Member[][] },
): Promise<Round> {
  const { ask } = cast.coordinator;
  const terms = { schoolId: null, rubricId: null, passTotal: 70, criterionFloorTenths: 20 };
  const { id: eventId } = made(await ask("POST", "/api/events", { body: { title: round.title, ...terms } }));
  const slotIds: string[] = [];
  for (const on of round.days) {
    const body = {
      on,
      startsAt: "09:00",
      slotMinutes: 15,
      count: round.slotsEach,
      breakAfter: 4,
      breakMinutes: 10,
      lunch: null,
    };
    const answer = slots.parse(await ask("POST", `/api/events/${eventId}/days`, { body }));
    const made = answer.slots.filter((slot) => schoolDay(new Date(slot.startsAt)) === on);
    slotIds.push(...made.map((slot) => slot.id));
  }
  const panels: Round["panels"] = [];
  for (const [place, members] of round.panels.entries()) {
    const room = {
      name: ["Library", "Room 118", "Room 204"][place] ?? `Room ${place}`,
      isStepFree: place < 2,
      isQuiet: place !== 1,
    };
    const { id: roomId } = made(await ask("POST", `/api/events/${eventId}/rooms`, { body: room }));
    const body = { name: `Panel ${place + 1}`, roomId, memberIds: members.map(({ id }) => id) };
    const { id } = made(await ask("POST", `/api/events/${eventId}/panels`, { body }));
    panels.push({ id, members });
  }
  return { eventId, panels, slotIds };
}

async function seat(cast: Cast, round: Round, student: Member, panel: number, slot: number): Promise<string> {
  const body = {
    studentId: student.id,
    panelId: round.panels[panel]?.id ?? "",
    slotId: round.slotIds[slot] ?? "",
  };
  return made(await cast.coordinator.ask("POST", `/api/events/${round.eventId}/interviews`, { body })).id;
}

async function publish(cast: Cast, eventId: string): Promise<void> {
  const { ask } = cast.coordinator;
  const board = z.looseObject({ event: z.looseObject({ version: z.number() }) });
  const { event } = board.parse(await ask("GET", `/api/events/${eventId}`));
  await ask("POST", `/api/events/${eventId}/publication`, { version: event.version });
}

function said(list: readonly string[], which: number): string {
  return list[which % list.length] ?? "";
}

/**
 * One panelist's scoring: opened, filled in around `strength` (of 4) in the words of one `voice`, and submitted or
 * left a draft.
 */
async function score(
  member: Member,
  interviewId: string,
  { strength, voice, isSubmitted = true }: { strength: number; voice: number; isSubmitted?: boolean },
): Promise<void> {
  const { ownCard } = opened.parse(await member.ask("POST", `/api/interviews/${interviewId}/opening`));
  const marks = ownCard.content.marks.map((mark, place) => ({
    criterionId: mark.criterionId,
    level:
      !isSubmitted && place > 2
        ? null
        : Math.max(1, Math.min(4, Math.round(strength + ((place * 7) % 3) / 2 - 0.5))),
    evidence: (place + voice) % 3 === 0 ? "" : said(evidence, place + voice),
  }));
  const body = {
    marks,
    notes: "",
    whatWorked: said(worked, voice),
    thinkAbout: said(thinkAbout, voice + 1),
    nextStep: said(nextSteps, voice),
  };
  const path = `/api/scorecards/${ownCard.id}`;
  const saved = made(await member.ask("PUT", path, { body, version: ownCard.version }));
  if (isSubmitted) await member.ask("POST", `${path}/submission`, { body: { version: saved.version } });
}

async function scoreAll(
  members: readonly Member[],
  interviewId: string,
  strengths: readonly number[],
): Promise<void> {
  for (const [place, member] of members.entries()) {
    await score(member, interviewId, { strength: strengths[place] ?? 3, voice: place });
  }
}

/** An early round a month ago: held, scored and released. */
export async function holdEarlyRound(
  cast: Cast,
  seniors: Member<DemoStudent>[],
  clock: DemoClock,
  today: string,
): Promise<void> {
  const on = schoolDayUpTo(daysBefore(today, 30));
  clock.now = atSchool(on, 8);
  const panel = [cast.elementaryPanelists[0], cast.highSchoolPanelists[0], cast.highSchoolPanelists[1]];
  const round = await planRound(cast, {
    title: "Exit interviews, early round",
    days: [on],
    slotsEach: 4,
    panels: [panel.filter((member) => member !== undefined)],
  });
  const ids: string[] = [];
  for (const [place, senior] of seniors.entries()) ids.push(await seat(cast, round, senior, 0, place));
  await publish(cast, round.eventId);
  clock.now = atSchool(on, 14);
  const strengths = [
    [3.4, 3.2, 3.6],
    [3, 2.6, 3.1],
    [2, 2.4, 1.9],
  ];
  for (const [place, id] of ids.entries()) {
    await scoreAll(round.panels[0]?.members ?? [], id, strengths[place] ?? [3, 3, 3]);
  }
  clock.now = atSchool(schoolDayFrom(daysBefore(on, -1)), 10);
  await cast.coordinator.ask("POST", `/api/events/${round.eventId}/release`, { body: { acknowledged: [] } });
}

/** The main round: its first day is over, its second is today, or Monday for who looks at a weekend. */
export async function beginMainRound(
  cast: Cast,
  seniors: Member<DemoStudent>[],
  clock: DemoClock,
  today: string,
): Promise<void> {
  clock.now = atSchool(schoolDayUpTo(daysBefore(today, 10)), 10);
  const firstDay = schoolDayUpTo(daysBefore(today, 1));
  const { elementaryPanelists: low, highSchoolPanelists: high } = cast;
  const trio = (...members: (Member | undefined)[]) => members.filter((member) => member !== undefined);
  const round = await planRound(cast, {
    title: "Exit interviews, main round",
    days: [firstDay, schoolDayFrom(today)],
    slotsEach: 6,
    panels: [
      trio(low[0], low[1], high[0]),
      trio(low[2], high[1], high[2]),
      trio(low[3], high[3], cast.mentors[2]),
    ],
  });
  const ids: string[] = [];
  for (const [place, senior] of seniors.entries()) {
    const isYesterday = place < 4;
    const panel = place % 2;
    ids.push(
      await seat(
        cast,
        round,
        senior,
        panel,
        isYesterday ? Math.floor(place / 2) : 6 + Math.floor((place - 4) / 2),
      ),
    );
  }
  await publish(cast, round.eventId);
  clock.now = atSchool(firstDay, 12);
  const membersOf = (place: number) => round.panels[place % 2]?.members ?? [];
  await scoreAll(membersOf(0), ids[0] ?? "", [3.5, 3.2, 3.4]);
  await scoreAll(membersOf(1), ids[1] ?? "", [3.6, 2.1, 3.1]);
  for (const [voice, member] of membersOf(2).entries()) {
    await score(member, ids[2] ?? "", { strength: 2.9, voice, isSubmitted: voice < 2 });
  }
  await cast.coordinator.ask("POST", `/api/interviews/${ids[3] ?? ""}/absence`);
}
