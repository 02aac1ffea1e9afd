import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planner } from "#tests/support/events.ts";
import { areHeadingsWhole, receiveSheet, statusesAt } from "#tests/support/printing.ts";
import { idOf } from "#tests/support/school.ts";
import { panelist, planScoring, threes } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { freshKey } from "#tests/support/uploads.ts";

let server: TestServer;
let interviewId: string;
let eventId: string;

beforeEach(async () => {
  server = await startServer();
  ({ interviewId, eventId } = await planScoring(server));
}, 60_000);

afterEach(() => server.close());

const scoresPath = () => `/api/interviews/${interviewId}/score-sheet.pdf`;

async function scoreAll(): Promise<void> {
  await panelist(server, "hal", interviewId).score(threes, { whatWorked: "You showed the table." });
  await panelist(server, "ella", interviewId).score(threes, { thinkAbout: "Say the result first." });
  await panelist(server, "eli", interviewId).score([1, 3, 3, 3, 3, 3], { nextStep: "Visit the college." });
}

async function release(): Promise<string> {
  const released = await server
    .as("cora")
    .ask("POST", `/api/events/${eventId}/release`, { key: freshKey(), json: { acknowledged: [] } });
  expect(released.status).toBe(201);
  return JSON.parse(released.text).interviews[0].outcomeId;
}

describe("a panel packet", () => {
  it("has the plan, the questions, the rubric and the accepted portfolio", async () => {
    const sheet = await receiveSheet(server, "hal", `/api/interviews/${interviewId}/packet.pdf`);
    const wanted = ["Ana Lima", "Library", "Panel 1", "The 15 minutes", "Silent scoring", "Stands out"];
    for (const said of [...wanted, "Bridge model"]) expect(sheet.text).toContain(said);
    expect(areHeadingsWhole(sheet.headingLevels)).toBe(true);
    expect(sheet.elements.some(({ role }) => role === "Table")).toBe(true);
  });

  it("says the parts of a short interview to the second, as the clock on screen does", async () => {
    const [slot] = (await planner(server).readBoard(eventId)).slots;
    const json = { on: "2027-03-09", from: "08:30", to: "08:35" };
    const path = `/api/events/${eventId}/slots/${slot?.id}`;
    expect((await server.as("cora").ask("PUT", path, { version: slot?.version ?? 1, json })).status).toBe(
      200,
    );
    const sheet = await receiveSheet(server, "hal", `/api/interviews/${interviewId}/packet.pdf`);
    for (const said of ["The 5 minutes", "8:30:20", "0:20", "3:20", "1:00"])
      expect(sheet.text).toContain(said);
    expect(sheet.text).not.toContain("0.3");
  });

  it("is for the panel and the coordinator", async () => {
    const path = `/api/interviews/${interviewId}/packet.pdf`;
    expect(await statusesAt(server, path, ["hal", "cora", "ana", "mona", "gwen", "pia", "otto"])).toEqual({
      hal: 200,
      cora: 200,
      ana: 404,
      mona: 404,
      gwen: 404,
      pia: 404,
      otto: 404,
    });
  });
});

describe("a printed schedule", () => {
  it("has the times by day, by panel and by candidate", async () => {
    const sheet = await receiveSheet(server, "cora", `/api/events/${eventId}/schedule.pdf`);
    for (const said of ["Exit interviews", "Ana Lima", "Library", "Hal Winter", "Ben Ode", "No time yet"]) {
      expect(sheet.text).toContain(said);
    }
    const titles = sheet.bookmarks.flatMap((one) => [one.title, ...one.children.map(({ title }) => title)]);
    expect(titles).toEqual(expect.arrayContaining(["Panel 1", "Candidates by name"]));
    expect(areHeadingsWhole(sheet.headingLevels)).toBe(true);
  });

  it("spends a line, not a page, on days on which nobody has a time", async () => {
    const path = `/api/events/${eventId}/schedule.pdf`;
    const before = await receiveSheet(server, "cora", path);
    await planner(server).addDay(eventId, { on: "2027-03-12" });
    const sheet = await receiveSheet(server, "cora", path);
    expect(sheet.pages).toHaveLength(before.pages.length);
    expect(sheet.text).toContain("Nobody has a time yet on March 12, 2027.");
    expect(sheet.text).not.toContain("Friday, March 12");
    expect(sheet.text).toContain("Tuesday, March 9");
  });

  it("spends a line, not a page, on panels before which nobody comes", async () => {
    const path = `/api/events/${eventId}/schedule.pdf`;
    const before = await receiveSheet(server, "cora", path);
    expect(before.text).not.toContain("Nobody has a time with");
    expect((await planner(server).addPanel(eventId, { name: "Panel 2", members: [] })).status).toBe(201);
    const sheet = await receiveSheet(server, "cora", path);
    expect(sheet.pages).toHaveLength(before.pages.length);
    expect(sheet.text).toContain("Nobody has a time with Panel 2.");
  });

  it("is the coordinator's", async () => {
    const path = `/api/events/${eventId}/schedule.pdf`;
    expect(await statusesAt(server, path, ["cora", "hal", "ana", "otto"])).toEqual({
      cora: 200,
      hal: 404,
      ana: 404,
      otto: 404,
    });
  });
});

