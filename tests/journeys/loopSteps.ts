import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { drawPicture, writePdf } from "#tests/support/uploads.ts";
import { goBy, patiently, titleOf, waitUntilSaved, write } from "./stage.ts";

/** The titles Ana gives her pieces. */
export const pieces = {
  shadow: "A day at Harbor Clinic",
  sample: "Bridge model",
  service: "Saturdays at the pantry",
} as const;

/** Adds a piece of one kind from the list of one's work and names it. */
async function addPiece(page: Page, button: string, title: string): Promise<void> {
  await goBy(page, "My work");
  await page.getByRole("button", { name: button }).click();
  await patiently(page).toHaveURL(/\/work\/.+/);
  await page.getByLabel("Title", { exact: true }).fill(title);
  await patiently(titleOf(page)).toHaveText(title);
}

/** A job shadow with a photo that is described. */
export async function addJobShadow(page: Page): Promise<void> {
  await addPiece(page, "Add a job shadow", pieces.shadow);
  await page.getByLabel("Organization", { exact: true }).fill("Harbor Clinic");
  await page.getByLabel("Whom you shadowed").fill("Rosa Ortega");
  await page.getByLabel("Day", { exact: true }).fill("2026-02-03");
  await page.getByRole("group", { name: "Time you were there" }).getByLabel("Hours").fill("4");
  await page.getByLabel("My family and my school agreed to this visit").check();
  await write(page, "What do you expect to see?", "A calm front desk and a busy corridor behind it.");
  await write(page, "What surprised you?", "How much of nursing is listening.");
  const buffer = await drawPicture("jpeg", { width: 640, height: 480 });
  await page
    .getByLabel("Add photos or PDFs")
    .setInputFiles({ name: "clinic.jpg", mimeType: "image/jpeg", buffer });
  await page.getByLabel("What does this picture show?").fill("The clinic from across the street");
  await patiently(page.getByText("Still to describe")).toHaveCount(0);
  await waitUntilSaved(page);
}

/** A work sample whose work is a PDF. */
export async function addWorkSample(page: Page): Promise<void> {
  await addPiece(page, "Add a work sample", pieces.sample);
  await page.getByLabel("Course or place").fill("Physics");
  await write(page, "What is it?", "A truss of balsa that held forty kilograms.");
  await page
    .getByLabel("Add photos or PDFs")
    .setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer: writePdf() });
  await patiently(page.getByRole("listitem").filter({ hasText: "report.pdf" }).first()).toBeVisible();
  await waitUntilSaved(page);
}

/** An entry of two hours of service. */
export async function addService(page: Page): Promise<void> {
  await addPiece(page, "Add a volunteer entry", pieces.service);
  await page.getByLabel("Activity", { exact: true }).fill("Sorting donations");
  await page.getByLabel("For whom").fill("Food pantry");
  await page.getByLabel("Day", { exact: true }).fill("2026-01-16");
  await page.getByRole("group", { name: "Time you served" }).getByLabel("Hours").fill("2");
  await write(page, "What did it change, for them and for you?", "I learned the regulars by name.");
  await waitUntilSaved(page);
  await goBy(page, "My work");
  await patiently(page.getByText("2 hours in all")).toBeVisible();
}

/** Makes sections of what there is and puts the volunteering before the job shadow. */
export async function arrange(page: Page): Promise<void> {
  await goBy(page, "Portfolio");
  await write(page, "Introduction", "I like things that carry weight.");
  await page.getByRole("button", { name: "Start with three sections" }).click();
  const names = page.locator("section[data-section]").last().getByRole("link");
  await patiently(names).toHaveCount(2);
  const [first = ""] = await names.allInnerTexts();
  const second = first === pieces.shadow ? pieces.service : pieces.shadow;
  await page.getByRole("button", { name: `Move ${second} up` }).click();
  await patiently(names).toHaveText([second, first]);
  await waitUntilSaved(page);
}

/** Hands the portfolio in with a word to the mentor. */
export async function handIn(page: Page, attempt: number, note: string): Promise<void> {
  await goBy(page, "Portfolio");
  await page.getByRole("button", { name: attempt === 1 ? "Hand in" : "Hand in again", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Mona Reyes will read it.");
  await dialog.getByLabel("A word to your mentor").fill(note);
  await dialog.getByRole("button", { name: "Hand in", exact: true }).click();
  await patiently(page.getByText(`Attempt ${attempt} is with Mona Reyes.`)).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
  await patiently(page.getByText("Waiting for Mona Reyes")).toBeVisible();
}

/** Opens what waits from the mentor's queue. */
export async function openFromQueue(page: Page): Promise<void> {
  await page.goto("/waiting");
  await patiently(page.getByText("1 portfolio is waiting for your answer")).toBeVisible();
  await page.getByRole("link", { name: "Ana Lima" }).click();
  await patiently(titleOf(page)).toHaveText("Ana Lima’s portfolio");
}

/** Fills in a panelist's card level by level and submits it; `said` goes to the student. */
export async function score(page: Page, levels: readonly number[], said: string): Promise<void> {
  await page.goto("/panels");
  await page.getByRole("link", { name: "Ana Lima" }).click();
  await patiently(titleOf(page)).toHaveText("Ana Lima");
  await patiently(page.getByText(pieces.sample).first()).toBeAttached();
  await page.getByRole("button", { name: "Start scoring" }).click();
  const card = page.getByRole("region", { name: "Scorecard for Ana Lima" });
  const criteria = card.getByRole("group").filter({ has: page.getByRole("radio") });
  await patiently(criteria).toHaveCount(levels.length);
  for (const [place, level] of levels.entries()) {
    await criteria
      .nth(place)
      .locator("label")
      .filter({ has: page.getByRole("radio") })
      .nth(level - 1)
      .click();
  }
  await expect(card.getByText("6 of 6 levels chosen")).toBeVisible();
  await card.getByLabel("What worked").fill(said);
  await card.getByLabel("Think about").fill("Slow down a little.");
  await card.getByLabel("One next step").fill("Visit one more workshop.");
  await waitUntilSaved(page);
  await card.getByRole("button", { name: "Submit", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Submit the card" }).click();
  await patiently(page.getByRole("dialog")).toHaveCount(0);
}

/** Saves the sheet that a button offers. @returns the name it is saved under, once it proved to be a PDF */
export async function saveSheet(page: Page, button: string): Promise<string> {
  const offered = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await offered;
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  return download.suggestedFilename();
}
