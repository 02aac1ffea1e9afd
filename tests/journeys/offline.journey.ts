import { expect, test } from "@playwright/test";
import { patiently, setStage, titleOf } from "./stage.ts";

test("stays in the program where a screen cannot be fetched, and shows it once the connection is back", async ({
  browser,
}) => {
  const stage = await setStage(browser);
  const page = await stage.enter("ana");
  await page.goto("/today");
  const sharing = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Sharing" });
  await patiently(sharing).toBeVisible();
  await page.waitForLoadState("networkidle");

  await page.context().setOffline(true);
  await sharing.click();
  await patiently(titleOf(page)).toHaveText("No connection");
  await page.getByRole("button", { name: "Try again" }).click();
  await patiently(page.getByText("Still no connection.")).toBeVisible();
  await expect(sharing).toBeVisible();

  await page.context().setOffline(false);
  await patiently(titleOf(page)).toHaveText("Sharing");
  await stage.close();
});

test("says that a PDF could not be fetched without speaking of what was typed", async ({ browser }) => {
  const stage = await setStage(browser);
  const page = await stage.enter("ana");
  await page.goto("/portfolio/preview");
  const save = page.getByRole("button", { name: "Save as PDF" });
  await patiently(save).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await save.click();
  const alert = page.getByRole("alert").filter({ hasText: "The PDF could not be fetched" });
  await patiently(alert).toBeVisible();
  await expect(alert).not.toContainText("typed");
  await stage.close();
});
