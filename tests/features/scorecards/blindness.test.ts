import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditLines } from "#server/audit/audit.tables.ts";
import { answeredKeys } from "#server/http/answeredKeys.tables.ts";
import { routes } from "#server/routes.ts";
import type { ScorecardView } from "#shared/scorecards/scorecards.ts";
import { idOf, ids, type PersonKey, personKeys } from "#tests/support/school.ts";
import { contentOf, panelist, planScoring } from "#tests/support/scoring.ts";
import { type Answer, startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
let planned: Awaited<ReturnType<typeof planScoring>>;
let card: ScorecardView;

/** Words that stand on Hal's card and nowhere else. */
const secrets = ["zinnober", "quitte", "wachtel", "gletscher"] as const;
const words = { notes: "zinnober", whatWorked: "quitte", thinkAbout: "wachtel", nextStep: "gletscher" };
const evidence = "eisvogel";
/** 86.25 of 100: a total the other cards do not have. */
const levels = [4, 3, 4, 4, 2, 3] as const;

beforeEach(async () => {
  server = await startServer();
  planned = await planScoring(server);
  const hal = as("hal");
  const content = contentOf(levels, words);
  const marks = content.marks.map((mark) => ({ ...mark, evidence }));
  await hal.put(await hal.card(), { ...content, marks });
  card = await hal.card();
});
afterEach(() => server.close());

const as = (person: PersonKey) => panelist(server, person, planned.interviewId);

/** The others, the administrator and visitors included. */
const others = personKeys.filter((person) => person !== "hal");

function leaksIn(text: string): string[] {
  const found = [...secrets, evidence].filter((secret) => text.includes(secret));
  // A number, not a piece of an id.
  return /(?<![\w.-])(?:8625|86\.25)(?![\w-])/.test(text) ? [...found, "the total"] : found;
}

/** Every address that can be read, with the ids of this interview in it. */
function readableAddresses(): string[] {
  const known: Record<string, string[]> = {
    interviewId: [planned.interviewId],
    eventId: [planned.eventId],
    panelId: [planned.panel.id],
    slotId: [planned.slotId(0)],
    roomId: [planned.room.id],
    rubricId: [planned.event.rubric.id],
    scorecardId: [card.id],
    outcomeId: [card.id],
    submissionId: [planned.submission.id],
    artifactId: [planned.submission.artifactId],
    studentId: [idOf("ana"), idOf("hal")],
    panelistId: [idOf("hal")],
    personId: [idOf("ana"), idOf("hal")],
    homeroomId: [ids.homeroomA],
    schoolId: [ids.high],
  };
  return routes
    .filter(({ method, path }) => method === "GET" && path.startsWith("/api/"))
    .flatMap(({ path }) => {
      const name = /:(\w+)/.exec(path)?.[1];
      const values = name === undefined ? [""] : (known[name] ?? [card.id]);
      return values.map((value) => path.replace(/:\w+/, value).replaceAll(/:\w+/g, card.id));
    });
}

async function readEverything(people: readonly PersonKey[]): Promise<string[]> {
  const addresses = readableAddresses();
  const found = people.flatMap((person) =>
    addresses.map(async (address) => {
      const { text } = await server.as(person).ask("GET", address);
      return leaksIn(text).map((secret) => `${person} reads ${secret} at ${address}`);
    }),
  );
  return (await Promise.all(found)).flat();
}

/** What everybody else does on the interview, with whatever is answered. */
async function askForEverything(person: PersonKey): Promise<Answer[]> {
  const mine = as(person);
  const { ask } = server.as(person);
  return [
    await mine.look(),
    await mine.put(card, contentOf(levels)),
    await mine.put({ ...card, version: 1 }, contentOf(levels)),
    await mine.submit(card),
    await mine.submit({ ...card, version: 1 }),
    await mine.takeExcusalBack(idOf("hal")),
    await ask("POST", `/api/events/${planned.eventId}/release`, {
      key: `release-by-${person}`,
      json: { acknowledged: [] },
    }),
  ];
}

describe("a scorecard before the panel's cards are revealed", () => {
  it("is read by its author", async () => {
    expect(leaksIn((await as("hal").look()).text)).toEqual([...secrets, evidence]);
    await as("hal").submit(card);
    expect(leaksIn((await as("hal").look()).text)).toEqual([...secrets, evidence, "the total"]);
  });

  it("is in no answer to anybody else, as a draft", async () => {
    await as("ella").open();
    expect(await readEverything(["ella", "eli", "cora"])).toEqual([]);
    for (const person of others) {
      for (const answer of await askForEverything(person)) expect(leaksIn(answer.text), person).toEqual([]);
    }
  });

  it("is in no answer to anybody else once submitted, while one card is missing", async () => {
    await as("hal").submit(card);
    await as("ella").score([3, 3, 3, 3, 3, 3]);
    await as("eli").open();
    expect(await readEverything(others)).toEqual([]);
    await as("eli").score([3, 3, 3, 3, 3, 3]);
    expect(leaksIn((await as("ella").look()).text)).toEqual([...secrets, evidence, "the total"]);
  });

  it("is in no answer to what anybody else does, while one card is missing", async () => {
    await as("hal").submit(card);
    await as("ella").score([3, 3, 3, 3, 3, 3]);
    for (const person of others) {
      for (const answer of await askForEverything(person)) expect(leaksIn(answer.text), person).toEqual([]);
    }
    for (const answer of [await as("eli").open(), await as("ella").open()]) {
      expect(leaksIn(answer.text)).toEqual([]);
    }
  });

  it("is in no audit line and in no kept answer", async () => {
    await as("hal").submit(card);
    await as("cora").reopen(card.id);
    await as("hal").submit(await as("hal").card());
    await as("cora").excuse(idOf("eli"));
    await as("ella").score([3, 3, 3, 3, 3, 3]);
    const { read } = server.program.store;
    const lines = await read.select().from(auditLines);
    expect(lines.filter(({ action }) => action.startsWith("scorecard.")).length).toBeGreaterThan(5);
    expect(leaksIn(JSON.stringify(lines.map(({ hash: _hash, ...line }) => line)))).toEqual([]);
    expect(leaksIn(JSON.stringify(await read.select().from(answeredKeys)))).toEqual([]);
  });
});

describe("cards that were revealed once", () => {
  beforeEach(async () => {
    await as("hal").submit(card);
    await as("ella").score([3, 3, 3, 3, 3, 3]);
    await as("eli").score([3, 3, 3, 3, 3, 3]);
    expect(leaksIn((await as("cora").look()).text)).toContain("zinnober");
  });

  it("are sealed again for everybody else when one is opened again, until it is submitted", async () => {
    const { panel } = await as("cora").see();
    const ellas = panel.find(({ panelist: { id } }) => id === idOf("ella"))?.cardId ?? "";
    const reopened = await as("cora").reopen(ellas);
    expect(reopened.status).toBe(200);
    expect(leaksIn(reopened.text)).toEqual([]);
    expect(await readEverything(["ella", "eli", "cora", "mona", "ana", "ada"])).toEqual([]);
    expect(leaksIn((await as("hal").look()).text)).toContain("zinnober");
    await as("ella").submit(await as("ella").card());
    expect(leaksIn((await as("cora").look()).text)).toContain("zinnober");
  });

  it("are sealed again when an excusal is taken back", async () => {
    const { panel } = await as("cora").see();
    const ellas = panel.find(({ panelist: { id } }) => id === idOf("ella"))?.cardId ?? "";
    await as("cora").reopen(ellas);
    await as("cora").excuse(idOf("ella"));
    expect(leaksIn((await as("eli").look()).text)).toContain("zinnober");
    expect((await as("cora").takeExcusalBack(idOf("ella"))).status).toBe(200);
    expect(await readEverything(["ella", "eli", "cora"])).toEqual([]);
  });
});

describe("an excused panelist", () => {
  it("does not read the others' cards, so that the excusal can be taken back and the card still be blind", async () => {
    await as("ella").write([1, 1, 1, 1, 1, 1], { notes: "unfinished thought" });
    await as("cora").excuse(idOf("ella"));
    await as("hal").submit(card);
    await as("eli").score([3, 3, 3, 3, 3, 3]);
    expect(leaksIn((await as("eli").look()).text)).toContain("zinnober");
    expect(await readEverything(["ella"])).toEqual([]);
    expect(await as("ella").see()).toMatchObject({ isRevealed: true, comparison: null });
  });

  it("keeps what they wrote to themselves, also from the coordinator", async () => {
    const draft = await as("ella").write([1, 1, 1, 1, 1, 1], { notes: "unfinished thought" });
    await as("cora").excuse(idOf("ella"));
    await as("hal").submit(card);
    await as("eli").score([3, 3, 3, 3, 3, 3]);
    expect((await server.as("ella").ask("GET", `/api/scorecards/${draft.id}`)).text).toContain("unfinished");
    for (const person of ["cora", "hal", "eli"] as const) {
      expect((await server.as(person).ask("GET", `/api/scorecards/${draft.id}`)).status, person).toBe(403);
      expect((await as(person).look()).text).not.toContain("unfinished thought");
    }
  });
});
