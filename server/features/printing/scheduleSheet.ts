import type { Block, InlineText, SheetModel, TableRow } from "#server/pdf/sheetModel.ts";
import { expectedSeniors } from "#shared/interviews/expectedSeniors.ts";
import { type PrintSetting, sheetFor } from "./printSetting.ts";
import type { PrintWords } from "./printWords.ts";
import {
  columnGroups,
  isAfterBreak,
  type Panel,
  planOf,
  type ScheduleFacts,
  type SchedulePlan,
  type Seat,
  type Slot,
  startOf,
} from "./schedulePlan.ts";

function seatText(seat: Seat | undefined, plan: SchedulePlan, { tell }: PrintWords): InlineText {
  if (!seat) return [{ text: tell("free"), isMuted: true }];
  const name = plan.nameOf(seat.studentId);
  return seat.state === "notShown"
    ? [{ text: name }, { text: `\n${tell("notShown")}`, isMuted: true }]
    : name;
}

function dayBlocks(
  slots: readonly Slot[],
  facts: ScheduleFacts,
  plan: SchedulePlan,
  words: PrintWords,
  isFirst: boolean,
): Block[] {
  const { tell } = words;
  const [first] = slots;
  if (!first) return [];
  const groups = columnGroups(facts.board.panels);
  const count = slots.reduce(
    (sum, slot) => sum + facts.board.panels.filter((panel) => plan.seatAt(panel.id, slot.id)).length,
    0,
  );
  return [
    {
      kind: "heading",
      level: 1,
      text: words.day(startOf(first)),
      aside: tell("interviewsCount", { count }),
      ...(isFirst ? {} : { startsPage: true }),
    },
    ...groups.map((panels): Block => {
      const table: Block = {
        kind: "table",
        ...(groups.length > 1 ? { caption: panels.map(({ name }) => name).join(", ") } : {}),
        columns: [
          { label: tell("time"), isRowHeader: true, share: 0.72 },
          ...panels.map((panel) => ({ label: `${panel.name}\n${plan.roomOf(panel)}`, share: 1 })),
        ],
        rows: slots.map((slot, index) => ({
          cells: [
            words.time(startOf(slot)),
            ...panels.map((panel) => seatText(plan.seatAt(panel.id, slot.id), plan, words)),
          ],
          startsGroup: isAfterBreak(slot, slots[index - 1]),
        })),
      };
      return { kind: "keep", blocks: [table] };
    }),
  ];
}

/** One panel's own sheet, to hang on its door and to take into the room; none where nobody is interviewed. */
function panelBlocks(panel: Panel, plan: SchedulePlan, words: PrintWords): Block[] {
  const { tell } = words;
  const members = panel.members.map(({ displayName, schoolName }) =>
    schoolName ? tell("member", { name: displayName, school: schoolName }) : displayName,
  );
  const tables = plan.days.flatMap((slots): Block[] => {
    const [first] = slots;
    const isUsed = slots.some((slot) => plan.seatAt(panel.id, slot.id));
    if (!first || !isUsed) return [];
    const heading = words.day(startOf(first));
    const table: Block = {
      kind: "table",
      columns: [
        { label: tell("time"), share: 1.3 },
        { label: tell("candidate"), isRowHeader: true, share: 2.4 },
        { label: tell("homeroom"), share: 1.3 },
        { label: tell("note"), share: 2.2 },
      ],
      rows: slots.map((slot, index): TableRow => {
        const seat = plan.seatAt(panel.id, slot.id);
        return {
          cells: [
            words.timeSpan(startOf(slot), new Date(slot.endsAt)),
            seat ? plan.nameOf(seat.studentId) : [{ text: tell("free"), isMuted: true }],
            seat ? plan.homeroomOf(seat.studentId) : "",
            seat?.state === "notShown" ? tell("notShown") : "",
          ],
          startsGroup: isAfterBreak(slot, slots[index - 1]),
        };
      }),
    };
    return [
      {
        kind: "keep",
        blocks: [{ kind: "heading", level: 2, text: heading, isBookmarked: false }, table],
      },
    ];
  });
  if (tables.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: panel.name, startsPage: true },
    {
      kind: "facts",
      items: [
        { label: tell("room"), value: plan.roomOf(panel) },
        { label: tell("members"), value: members.length > 0 ? members.join("\n") : tell("noMembers") },
      ],
    },
    ...tables,
  ];
}

