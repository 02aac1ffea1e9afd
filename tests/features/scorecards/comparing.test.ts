import { afterEach, beforeEach, expect, it } from "vitest";
import { panelist, planScoring, threes } from "#tests/support/scoring.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

it("lays no cards side by side, not even one's own, until all of the panel are in", async () => {
  const { interviewId } = await planScoring(server);
  const hal = panelist(server, "hal", interviewId);
  await hal.score(threes);
  expect(await hal.see()).toMatchObject({ isRevealed: false, comparison: null });
  await panelist(server, "ella", interviewId).score(threes);
  expect((await hal.see()).comparison).toBeNull();
  await panelist(server, "eli", interviewId).score(threes);
  expect((await hal.see()).comparison?.cards).toHaveLength(3);
});
