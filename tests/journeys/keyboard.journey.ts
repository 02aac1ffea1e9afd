import { expect, type Locator, type Page, test } from "@playwright/test";
import { addFinishedSample, addPiece, arrange } from "#tests/support/pieces.ts";
import { planScoring } from "#tests/support/scoring.ts";
import { givePassword, password, patiently, setStage, titleOf, waitUntilSaved } from "./stage.ts";

/** Presses Tab until focus is where it should come to; fails if it never does. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await patiently(target).toBeVisible();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${target}`);
}

/** Tabs to something and presses Enter on it. */
async function enterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

test("lets a student sign in, add a piece, move it and hand in by keyboard alone", async ({ browser }) => {
  test.setTimeout(240_000);
  const stage = await setStage(browser);
  await givePassword(stage.server, "ana");
  const bridge = await addFinishedSample(stage.server, "ana", "Bridge model");
  const essay = await addPiece(stage.server, "ana", { kind: "workSample", title: "Essay" });
  const section = { id: "section-work", title: "My work", artifactIds: [bridge, essay] };
  await arrange(stage.server, "ana", [section]);
  const page = await stage.enter(null);
  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("Sign-in name"));
  await page.keyboard.type("ana");
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await patiently(titleOf(page)).toHaveText("Today");

  const masthead = page.getByRole("navigation", { name: "Main" });
  await enterOn(page, masthead.getByRole("link", { name: "My work" }));
  await enterOn(page, page.getByRole("button", { name: "Add a volunteer entry" }));
  const title = page.getByLabel("Title", { exact: true });
  await tabTo(page, title);
  await page.keyboard.type("Pantry");
  await tabTo(page, page.getByLabel("Activity", { exact: true }));
  await page.keyboard.type("Sorting");
  await tabTo(page, page.getByRole("textbox", { name: "What did you do?" }));
  await page.keyboard.type("Sorted what people brought.");
  await waitUntilSaved(page);

  await enterOn(page, masthead.getByRole("link", { name: "Portfolio" }));
  await patiently(titleOf(page)).toHaveText("Portfolio");
  await enterOn(page, page.locator("summary[aria-label='Put Pantry into a section']"));
  await enterOn(page, page.getByRole("button", { name: "To “My work”" }).last());
  const names = page.locator("section[data-section]").getByRole("link");
  await patiently(names).toHaveText(["Bridge model", "Essay", "Pantry"]);
  // The list is one stop of Tab; the arrows go from row to row, and with Alt they take the row along.
  await tabTo(page, page.getByRole("row", { name: "Bridge model" }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const row = page.getByRole("row", { name: "Pantry" });
  await patiently(row).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await patiently(names).toHaveText(["Bridge model", "Pantry", "Essay"]);
  await patiently(row).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await patiently(names).toHaveText(["Pantry", "Bridge model", "Essay"]);
  await waitUntilSaved(page);

  await tabTo(page, page.getByRole("button", { name: "Hand in", exact: true }), "Shift+Tab");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByLabel("A word to your mentor"));
  await page.keyboard.type("Please look.");
  await enterOn(page, dialog.getByRole("button", { name: "Hand in", exact: true }));
  await patiently(page.getByText("Attempt 1 is with Mona Reyes.")).toBeVisible();
  await enterOn(page, page.getByRole("button", { name: "Done" }));
  await patiently(page.getByText("Waiting for Mona Reyes")).toBeVisible();
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

test("lets a panelist score and submit by keyboard alone", async ({ browser }) => {
  test.setTimeout(240_000);
  const stage = await setStage(browser);
  await planScoring(stage.server);
  const page = await stage.enter("hal");
  await page.goto("/panels");
  await enterOn(page, page.getByRole("link", { name: "Ana Lima" }));
  await enterOn(page, page.getByRole("button", { name: "Start scoring" }));
  const card = page.getByRole("region", { name: "Scorecard for Ana Lima" });
  const criteria = card.getByRole("group").filter({ has: page.getByRole("radio") });
  await patiently(criteria).toHaveCount(6);
  for (let place = 0; place < 6; place += 1) {
    const radios = criteria.nth(place).getByRole("radio");
    await tabTo(page, radios.first());
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(radios.nth(2)).toBeChecked();
    await expect(radios.nth(2)).toBeFocused();
  }
  await tabTo(page, card.getByLabel("What worked"));
  await page.keyboard.type("A clear plan.");
  await waitUntilSaved(page);
  await enterOn(page, card.getByRole("button", { name: "Submit", exact: true }));
  await enterOn(page, page.getByRole("dialog").getByRole("button", { name: "Submit the card" }));
  await patiently(page.getByText("1 of 3 submitted")).toBeVisible();
  await patiently(page.getByText("A clear plan.")).toBeAttached();
  expect(stage.complaints).toEqual([]);
  await stage.close();
});
