import { defineConfig } from "@playwright/test";
import { getChromium } from "./tests/journeys/chromium.ts";

// The workers load this file too; they take the browser that the first process found.
process.env.CHROMIUM_PATH = getChromium();

export default defineConfig({
  testDir: "tests/journeys",
  testMatch: /\.(?:journey|spec|test)\.tsx?$/,
  outputDir: "test-results/journeys",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    headless: true,
    locale: "en-US",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
