import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { people } from "#server/features/people/people.tables.ts";
import { ownInterviews } from "#shared/interviews/interviewViews.ts";
import { interviewHour, moveClock } from "#tests/support/clock.ts";
import { addElementaryTeacher, planner } from "#tests/support/events.ts";
import { planReleasing } from "#tests/support/releasing.ts";
import { idOf, ids, type PersonKey } from "#tests/support/school.ts";
import { panelist, threes } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
let planned: Awaited<ReturnType<typeof planReleasing>>;

/** Hal, Ella and Eli interview Ana and then Ben. */
beforeEach(async () => {
  server = await startServer();
  planned = await planReleasing(server);
});
afterEach(() => server.close());

const anas = (person: PersonKey) => panelist(server, person, planned.interviewId);
const bens = (person: PersonKey) => panelist(server, person, planned.bens);

async function changePanel(...members: PersonKey[]) {
  const plan = planner(server);
  const { panels } = await plan.readBoard(planned.eventId);
  const [panel] = panels;
  if (!panel) throw new Error("The event has a panel");
  return plan.editPanel(panel, members.map(idOf));
}

async function standingsOf(interview: ReturnType<typeof panelist>) {
  const { panel } = await interview.see();
  return Object.fromEntries(panel.map(({ panelist: { id }, standing }) => [id, standing]));
}

describe("a panelist who leaves after the first interview", () => {
  it("is replaced for those still to come, and what was scored together stays as it is", async () => {
    await planned.scoreAll(planned.interviewId);
    const before = (await anas("cora").see()).comparison;
    expect((await changePanel("hal", "ella", "pia")).status).toBe(200);
    expect(await standingsOf(anas("cora"))).toEqual({
      [idOf("hal")]: "submitted",
      [idOf("ella")]: "submitted",
      [idOf("eli")]: "submitted",
      [idOf("pia")]: "excused",
    });
    const { isRevealed, comparison } = await anas("cora").see();
    expect(isRevealed).toBe(true);
    expect(comparison?.result).toEqual(before?.result);
    for (const person of ["hal", "ella", "pia"] as const) await bens(person).score(threes);
    expect((await bens("cora").see()).comparison?.result).toMatchObject({ raters: 3, isTwoRater: false });
    expect((await bens("eli").look()).status).toBe(404);
    expect((await planned.release()).status).toBe(201);
  });

  it("is excused from what they have not submitted, and the result is flagged as of two", async () => {
    await anas("hal").score(threes);
    await anas("ella").score(threes);
    await anas("eli").write([2, null, null, null, null, null], { notes: "begun" });
    expect((await changePanel("hal", "ella", "pia")).status).toBe(200);
    const { comparison } = await anas("cora").see();
    expect(comparison?.result).toMatchObject({ raters: 2, isTwoRater: true });
    expect((await planned.completeness()).interviews[0]).toMatchObject({ standing: "fewRaters" });
    // Back again, Eli finds the draft where it was, once the coordinator takes the excusal back.
    expect((await changePanel("hal", "ella", "eli")).status).toBe(200);
    expect((await anas("cora").takeExcusalBack(idOf("eli"))).status).toBe(200);
    expect((await anas("eli").see()).ownCard).toMatchObject({ state: "draft", content: { notes: "begun" } });
  });

  it("has scored for good: the others can leave after them", async () => {
    await anas("eli").score(threes);
    expect((await changePanel("hal", "ella", "pia")).status).toBe(200);
    await anas("cora").excuse(idOf("ella"));
    // Hal is taken ill too: of those who were there from the beginning, nobody is left who could still score.
    await anas("cora").excuse(idOf("hal"));
    expect((await changePanel("hal", "ella", "eli")).status).toBe(200);
    expect(await standingsOf(anas("cora"))).toEqual({
      [idOf("hal")]: "excused",
      [idOf("ella")]: "excused",
      [idOf("eli")]: "submitted",
    });
    expect((await planned.completeness()).interviews[0]).toMatchObject({ standing: "fewRaters" });
  });

  it("does not leave before anybody who stays could score what has begun", async () => {
    await anas("hal").write(threes);
    expect((await changePanel("moe", "ella", "eli")).body).toMatchObject({ status: 409 });
    await anas("cora").excuse(idOf("ella"));
    await anas("cora").excuse(idOf("eli"));
    const answer = await changePanel("ella", "eli", "pia");
    expect(answer.body).toMatchObject({
      status: 409,
      detail: expect.stringContaining("Somebody must score"),
    });
    await anas("hal").score(threes);
    const lists = await server.as("hal").ask("GET", "/api/interviews/mine");
    expect(ownInterviews.parse(lists.body).interviews).toHaveLength(2);
  });
});

describe("an interview nobody came to", () => {
  it("does not keep the whole panel from being exchanged, and is scored by the new one if they came after all", async () => {
    await anas("hal").write(threes);
    const emil = await addElementaryTeacher(server, "person-emil-extra");
    const emma = await addElementaryTeacher(server, "person-emma-extra");
    await server.program.store.keepHouse((writer) =>
      writer
        .update(people)
        .set({ schoolId: ids.high })
        .where(eq(people.id, idOf("pia"))),
    );
    const exchange = async () => {
      const [panel] = (await planner(server).readBoard(planned.eventId)).panels;
      if (!panel) throw new Error("The event has a panel");
      return planner(server).editPanel(panel, [idOf("pia"), emil, emma]);
    };
    expect((await exchange()).body).toMatchObject({
      status: 409,
      detail: expect.stringContaining("Somebody must score"),
    });
    await moveClock(server, interviewHour);
    expect((await anas("cora").markNotShown()).status).toBe(200);
    expect((await exchange()).status).toBe(200);
    expect((await anas("cora").takeNotShownBack()).status).toBe(200);
    expect(await standingsOf(anas("cora"))).toEqual({
      [idOf("pia")]: "notOpened",
      [emil]: "notOpened",
      [emma]: "notOpened",
    });
    expect((await anas("pia").score(threes)).state).toBe("submitted");
  });
});

describe("whoever joins after the first interview", () => {
  it("sees nothing of the cards that were written without them, and does not hold up its outcome", async () => {
    await planned.scoreAll(planned.interviewId);
    expect((await changePanel("hal", "ella", "pia")).status).toBe(200);
    const { isRevealed, comparison, ownCard } = await anas("pia").see();
    expect([isRevealed, comparison, ownCard?.state]).toEqual([true, null, "excused"]);
    expect((await anas("hal").see()).comparison).not.toBeNull();
    expect((await planned.completeness()).interviews[0]).toMatchObject({ standing: "complete" });
    expect(await standingsOf(bens("cora"))).toMatchObject({ [idOf("pia")]: "notOpened" });
  });
});
