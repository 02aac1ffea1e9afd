import { expect, test } from "@playwright/test";
import { planEvent } from "#tests/support/events.ts";
import { addPiece } from "#tests/support/pieces.ts";
import { goBy, patiently, setStage, titleOf } from "./stage.ts";

test("lets people be picked in a dialog each time it opens; Tab picks nobody, Escape closes the list first", async ({
  browser,
}) => {
  const stage = await setStage(browser);
  const { event } = await planEvent(stage.server, { title: "Retakes", on: "2027-03-16" });
  const page = await stage.enter("cora");
  await page.goto(`/events/${event.id}/panels`);
  const dialog = page.getByRole("dialog");
  for (const time of ["first", "second"]) {
    await page.getByRole("button", { name: "Add a panel" }).click();
    await patiently(dialog).toBeVisible();
    await dialog.getByLabel("Name", { exact: true }).fill(`Panel of the ${time} time`);
    const search = dialog.getByRole("combobox", { name: "Add somebody" });
    await search.click();
    // A click only lands on what lies on top.
    const hal = page.getByRole("option", { name: /^Hal / });
    await patiently(hal).toBeVisible();
    await hal.click();
    // The list stays for the next one.
    await patiently(page.getByRole("option", { name: /^Moe / })).toBeVisible();
    await page.keyboard.press("Escape");
    await patiently(page.getByRole("listbox")).toHaveCount(0);
    await search.fill("moe");
    await page.getByRole("option", { name: /^Moe / }).hover();
    await page.keyboard.press("Tab");
    await patiently(page.getByRole("listbox")).toHaveCount(0);
    await expect(dialog.getByRole("button", { name: /^Take Moe/ })).toHaveCount(0);
    await patiently(dialog.getByRole("button", { name: /^Take Hal .* off$/ })).toBeVisible();
    await expect(dialog.getByLabel("Name", { exact: true })).toHaveValue(`Panel of the ${time} time`);
    await search.fill("moe");
    await page.keyboard.press("Enter");
    // Enter once more chooses nobody: nothing was typed, and no arrow led anywhere.
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await patiently(page.getByRole("listbox")).toHaveCount(0);
    await patiently(dialog.getByRole("button", { name: /^Take .* off$/ })).toHaveCount(2);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Discard it" }).click();
    await patiently(dialog).toHaveCount(0);
  }
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

test("asks once before what was entered in a dialog is discarded, and never about nothing", async ({
  browser,
}) => {
  const stage = await setStage(browser);
  const page = await stage.enter("ada");
  await page.goto("/people");
  const opener = page.getByRole("button", { name: "Add a person" });
  const dialog = page.getByRole("dialog", { name: "Add a person" });
  const question = page.getByRole("dialog", { name: "Discard what you entered?" });
  const name = dialog.getByLabel("Given name");

  await opener.click();
  await patiently(name).toBeFocused();
  await page.keyboard.press("Escape");
  await patiently(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();

  await opener.click();
  await name.fill("A");
  await name.fill("");
  await page.keyboard.press("Escape");
  await patiently(dialog).toHaveCount(0);

  await opener.click();
  await name.fill("Quentin");
  // Escape answers the question with "no", however often it is pressed in a row.
  for (const _time of ["first", "second", "third"]) {
    await page.keyboard.press("Escape");
    await patiently(question).toBeVisible();
    await page.keyboard.press("Escape");
    await patiently(question).toHaveCount(0);
    await expect(name).toBeFocused();
    await expect(name).toHaveValue("Quentin");
  }
  // Nor is it otherwise while the focus is nowhere, though the browser then closes at the second Escape by itself.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  for (const _time of ["first", "second", "third"]) {
    await page.keyboard.press("Escape");
    await patiently(question).toBeVisible();
    await page.keyboard.press("Escape");
    await patiently(question).toHaveCount(0);
    await expect(name).toHaveValue("Quentin");
    await expect(dialog).toBeVisible();
  }
  await dialog.getByRole("button", { name: "Close" }).click();
  await question.getByRole("button", { name: "Keep editing" }).click();
  await patiently(question).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Enter");
  await question.getByRole("button", { name: "Discard it" }).click();
  await patiently(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();

  await opener.click();
  await name.fill("Quentin");
  await dialog.getByLabel("Family name").fill("Quill");
  await dialog.getByLabel("Sign-in name").fill("quentin.quill");
  await dialog.getByLabel("Panelist").check();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await patiently(page.getByRole("heading", { level: 1, name: "Quentin Quill" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // What led here is told here.
  await expect(page.getByText("Quentin Quill was added.")).toBeVisible();

  // What is shown only once stays until it is said to be done with.
  await page.getByRole("button", { name: "Give a one-time code" }).click();
  const code = page.getByRole("dialog", { name: "One-time code for Quentin Quill" });
  await patiently(code).toBeVisible();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  for (const _time of ["first", "second", "third"]) await page.keyboard.press("Escape");
  await code.getByRole("button", { name: "Done" }).click({ timeout: 30_000 });
  await patiently(code).toHaveCount(0);
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

test("asks before a screen is left while any of its forms holds what is not saved", async ({ browser }) => {
  const stage = await setStage(browser);
  const page = await stage.enter("ada");
  await page.goto("/settings");
  const question = page.getByRole("dialog", { name: "Leave without saving?" });
  const name = page.getByLabel("Name of the school").first();
  const kept = await name.inputValue();
  await name.fill("Lincoln High");
  await goBy(page, "People");
  await patiently(question).toBeVisible();
  // A form within a form would send the wrong one.
  await expect(page.locator("form form")).toHaveCount(0);
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(name).toHaveValue("Lincoln High");
  await name.fill(kept);
  await goBy(page, "People");
  await patiently(titleOf(page)).toHaveText("People");
  await page.getByRole("link", { name: "Ana Lima" }).click();
  const family = page.getByLabel("Family name");
  await patiently(family).toBeVisible();
  await family.fill("Lima-Neu");
  await goBy(page, "People");
  await patiently(question).toBeVisible();
  await expect(page.locator("form form")).toHaveCount(0);
  await question.getByRole("button", { name: "Leave without saving" }).click();
  await patiently(titleOf(page)).toHaveText("People");
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

test("gives the focus back when a toast is replaced while it is in use", async ({ browser }) => {
  const stage = await setStage(browser);
  const page = await stage.enter("ada");
  await page.goto("/settings");
  const name = page.getByLabel("Name of the district");
  const dismiss = page.getByRole("button", { name: "Dismiss" });
  await name.fill("Once");
  await name.press("Enter");
  await patiently(dismiss).toBeVisible();
  let answer: () => void = () => undefined;
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/api/school", async (route) => {
    if (route.request().method() === "PUT") await mayAnswer;
    await route.continue();
  });
  await name.fill("Twice");
  await name.press("Enter");
  await dismiss.focus();
  const replaced = await dismiss.elementHandle();
  answer();
  await patiently.poll(() => replaced?.evaluate((button) => button.isConnected)).toBe(false);
  await expect(dismiss).toBeVisible();
  await expect(name).toBeFocused();
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

test("leaves a toast behind with its screen unless it can be taken back, and beside the main buttons", async ({
  browser,
}) => {
  const stage = await setStage(browser);
  const essay = await addPiece(stage.server, "ana", { kind: "workSample", title: "Essay" });
  const page = await stage.enter("ada");
  const dismiss = page.getByRole("button", { name: "Dismiss" });
  await page.goto("/settings");
  await page.getByLabel("Name of the district").fill("Once");
  const save = page.getByRole("button", { name: "Save", exact: true }).first();
  await save.click();
  await patiently(dismiss).toBeVisible();
  const toast = page.getByRole("status", { name: "Notifications" }).locator("> div");
  const [box, cross] = [await toast.boundingBox(), await dismiss.boundingBox()];
  // A short one is one line.
  expect((box?.height ?? 0) - (cross?.height ?? 0)).toBeLessThan(20);
  expect(box?.x).toBeGreaterThan((page.viewportSize()?.width ?? 0) / 2);
  await goBy(page, "People");
  await patiently(titleOf(page)).toHaveText("People");
  await patiently(dismiss).toHaveCount(0);

  const hers = await stage.enter("ana");
  await hers.goto(`/work/${essay}`);
  await hers.getByRole("button", { name: "Move to the bin" }).click();
  const undo = hers.getByRole("button", { name: "Undo" });
  await patiently(undo).toBeVisible();
  await goBy(hers, "Today");
  await patiently(hers).toHaveURL(/\/today$/);
  await undo.click();
  await patiently(hers.getByText("Essay is back.")).toBeVisible();
  expect(stage.complaints).toEqual([]);
  await stage.close();
});