function candidateBlocks({ board }: ScheduleFacts, plan: SchedulePlan, words: PrintWords): Block[] {
  const { tell } = words;
  if (board.candidates.length === 0) return [];
  const seats = new Map(board.seats.map((seat) => [seat.studentId, seat]));
  const panels = new Map(board.panels.map((panel) => [panel.id, panel]));
  const slots = new Map(board.slots.map((slot) => [slot.id, slot]));
  const seniors = expectedSeniors(board.candidates, board.seats);
  const listed = board.candidates.filter((one) => !one.isSenior || seniors.includes(one));
  const rows = listed.map((candidate): TableRow => {
    const seat = seats.get(candidate.id);
    const panel = seat && panels.get(seat.panelId);
    const slot = seat && slots.get(seat.slotId);
    const place: InlineText[] =
      panel && slot
        ? [words.shortDay(startOf(slot)), words.time(startOf(slot)), panel.name, plan.roomOf(panel)]
        : [[{ text: tell("noTime"), isMuted: true }], "", "", ""];
    return { cells: [candidate.displayName, candidate.homeroom ?? "", ...place] };
  });
  const without = listed.filter(({ id }) => !seats.has(id)).length;
  return [
    { kind: "heading", level: 1, text: tell("candidates"), startsPage: true },
    ...(without > 0
      ? [{ kind: "paragraph", text: tell("withoutTime", { count: without }) } satisfies Block]
      : []),
    {
      kind: "table",
      columns: [
        { label: tell("candidate"), isRowHeader: true, share: 2.2 },
        { label: tell("homeroom"), share: 1.2 },
        { label: tell("day"), share: 1.3 },
        { label: tell("time"), share: 1.1 },
        { label: tell("panel"), share: 1.2 },
        { label: tell("room"), share: 1.4 },
      ],
      rows,
    },
  ];
}

/** In one line, the panels before which nobody comes: they get no sheet of their own. */
function emptyPanelsBlocks({ board }: ScheduleFacts, words: PrintWords): Block[] {
  const used = new Set(board.seats.map(({ panelId }) => panelId));
  const empty = board.panels.filter(({ id }) => !used.has(id)).map(({ name }) => name);
  if (empty.length === 0) return [];
  const panels = new Intl.ListFormat(words.locale).format(empty);
  return [{ kind: "paragraph", tone: "muted", text: words.tell("emptyPanels", { panels }) }];
}

/** The days on which somebody is interviewed, and in one line the others: a page of free times tells nobody anything. */
function daysBlocks(facts: ScheduleFacts, plan: SchedulePlan, words: PrintWords): Block[] {
  const used = usedDays(facts, plan);
  const empty = plan.days.filter((day) => !used.includes(day)).flatMap(([first]) => first ?? []);
  const list = new Intl.ListFormat(words.locale).format(empty.map((slot) => words.date(startOf(slot))));
  const note: Block = { kind: "paragraph", tone: "muted", text: words.tell("emptyDays", { days: list }) };
  return [
    ...(empty.length > 0 ? [note] : []),
    ...used.flatMap((slots, index) => dayBlocks(slots, facts, plan, words, index === 0)),
  ];
}

function usedDays({ board }: ScheduleFacts, { days, seatAt }: SchedulePlan): Slot[][] {
  return days.filter((slots) => slots.some(({ id }) => board.panels.some((panel) => seatAt(panel.id, id))));
}

function daysText(days: readonly Slot[][], words: PrintWords): string {
  const first = days.at(0)?.at(0);
  const last = days.at(-1)?.at(0);
  if (!first || !last) return "";
  if (first.on === last.on) return words.date(startOf(first));
  return words.tell("daysFrom", { first: words.date(startOf(first)), last: words.date(startOf(last)) });
}

/** An event's plan: by day, by panel, and by candidate. */
export function scheduleSheet(facts: ScheduleFacts, setting: PrintSetting): SheetModel {
  const { words } = setting;
  const { tell } = words;
  const { board, title, schoolName } = facts;
  const plan = planOf(facts, words);
  const used = usedDays(facts, plan);
  const about = [
    daysText(used.length > 0 ? used : plan.days, words),
    tell("interviewsCount", { count: board.seats.length }),
    tell("panelsCount", { count: board.panels.length }),
  ];
  const note = (text: string): Block => ({
    kind: "callout",
    tone: "warning",
    title: tell("draft"),
    blocks: [{ kind: "paragraph", text }],
  });
  const missing: Block[] = [
    ...(plan.days.length === 0 ? [tell("noSlots")] : []),
    ...(board.panels.length === 0 ? [tell("noPanels")] : []),
  ].map((text) => ({ kind: "paragraph", text }));
  return sheetFor(setting, "working", {
    title: tell("scheduleFile", { title }),
    author: schoolName,
    runningHead: { start: title, end: tell("schedule") },
    runningFoot: schoolName,
    blocks: [
      {
        kind: "title",
        eyebrow: tell("schedule"),
        title,
        subtitle: [schoolName, ...about].filter(Boolean).join(" · "),
      },
      ...(facts.isDraft ? [note(tell("draftNote"))] : []),
      ...missing,
      ...emptyPanelsBlocks(facts, words),
      ...(board.panels.length === 0 ? [] : daysBlocks(facts, plan, words)),
      ...board.panels.flatMap((panel) => panelBlocks(panel, plan, words)),
      ...candidateBlocks(facts, plan, words),
    ],
  });
}