describe("a score sheet", () => {
  it("shows nobody anything before every card is in", async () => {
    await panelist(server, "hal", interviewId).score(threes, { whatWorked: "You showed the table." });
    const before = await statusesAt(server, scoresPath(), ["hal", "ella", "cora", "ana", "pia"]);
    expect(before).toEqual({ hal: 403, ella: 403, cora: 403, ana: 404, pia: 404 });
    const { text } = await server.as("cora").ask("GET", scoresPath());
    expect(text).not.toContain("You showed the table");
  });

  it("sets the cards side by side once all are in, with what is to be talked through", async () => {
    await scoreAll();
    const sheet = await receiveSheet(server, "cora", scoresPath());
    const wanted = ["Hal Winter", "Ella Frost", "Eli Marsh", "You showed the table.", "To talk through"];
    for (const said of wanted) expect(sheet.text).toContain(said);
    expect(sheet.text).toContain("levels 1 and 3 are 2 apart");
    expect(areHeadingsWhole(sheet.headingLevels)).toBe(true);
    const readers = ["hal", "cora", "ana", "mona", "gwen", "pia", "ada"] as const;
    const after = await statusesAt(server, scoresPath(), readers);
    expect(after).toEqual({ hal: 200, cora: 200, ana: 404, mona: 404, gwen: 404, pia: 404, ada: 404 });
  });

  it("has what each panelist wrote on one page", async () => {
    const many = (words: string) => `${words} `.repeat(60);
    for (const [at, person] of (["hal", "ella", "eli"] as const).entries()) {
      const whatWorked = `First of card ${at}. ${many("You showed the table.")}`;
      await panelist(server, person, interviewId).score(threes, {
        whatWorked,
        nextStep: `Last of card ${at}.`,
      });
    }
    const { pages } = await receiveSheet(server, "cora", scoresPath());
    for (const at of [0, 1, 2]) {
      const page = pages.find(({ text }) => text.includes(`First of card ${at}.`));
      expect(page?.text).toContain(`Last of card ${at}.`);
    }
  });

  it("says that two panelists scored, and keeps the excused one blind", async () => {
    await panelist(server, "hal", interviewId).score(threes);
    await panelist(server, "ella", interviewId).score(threes);
    await panelist(server, "cora", interviewId).excuse(idOf("eli"));
    const sheet = await receiveSheet(server, "cora", scoresPath());
    expect(sheet.text).toContain("Only 2 panelists scored");
    expect(sheet.text).toContain("Excused: Eli Marsh");
    expect((await server.as("eli").ask("GET", scoresPath())).status).toBe(403);
  });
});

describe("a results letter", () => {
  it("is there after release, says the panel's words without names, and goes with the release", async () => {
    await scoreAll();
    const outcomeId = await release();
    const path = `/api/outcomes/${outcomeId}/letter.pdf`;
    const sheet = await receiveSheet(server, "ana", path);
    const words = ["Congratulations", "You showed the table.", "Visit the college."];
    const wanted = ["Dear Ana,", ...words, "Cora Bell"];
    for (const said of wanted) expect(sheet.text).toContain(said);
    for (const hidden of ["Hal Winter", "Ella Frost", "Eli Marsh"]) expect(sheet.text).not.toContain(hidden);
    expect(sheet.text).toContain("Here is what they want you to take along.");
    expect(areHeadingsWhole(sheet.headingLevels)).toBe(true);
    expect(await statusesAt(server, path, ["mona", "cora", "gwen", "ben", "hal"])).toEqual({
      mona: 200,
      cora: 200,
      gwen: 404,
      ben: 404,
      hal: 404,
    });
    const json = { reason: "A card must be looked at again" };
    await server.as("cora").ask("POST", `/api/events/${eventId}/release/withdrawal`, { json });
    expect((await server.as("ana").ask("GET", path)).status).toBe(404);
  });

  it("promises no words of the panel where nobody wrote any", async () => {
    for (const person of ["hal", "ella", "eli"] as const) {
      await panelist(server, person, interviewId).score(threes);
    }
    const sheet = await receiveSheet(server, "ana", `/api/outcomes/${await release()}/letter.pdf`);
    expect(sheet.text).toContain("The next page says how they saw you");
    expect(sheet.text).not.toContain("take along");
  });
});
