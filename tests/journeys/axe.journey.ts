import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { createWorld } from "#tests/access/world.ts";
import { planEvent } from "#tests/support/events.ts";
import { addFinishedSample, addPiece } from "#tests/support/pieces.ts";
import type { PersonKey } from "#tests/support/school.ts";
import { patiently, type Stage, setStage, titleOf } from "./stage.ts";

/** The two ends of what people look at. */
const looks: Readonly<Record<string, BrowserContextOptions>> = {
  "light and wide": { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
};

/** Everything each person of the loop can stand before, by address. */
function screensOf(world: Record<string, string>): readonly (readonly [PersonKey | null, string[]])[] {
  const { artifactId, submissionId, eventId, interviewId, planningId } = world;
  return [
    [null, ["/sign-in", `/s/${world.token}`]],
    [
      "ana",
      [
        "/today",
        "/work",
        `/work/${artifactId}`,
        `/work/${world.shadowId}`,
        `/work/${world.resumeId}`,
        `/work/${world.serviceId}`,
        "/portfolio",
        "/portfolio/preview",
        `/submissions/${submissionId}`,
        "/sharing",
        "/results",
        "/account",
      ],
    ],
    [
      "mona",
      ["/today", "/homeroom", "/waiting", `/submissions/${submissionId}`, `/students/${world.studentId}`],
    ],
    ["gwen", ["/family", `/family/${world.studentId}`]],
    [
      "cora",
      [
        "/program",
        "/events",
        `/events/${planningId}`,
        `/events/${planningId}/days`,
        `/events/${planningId}/panels`,
        `/events/${planningId}/publish`,
        `/events/${eventId}`,
        `/events/${eventId}/results`,
        `/rubrics/${world.rubricId}`,
        `/interviews/${interviewId}`,
        `/students/${world.studentId}/results`,
        "/people",
        `/people/${world.personId}`,
        "/homerooms",
        `/homerooms/${world.homeroomId}`,
      ],
    ],
    ["hal", ["/panels", `/interviews/${interviewId}`]],
    ["ada", ["/people", "/homerooms", "/settings"]],
  ];
}

/** Waits until the screen has come and nothing of it is still being fetched. */
async function settle(page: Page): Promise<void> {
  await patiently(titleOf(page)).toBeVisible();
  await patiently(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
}

/** What axe finds wrong with a page, one line each. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/** One of everything, and an event that is still being planned. */
async function furnish({ server }: Stage): Promise<Record<string, string>> {
  const world = await createWorld(server);
  const shadowId = await addPiece(server, "ana", { kind: "jobShadow", title: "A day at the clinic" });
  const resumeId = await addPiece(server, "ana", { kind: "resume", title: "Resume" });
  const serviceId = await addPiece(server, "ana", { kind: "volunteerEntry", title: "Pantry" });
  await addFinishedSample(server, "ana", "Lab report");
  const { event } = await planEvent(server, { title: "Retakes", on: "2027-03-16" });
  return { ...world, shadowId, resumeId, serviceId, planningId: event.id };
}

for (const [look, options] of Object.entries(looks)) {
  test(`has nothing axe objects to on any screen of the loop, ${look}`, async ({ browser }) => {
    test.setTimeout(420_000);
    const stage = await setStage(browser);
    const world = await furnish(stage);
    for (const [person, addresses] of screensOf(world)) {
      const page = await stage.enter(person, options);
      for (const address of addresses) {
        await test.step(`${person ?? "nobody"} on ${address}`, async () => {
          await page.goto(address);
          await settle(page);
          expect.soft(await titleOf(page).innerText(), address).not.toBe("This page is not here");
          expect.soft(await violationsOf(page), `${person ?? "nobody"} on ${address}`).toEqual([]);
          const isTooWide = await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          );
          expect.soft(isTooWide, `${address} scrolls sideways`).toBe(false);
        });
      }
      await page.context().close();
    }
    await stage.close();
  });
}
