import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { createWorld } from "#tests/access/world.ts";
import { planEvent } from "#tests/support/events.ts";
import { addFinishedSample, addPiece } from "#tests/support/pieces.ts";
import type { PersonKey } from "#tests/support/school.ts";
import { patiently, type Stage, setStage, titleOf } from "./stage.ts";

/** The two ends of what people look at. */
const looks = [
  { name: "light and wide", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { name: "dark and 320 pixels wide", viewport: { width: 320, height: 720 }, colorScheme: "dark" },
] as const;

/** Everything each person of the loop can stand before, by address. */
function screensOf(world: Record<string, string>): ReadonlyMap<PersonKey | null, string[]> {
  const { artifactId, submissionId, eventId, interviewId, planningId } = world;
  return new Map<PersonKey | null, string[]>([
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
  ]);
}

/** Waits until the screen has come and nothing of it is still being fetched. */
async function settle(page: Page): Promise<void> {
  await patiently(titleOf(page)).toBeVisible();
  await patiently(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
}

/**
 * What axe finds wrong with a page, one line each. No page has frames, so axe runs in the page alone
 * (its other way opens a second page for every look).
 */
async function violationsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
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

/** Has colors arrive where they are fading to: on a slow machine axe would read one of the shades between. */
async function skipTransitions(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const transition of document.getAnimations()) transition.cancel();
  });
}

/** What is wrong with the page before one person, in one look. */
async function faultsOf(page: Page, { viewport, colorScheme }: (typeof looks)[number]): Promise<string[]> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await skipTransitions(page);
  const faults = await violationsOf(page);
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return isTooWide ? [...faults, "scrolls sideways"] : faults;
}

test.describe.configure({ mode: "parallel" });
// A trace doubles the time, and the lines that a failure prints say what and where.
test.use({ trace: "off" });

const halves: Readonly<Record<string, readonly (PersonKey | null)[]>> = {
  "visitors, students, mentors and families": [null, "ana", "mona", "gwen"],
  "coordinators, panelists and administrators": ["cora", "hal", "ada"],
};

for (const [readers, people] of Object.entries(halves)) {
  test(`has nothing axe objects to before ${readers}, wide and narrow, light and dark`, async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const stage = await setStage(browser);
    const world = await furnish(stage);
    const screens = screensOf(world);
    for (const person of people) {
      const addresses = screens.get(person) ?? [];
      expect(addresses.length).toBeGreaterThan(0);
      const page = await stage.enter(person);
      for (const address of addresses) {
        await test.step(`${person ?? "nobody"} on ${address}`, async () => {
          await page.goto(address);
          await settle(page);
          expect.soft(await titleOf(page).innerText(), address).not.toBe("This page is not here");
          for (const look of looks) {
            const where = `${person ?? "nobody"} on ${address}, ${look.name}`;
            expect.soft(await faultsOf(page, look), where).toEqual([]);
          }
        });
      }
      await page.context().close();
    }
    await stage.close();
  });
}
