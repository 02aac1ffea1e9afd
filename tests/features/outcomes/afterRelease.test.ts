import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outcomes } from "#server/features/outcomes/outcomes.tables.ts";
import { outcomeList, outcomeView } from "#shared/outcomes/outcomes.ts";
import { planReleasing } from "#tests/support/releasing.ts";
import { idOf, type PersonKey } from "#tests/support/school.ts";
import { panelist } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
let plan: Awaited<ReturnType<typeof planReleasing>>;

beforeEach(async () => {
  server = await startServer();
  plan = await planReleasing(server);
});
afterEach(() => server.close());

const anas = (person: PersonKey) => panelist(server, person, plan.interviewId);

describe("after release", () => {
  beforeEach(async () => {
    await plan.scoreAll(plan.interviewId);
    await plan.scoreAll(plan.bens);
    await plan.release();
  });

  it("cards stay as they are until the release is taken back", async () => {
    const { panel: seats } = await anas("cora").see();
    const cardId = seats[0]?.cardId ?? "";
    expect((await anas("cora").reopen(cardId)).status).toBe(409);
    expect((await anas("cora").markNotShown()).status).toBe(409);
    expect((await plan.takeBack()).status).toBe(200);
    expect((await anas("cora").reopen(cardId)).status).toBe(200);
  });

  it("can be taken back with a reason: students no longer see anything, and what was shown stays on record", async () => {
    const [outcome] = outcomeList.parse((await plan.readOwn("ana")).body).outcomes;
    const path = `/api/outcomes/${outcome?.id}`;
    expect((await server.as("mona").ask("GET", path)).status).toBe(200);
    expect((await plan.takeBack(" ")).status).toBe(422);
    for (const person of ["hal", "mona", "ana", "otto", "ada"] as const) {
      expect((await plan.takeBack("No", person)).status, person).toBe(404);
    }
    const taken = await plan.takeBack("Wrong rubric row");
    expect(taken.body).toMatchObject({
      event: { state: "published" },
      release: null,
      takenBack: { reason: "Wrong rubric row", takenBackBy: { displayName: "Cora Bell" } },
    });
    expect((await plan.takeBack()).status).toBe(409);
    expect((await plan.readOwn("ana")).body).toMatchObject({ outcomes: [] });
    for (const person of ["ana", "mona", "cora"] as const) {
      expect((await server.as(person).ask("GET", path)).status, person).toBe(404);
    }
    expect(await server.program.store.read.select().from(outcomes)).toHaveLength(2);
  });

  it("can be released again, with what the cards say then", async () => {
    await plan.takeBack();
    const { panel: seats } = await anas("cora").see();
    await anas("cora").reopen(seats.find(({ panelist: { id } }) => id === idOf("hal"))?.cardId ?? "");
    await anas("hal").score([4, 4, 4, 4, 4, 4], { nextStep: "Write to the clinic" });
    expect((await plan.release()).status).toBe(201);
    const { outcomes: seen } = outcomeList.parse((await plan.readOwn("ana")).body);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.document.feedback.map(({ nextStep }) => nextStep)).toContain("Write to the clinic");
  });

  it("an outcome changed behind the program's back is shown to nobody, and to the coordinator as broken", async () => {
    const [outcome] = outcomeList.parse((await plan.readOwn("ben")).body).outcomes;
    const { document } = outcomeView.parse(outcome);
    await server.program.store.keepHouse((writer) =>
      writer
        .update(outcomes)
        .set({ document: JSON.stringify({ ...document, hasPassed: !document.hasPassed }) })
        .where(eq(outcomes.id, outcome?.id ?? "")),
    );
    expect((await plan.readOwn("ben")).status).toBe(500);
    expect((await plan.readOwn("ana")).status).toBe(200);
    expect((await plan.completeness()).brokenOutcomes).toEqual([plan.bens]);
  });
});
