import { expect, test } from "@playwright/test";
import { addPiece } from "#tests/support/pieces.ts";
import { patiently, setStage, waitUntilSaved } from "./stage.ts";

test("takes hours as people write them, and never says that all is saved beside a field that is not", async ({
  browser,
}) => {
  const stage = await setStage(browser);
  const shadow = await addPiece(stage.server, "ana", { kind: "jobShadow", title: "At the clinic" });
  const page = await stage.enter("ana");
  await page.goto(`/work/${shadow}`);
  const [hours, minutes] = [
    page.getByLabel("Hours", { exact: true }),
    page.getByLabel("Minutes", { exact: true }),
  ];
  const allSaved = page.getByText(/^(?:Saved |All changes saved)/);
  const notSaved = page.getByText("Not saved: what stands in the marked field.");
  await patiently(hours).toBeVisible();

  await hours.fill("1e309");
  await hours.press("Tab");
  await patiently(notSaved).toBeVisible();
  await expect(page.getByText("is not a number. Write digits, for example 2.5.")).toBeVisible();
  await expect(allSaved).toHaveCount(0);

  // The example works.
  await hours.fill("2.5");
  await hours.press("Tab");
  await waitUntilSaved(page);
  await expect(hours).toHaveValue("2");
  await expect(minutes).toHaveValue("30");
  await expect(notSaved).toHaveCount(0);

  for (const beyond of ["24.5", "-3"]) {
    await hours.fill(beyond);
    await hours.press("Tab");
    await patiently(notSaved).toBeVisible();
    await expect(page.getByText("Give a time from 0 to 24 hours")).toBeVisible();
    await expect(allSaved).toHaveCount(0);
  }
  await hours.fill("3");
  await waitUntilSaved(page);

  const day = page.getByLabel("Day", { exact: true });
  await day.fill("2093-01-01");
  await day.blur();
  await patiently(notSaved).toBeVisible();
  await expect(allSaved).toHaveCount(0);
  await day.fill("");
  await waitUntilSaved(page);

  await page.reload();
  await patiently(hours).toHaveValue("3");
  await expect(minutes).toHaveValue("30");
  expect(stage.complaints).toEqual([]);
  await stage.close();
});
