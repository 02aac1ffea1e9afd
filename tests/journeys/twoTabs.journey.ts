import { expect, test } from "@playwright/test";
import { addPiece } from "#tests/support/pieces.ts";
import { patiently, setStage } from "./stage.ts";

test("never opens two versions over somebody who is writing, and keeps every word of both", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const stage = await setStage(browser);
  const essay = await addPiece(stage.server, "ana", { kind: "workSample", title: "Essay" });
  const [first, second] = [await stage.enter("ana"), await stage.enter("ana")];
  for (const page of [first, second]) {
    await page.goto(`/work/${essay}`);
    await patiently(page.getByLabel("Title", { exact: true })).toHaveValue("Essay");
  }
  await first.getByLabel("Title", { exact: true }).fill("Essay on bridges");
  await patiently(first.getByText(/^Saved /).first()).toBeVisible();

  const title = second.getByLabel("Title", { exact: true });
  await title.press("End");
  await second.keyboard.type(" on rivers");
  const choose = second.getByRole("button", { name: "Choose what to keep" });
  await patiently(choose).toBeVisible();
  await expect(second.getByRole("dialog")).toHaveCount(0);
  await second.keyboard.type(" and rain");
  await expect(title).toHaveValue("Essay on rivers and rain");

  await choose.click();
  const dialog = second.getByRole("dialog");
  await expect(dialog).toContainText("Essay on rivers and rain");
  await expect(dialog).toContainText("Essay on bridges");
  await dialog.getByRole("button", { name: "Decide later" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(choose).toBeFocused();
  await choose.click();
  await second.keyboard.press("Escape");
  await patiently(dialog).toHaveCount(0);
  await expect(choose).toBeFocused();
  await choose.click();
  await dialog.getByRole("button", { name: "Keep these choices" }).click();
  await patiently(second.getByText(/^Saved /).first()).toBeVisible();
  await second.reload();
  await patiently(second.getByLabel("Title", { exact: true })).toHaveValue("Essay on rivers and rain");
  await stage.close();
});
