import { expect, test } from "@playwright/test";
import { planInterview } from "#tests/support/events.ts";
import {
  addJobShadow,
  addService,
  addWorkSample,
  arrange,
  handIn,
  openFromQueue,
  pieces,
  saveSheet,
  score,
} from "./loopSteps.ts";
import { expectDrawn, givePassword, goBy, password, patiently, setStage, titleOf } from "./stage.ts";

const comment = "Which of the two loads did it fail under?";
const passcode = "blue heron";

test("takes a senior from the first upload to the released outcome, each person seeing their part", async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const stage = await setStage(browser);
  const { server, enter } = stage;
  await givePassword(server, "ana");
  const ana = await enter(null);
  const mona = await enter("mona");
  const gwen = await enter("gwen");
  const cora = await enter("cora");
  const hal = await enter("hal");

  await test.step("the student signs in", async () => {
    await ana.goto("/");
    await ana.getByLabel("Sign-in name").fill("ana");
    await ana.getByLabel("Password").fill(password);
    await ana.getByRole("button", { name: "Sign in" }).click();
    await patiently(titleOf(ana)).toHaveText("Today");
  });

  await test.step("the student adds work with a photo, a PDF and hours", async () => {
    await addJobShadow(ana);
    await addWorkSample(ana);
    await addService(ana);
  });

  await test.step("the student arranges it and sees what readers see", async () => {
    await arrange(ana);
    await ana.getByRole("link", { name: "Preview" }).click();
    await patiently(titleOf(ana)).toHaveText("Preview");
    const preview = ana.getByRole("article").first();
    await expect(preview).toContainText("I like things that carry weight.");
    await expect(preview).toContainText("A truss of balsa that held forty kilograms.");
    await expect(ana.locator(".reading-artifact")).toHaveText([
      new RegExp(pieces.sample),
      /Saturdays at the pantry|A day at Harbor Clinic/,
      /Saturdays at the pantry|A day at Harbor Clinic/,
    ]);
    await expectDrawn(preview.getByRole("img", { name: "The clinic from across the street" }).first());
  });

  await test.step("the student hands it in", () => handIn(ana, 1, "Please look at the bridge."));

  await test.step("the mentor finds it waiting, comments and returns it", async () => {
    await openFromQueue(mona);
    await expect(mona.getByText("Please look at the bridge.")).toBeVisible();
    await expectDrawn(mona.getByRole("img", { name: "The clinic from across the street" }).first());
    await mona.getByRole("button", { name: "Comment on this piece" }).first().click();
    await mona.getByRole("textbox", { name: "Your comment" }).fill(comment);
    await mona.getByRole("button", { name: "Add comment" }).click();
    await patiently(mona.getByRole("article").filter({ hasText: comment }).last()).toContainText(
      "Not sent yet",
    );
    await mona.getByRole("button", { name: "Return", exact: true }).click();
    await patiently(mona.getByText(/^Returned by Mona Reyes/)).toBeVisible();
  });

  await test.step("the student sees who read it and what was said, and hands in again", async () => {
    await ana.goto("/portfolio");
    await patiently(ana.getByText("Mona Reyes sent it back")).toBeVisible();
    await ana.getByRole("link", { name: "Read the answer" }).click();
    await patiently(ana.getByText(comment)).toBeVisible();
    await expect(ana.getByRole("heading", { name: "Read by" })).toBeVisible();
    await expect(ana.getByRole("listitem").filter({ hasText: /^Mona Reyes, / })).toBeVisible();
    await handIn(ana, 2, "Now with the load.");
  });

  await test.step("the mentor accepts the second attempt", async () => {
    await openFromQueue(mona);
    await expect(mona.getByText("Attempt 2").first()).toBeVisible();
    await mona.getByRole("button", { name: "Accept", exact: true }).click();
    await patiently(mona.getByText(/^Accepted by Mona Reyes/)).toBeVisible();
    await ana.goto("/portfolio");
    await patiently(ana.getByText("Mona Reyes accepted it")).toBeVisible();
  });

  await test.step("the guardian sees nothing until it is shared, then the portfolio", async () => {
    await gwen.goto("/family");
    await patiently(gwen.getByText("Ana has not shared the portfolio with the family yet.")).toBeVisible();
    await expect(gwen.getByText(pieces.sample)).toHaveCount(0);
    await goBy(ana, "Sharing");
    await ana.getByLabel("My family may read my portfolio").click();
    await patiently(ana.getByText("Your family can read your portfolio now.").first()).toBeVisible();
    await gwen.reload();
    await gwen.getByRole("link", { name: "Read Ana’s portfolio" }).click();
    await patiently(titleOf(gwen)).toHaveText("What Ana shares with you");
    await patiently(gwen.getByText("How much of nursing is listening.")).toBeVisible();
    await expect(gwen.getByText(comment)).toHaveCount(0);
  });

  await test.step("somebody with the link and the passcode reads it without any script", async () => {
    await ana.getByRole("button", { name: "New link" }).click();
    await ana.getByLabel("Who is it for?").fill("Ms. Ortega");
    await ana.getByLabel("Ask for a passcode, too").check();
    await ana.getByLabel("Passcode", { exact: true }).fill(passcode);
    await ana.getByRole("button", { name: "Make the link" }).click();
    const address = new URL(await ana.getByRole("textbox", { name: "Address" }).inputValue());
    await ana.getByRole("button", { name: "Done" }).click();
    const reader = await enter(null, { javaScriptEnabled: false });
    await reader.goto(address.pathname);
    await expect(titleOf(reader)).toHaveText("This portfolio has a passcode");
    await expect(reader.getByText(pieces.sample)).toHaveCount(0);
    await reader.getByLabel("Passcode").fill(passcode);
    await reader.getByRole("button", { name: "Open the portfolio" }).click();
    await patiently(reader.getByText("A truss of balsa that held forty kilograms.")).toBeVisible();
    await expect(reader.getByText("Ana Lima").first()).toBeVisible();
    await expect(reader.locator("script")).toHaveCount(0);
    await ana.reload();
    await patiently(ana.getByRole("row", { name: /Ms\. Ortega/ })).toContainText("once");
  });

  const { event, seat } = await planInterview(server);
  await test.step("the coordinator looks at the board and publishes the times", async () => {
    await cora.goto("/events");
    await cora.getByRole("link", { name: "Exit interviews" }).first().click();
    await patiently(cora.getByRole("button", { name: /^Ana Lima: Panel 1, / })).toBeVisible();
    await cora.goto(`/events/${event.id}/publish`);
    await cora.getByRole("button", { name: "Publish the times" }).click();
    await cora.getByRole("dialog").getByRole("button", { name: "Publish the times" }).click();
    await patiently(cora.getByText("The times are published.").first()).toBeVisible();
    await ana.goto("/today");
    await patiently(ana.getByRole("heading", { name: "Your interview" })).toBeVisible();
    await expect(ana.getByText(/Library/).first()).toBeVisible();
  });

  const interview = `/interviews/${seat.id}`;
  const results = `/events/${event.id}/results`;
  await test.step("two panelists score, and nobody sees another's card yet", async () => {
    await score(hal, [3, 3, 3, 3, 3, 3], "Hal heard a plan.");
    await patiently(hal.getByText("1 of 3 submitted")).toBeVisible();
    const ella = await enter("ella");
    await score(ella, [3, 3, 3, 3, 3, 4], "Ella heard patience.");
    await ella.context().close();
    for (const page of [hal, cora]) {
      await page.goto(interview);
      await patiently(page.getByText("2 of 3 submitted")).toBeVisible();
      await expect(page.getByText("Ella heard patience.")).toHaveCount(0);
      await expect(page.getByRole("heading", { name: "The cards side by side" })).toHaveCount(0);
    }
    await expect(cora.getByText("Hal heard a plan.")).toHaveCount(0);
    await expect(cora.getByText(/of 100/)).toHaveCount(0);
    await cora.goto(results);
    await patiently(cora.getByText("0 of 1 interviews are complete")).toBeVisible();
    await expect(cora.getByText("No results yet")).toBeVisible();
    await expect(cora.getByRole("button", { name: "Release outcomes" })).toHaveCount(0);
  });

  await test.step("the third card opens all of them, and what differs is flagged", async () => {
    const eli = await enter("eli");
    await score(eli, [3, 3, 3, 3, 3, 2], "Eli heard the bridge carry weight.");
    for (const page of [eli, hal]) {
      await page.goto(interview);
      await patiently(page.getByRole("heading", { name: "The cards side by side" })).toBeVisible();
      await expect(page.getByText("Ella heard patience.").first()).toBeVisible();
      await expect(page.getByText("Preparation: levels from 2 to 4.")).toBeVisible();
    }
  });

  await test.step("the student reads the outcome once the coordinator has released it", async () => {
    await ana.goto("/results");
    await patiently(ana.getByRole("heading", { name: "When and where" })).toBeVisible();
    await expect(ana.getByText("Hal heard a plan.")).toHaveCount(0);
    await cora.goto(results);
    await cora.getByRole("button", { name: "Release outcomes" }).click();
    await cora.getByRole("dialog").getByRole("button", { name: "Release now" }).click();
    await patiently(cora.getByText("Released", { exact: true }).first()).toBeVisible();
    await ana.reload();
    await patiently(ana.getByRole("heading", { name: "You passed, Ana" })).toBeVisible();
    await expect(ana.getByText("Hal heard a plan.")).toBeVisible();
    await expect(ana.getByText("Hal Winter")).toHaveCount(0);
  });

  await test.step("each saves the sheets made for them", async () => {
    expect(await saveSheet(ana, "Results letter as PDF")).toBe("Ana Lima – interview results.pdf");
    await ana.goto("/portfolio/preview");
    expect(await saveSheet(ana, "Save as PDF")).toBe("Ana Lima – portfolio.pdf");
    expect(await saveSheet(hal, "Packet as PDF")).toBe("Ana Lima – panel packet.pdf");
    expect(await saveSheet(cora, "PDF score sheet of Ana Lima")).toBe("Ana Lima – score sheet.pdf");
    await cora.goto(`/events/${event.id}/publish`);
    expect(await saveSheet(cora, "Schedule as PDF")).toBe("Exit interviews – schedule.pdf");
  });

  expect([...stage.origins]).toEqual([server.url]);
  expect(stage.complaints).toEqual([]);
  await stage.close();
});
