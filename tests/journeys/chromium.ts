import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** What to do on a machine without a browser. */
export const chromiumMissing =
  "The browser tests need Chromium, and there is none. On Debian: apt-get install chromium. " +
  "Elsewhere: npx playwright install --with-deps chromium. Or set CHROMIUM_PATH to one that is installed.";

/** Runs it once: some systems put a stand-in for an installer under the browser's name. */
function isBrowser(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/**
 * The Chromium to test with: CHROMIUM_PATH, the system's, or Playwright's own.
 *
 * @throws if CHROMIUM_PATH is set and is not a browser that starts
 */
export function findChromium(): string | undefined {
  const wished = process.env.CHROMIUM_PATH;
  if (wished) {
    if (isBrowser(wished)) return wished;
    throw new Error(`CHROMIUM_PATH is ${wished}, which is not a browser that starts.`);
  }
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...installed, chromium.executablePath()].find(isBrowser);
}

/** @throws with the way to get one, if there is no Chromium */
export function getChromium(): string {
  const path = findChromium();
  if (path === undefined) throw new Error(chromiumMissing);
  return path;
}
