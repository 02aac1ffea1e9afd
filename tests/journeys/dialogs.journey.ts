import { expect, test } from "@playwright/test";
import { planEvent } from "#tests/support/events.ts";
import { patiently, setStage } from "./stage.ts";

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
    await patiently(dialog).toHaveCount(0);
  }
  expect(stage.complaints).toEqual([]);
  await stage.close();
});
