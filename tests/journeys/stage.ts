import { type Browser, type BrowserContextOptions, expect, type Locator, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { credentials } from "#server/features/sessions/sessions.tables.ts";
import { idOf, type PersonKey, tokenOf } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

/** What waits for a page to settle; machines that run these journeys can be slow. */
export const patiently = expect.configure({ timeout: 30_000 });

/** A password long enough for anybody. */
export const password = "violet harbour stapler moss";

/** The real program on a fresh copy of the test school, and browsers that are watched. */
export interface Stage {
  server: TestServer;
  /** A page of a browser of its own, signed in as one person, or as nobody. */
  enter: (person: PersonKey | null, options?: BrowserContextOptions) => Promise<Page>;
  /** Every origin any page asked for anything. */
  origins: Set<string>;
  /** What pages complained about: errors on the console and faults nobody caught. */
  complaints: string[];
  close: () => Promise<void>;
}

/** Starts the program and watches every page opened through it. */
export async function setStage(browser: Browser): Promise<Stage> {
  const server = await startServer();
  const origins = new Set<string>();
  const complaints: string[] = [];
  const closings: (() => Promise<void>)[] = [];
  return {
    server,
    origins,
    complaints,
    enter: async (person, options = {}) => {
      const context = await browser.newContext({ baseURL: server.url, ...options });
      closings.push(() => context.close());
      if (person) {
        const cookie = { name: "homeroom_session", value: tokenOf(person), url: server.url };
        await context.addCookies([cookie]);
      }
      const who = person ?? "nobody";
      context.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http")) origins.add(origin);
      });
      context.on("console", (said) => {
        if (said.type() === "error") complaints.push(`${who}, ${said.location().url}: ${said.text()}`);
      });
      context.on("weberror", (fault) => complaints.push(`${who}: ${fault.error().message}`));
      return context.newPage();
    },
    close: async () => {
      for (const closing of closings) await closing();
      await server.close();
    },
  };
}

/** Gives somebody the password to sign in with. */
export async function givePassword(server: TestServer, person: PersonKey): Promise<void> {
  const passwordHash = await server.program.passwords.hash(password);
  await server.program.store.keepHouse((writer) =>
    writer
      .update(credentials)
      .set({ passwordHash })
      .where(eq(credentials.personId, idOf(person))),
  );
}

/** Goes somewhere by the masthead. */
export async function goBy(page: Page, entry: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: entry, exact: true })
    .first()
    .click();
}

/** The main title of the screen. */
export function titleOf(page: Page): Locator {
  return page.getByRole("heading", { level: 1 });
}

/** Waits until the page says that everything typed is kept. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await patiently(page.getByText(/^(?:Saved |All changes saved)/).first()).toBeVisible();
}

/** Writes into a field of rich text, whose editor is fetched when first needed. */
export async function write(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole("textbox", { name: label });
  await patiently(field).toBeEditable();
  await field.fill(words);
}

/** Whether a picture has been fetched and drawn. */
export async function expectDrawn(picture: Locator): Promise<void> {
  await picture.scrollIntoViewIfNeeded();
  await patiently
    .poll(() => picture.evaluate((shown) => shown instanceof HTMLImageElement && shown.naturalWidth > 0))
    .toBe(true);
}
