import { expect, test } from "@playwright/test";
import { addFinishedSample } from "#tests/support/pieces.ts";
import { goBy, patiently, setStage, titleOf } from "./stage.ts";

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

test("sends what was typed without a connection from whatever screen it comes back on, and says so until then", async ({
  browser,
}) => {
  const stage = await setStage(browser);
  const pieceId = await addFinishedSample(stage.server, "ana", "Lab report");
  const page = await stage.enter("ana");
  await page.goto("/portfolio");
  await patiently(titleOf(page)).toHaveText("Portfolio");
  await page.goto(`/work/${pieceId}`);
  await patiently(titleOf(page)).toHaveText("Lab report");
  await page.waitForLoadState("networkidle");

  await page.context().setOffline(true);
  await page.getByLabel("Title", { exact: true }).fill("Lab report on corrosion");
  await goBy(page, "My work");
  const notice = page.getByText("Not sent yet");
  await patiently(notice).toBeVisible();

  await page.context().setOffline(false);
  await patiently(notice).toHaveCount(0);
  const kept = await stage.server.as("ana").ask("GET", `/api/artifacts/${pieceId}`);
  expect(kept.body).toMatchObject({ title: "Lab report on corrosion" });
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
