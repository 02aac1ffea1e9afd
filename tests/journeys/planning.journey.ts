import { expect, test } from "@playwright/test";
import { interviewEventView } from "#shared/interviewEvents/eventViews.ts";
import { panelView } from "#shared/panels/panelViews.ts";
import { interviewHour, moveClock } from "#tests/support/clock.ts";
import { addElementaryTeacher, planEvent, planInterview, planner } from "#tests/support/events.ts";
import { planReleasing } from "#tests/support/releasing.ts";
import { idOf } from "#tests/support/school.ts";
import { panelist } from "#tests/support/scoring.ts";
import { givePassword, patiently, setStage, titleOf } from "./stage.ts";

test("names the time a senior has in another event, keeps two hours apart, and asks before it is told", async ({
  browser,
}) => {
  const stage = await setStage(browser);
  const plan = planner(stage.server);
  await planInterview(stage.server, { isPublished: true });
  const emil = await addElementaryTeacher(stage.server, "person-emil-extra");
  const second = interviewEventView.parse((await plan.addEvent("Second round")).body);
  await plan.addDay(second.id);
  const members = ["moe", "pia"] as const;
  const panel = panelView.parse((await plan.addPanel(second.id, { name: "Panel A", members })).body);
  await plan.editPanel(panel, [...members.map(idOf), emil]);
  const page = await stage.enter("cora");
  const dialog = page.getByRole("dialog");
  const named = /Ana Lima has a time in “Exit interviews”: Tue, March 9.*8:30/;

  await test.step("the board says so before a seat is given", async () => {
    await page.goto(`/events/${second.id}`);
    await patiently(page.getByText("has a time in “Exit interviews”")).toBeVisible();
    await page.getByRole("button", { name: "Place Ana Lima" }).click();
    await patiently(dialog.getByText(named)).toBeVisible();
    await dialog.getByRole("combobox").click();
    await patiently(
      page.getByRole("option").filter({ hasText: /8:30.*has another interview at that time/ }),
    ).toBeVisible();
    await page.getByRole("option", { name: /8:45/ }).click();
    await dialog.getByRole("button", { name: "Give this time" }).click();
    await patiently(dialog).toHaveCount(0);
    const seat = page.getByRole("button", { name: /^Ana Lima: Panel A/ });
    await patiently(seat).toHaveAccessibleName(/in another event too/);
  });

  await test.step("publishing asks first, and says who is told what", async () => {
    await givePassword(stage.server, "gwen");
    await page.goto(`/events/${second.id}/publish`);
    await patiently(page.getByText(named)).toBeVisible();
    await page.getByRole("button", { name: "Publish the times" }).click();
    for (const said of ["1 senior and the mentor", "1 family", "3 panelists", "No message is sent."]) {
      await patiently(dialog.getByText(said)).toBeVisible();
    }
    await patiently(dialog.getByText(named)).toBeVisible();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await patiently(page.getByRole("heading", { name: "The times are published" })).toHaveCount(0);
    await page.getByRole("button", { name: "Publish the times" }).click();
    await dialog.getByRole("button", { name: "Publish the times" }).click();
    await patiently(page.getByRole("heading", { name: "The times are published" })).toBeVisible();
    await patiently(titleOf(page)).toBeFocused();
  });

  await test.step("the student reads both times", async () => {
    const ana = await stage.enter("ana");
    await ana.goto("/today");
    await patiently(ana.getByRole("heading", { name: "Your interviews" })).toBeVisible();
    for (const title of ["Exit interviews", "Second round"]) {
      await patiently(ana.getByText(title, { exact: true })).toBeVisible();
    }
  });
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

test("says on the board who has passed already, and lets the place be given all the same", async ({
  browser,
}) => {
  const stage = await setStage(browser);
  const first = await planReleasing(stage.server);
  await first.scoreAll(first.interviewId);
  await moveClock(stage.server, interviewHour);
  await panelist(stage.server, "hal", first.bens).markNotShown();
  await first.release([first.bens]);
  const { event } = await planEvent(stage.server, { title: "Retakes", on: "2027-03-16" });
  const page = await stage.enter("cora");
  await page.goto(`/events/${event.id}`);
  await patiently(page.getByText("1 senior has passed already")).toBeVisible();
  await page
    .getByRole("button", { name: /^Free: Panel 1/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("combobox").click();
  await patiently(page.getByRole("option").filter({ hasText: /^Ana Lima.*passed already/ })).toBeVisible();
  await page.getByRole("option", { name: "Ana Lima" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Place Ana Lima here" }).click();
  await patiently(page.getByRole("button", { name: /^Ana Lima: Panel 1/ })).toBeVisible();
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

test("lets the refusal of a panel stand alone, and speaks up while a day is typed that cannot be meant", async ({
  browser,
}) => {
  const stage = await setStage(browser);
  const { event, panel, slotId } = await planEvent(stage.server);
  await planner(stage.server).assign(event.id, { student: "ben", panelId: panel.id, slotId: slotId(0) });
  const page = await stage.enter("cora");
  const dialog = page.getByRole("dialog");

  await test.step("a panel that has all it needs, and a mentor of one of its seniors", async () => {
    await page.goto(`/events/${event.id}/panels?panel=${panel.id}`);
    await dialog.getByRole("button", { name: /^Take Hal .* off$/ }).click();
    await dialog.getByRole("combobox", { name: "Add somebody" }).fill("moe");
    await page.getByRole("option", { name: /^Moe / }).click();
    // Three are enough: the list does not open again over them.
    await patiently(page.getByRole("listbox")).toHaveCount(0);
    await patiently(dialog.getByText("Three people sit on it.")).toBeFocused();
    const isComplete = dialog.getByText("Everything a panel needs is there.");
    await patiently(isComplete).toBeVisible();
    await dialog.getByRole("button", { name: "Save" }).click();
    await patiently(dialog.getByText("Moe Stone is Ben Ode’s own mentor.")).toBeVisible();
    await patiently(isComplete).toHaveCount(0);
  });

  await test.step("a day that has passed, and one that is years away", async () => {
    await page.goto(`/events/${event.id}/days`);
    await page.getByRole("button", { name: "Add a day" }).click();
    await dialog.getByLabel("Day", { exact: true }).fill("2020-03-02");
    await patiently(dialog.getByText("This day has passed.")).toBeVisible();
    await dialog.getByRole("button", { name: "Add these times" }).click();
    await patiently(
      dialog.getByText("This day is more than a year away. Check the year.").first(),
    ).toBeVisible();
    await dialog.getByLabel("Day", { exact: true }).fill("2027-03-10");
    await dialog.getByRole("button", { name: "Add these times" }).click();
    await patiently(dialog).toHaveCount(0);
  });
  // The browser itself notes each refusal on the console.
  expect(stage.complaints.filter((said) => !/status of 4(?:09|22)/.test(said))).toEqual([]);
  await stage.close();
});
