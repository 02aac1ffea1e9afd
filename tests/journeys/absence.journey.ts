import { test } from "@playwright/test";
import { moveClock } from "#tests/support/clock.ts";
import { planInterview } from "#tests/support/events.ts";
import { panelist, threes } from "#tests/support/scoring.ts";
import { patiently, setStage } from "./stage.ts";

test("offers to note an absence once the interview's time has begun, also where the tablet's clock is ahead", async ({
  browser,
}) => {
  const stage = await setStage(browser);
  const { seat } = await planInterview(stage.server, { isPublished: true });
  // With a draft of one's own the screen does not look for the others' cards every few seconds.
  await panelist(stage.server, "hal", seat.id).write(threes);
  await moveClock(stage.server, "2027-03-09T13:29:00Z");
  const page = await stage.enter("hal");
  await page.clock.install({ time: "2027-03-09T13:29:50Z" });
  await page.goto(`/interviews/${seat.id}`);
  const note = page.getByText("can be marked from 8:30");
  const button = page.getByRole("button", { name: "Did not come" });
  await patiently(note).toBeVisible();

  const asked = page.waitForResponse((response) => response.url().endsWith("/scorecards"));
  await page.clock.fastForward(15_000);
  await asked;
  await patiently(note).toBeVisible();

  await moveClock(stage.server, "2027-03-09T13:30:00Z");
  await page.clock.fastForward(60_000);
  await patiently(button).toBeVisible();
  await patiently(note).toHaveCount(0);
  await stage.close();
});
