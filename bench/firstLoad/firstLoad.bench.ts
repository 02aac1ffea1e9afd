import { type Browser, chromium, type Request } from "@playwright/test";
import { getChromium } from "#tests/journeys/chromium.ts";
import type { Measurement } from "../measuring/measurement.ts";
import { type Program, runHomeroom, signIn } from "../measuring/programs.ts";
import { copyOfDistrict, personWith, type SignIn } from "../measuring/sampleDistrict.ts";

const roles = ["student", "mentor", "guardian", "panelist", "coordinator", "administrator"] as const;
const kinds = ["script", "stylesheet", "font", "image"] as const;

interface Load {
  requests: number;
  /** Bytes as sent, compressed, headers not counted. */
  bytes: Map<string, number>;
}

/** Opens the start page with nothing cached, and waits until the network is quiet. */
async function loadHome(browser: Browser, server: Program, person: SignIn): Promise<Load> {
  const [name = "", value = ""] = (await signIn(server, person)).split("=");
  const context = await browser.newContext();
  try {
    await context.addCookies([{ name, value, url: server.url }]);
    const page = await context.newPage();
    const finished: Request[] = [];
    page.on("requestfinished", (request) => finished.push(request));
    await page.goto(server.url, { waitUntil: "networkidle" });
    await page.locator("h1").first().waitFor();
    const bytes = new Map<string, number>();
    for (const request of finished) {
      const { responseBodySize } = await request.sizes();
      const kind = request.resourceType();
      bytes.set(kind, (bytes.get(kind) ?? 0) + responseBodySize);
    }
    return { requests: finished.length, bytes };
  } finally {
    await context.close();
  }
}

const recipe =
  "the built program in Chromium, signed in, empty cache, until the network is quiet; bytes as they were sent";

function measurementsOf(role: (typeof roles)[number], load: Load): Measurement[] {
  const isStudent = role === "student";
  return [
    {
      name: `home of a ${role}: requests`,
      value: load.requests,
      unit: "requests",
      recipe,
      ...(isStudent ? { limit: { atMost: 12 } } : {}),
    },
    ...kinds.map((kind) => ({
      name: `home of a ${role}: ${kind}`,
      value: (load.bytes.get(kind) ?? 0) / 1000,
      unit: "kB",
      recipe,
      ...(isStudent && kind === "script" ? { limit: { atMost: 200 } } : {}),
    })),
  ];
}

/** What each kind of person fetches to see their first screen. */
export async function run(): Promise<Measurement[]> {
  const { folder, people } = await copyOfDistrict();
  const server = await runHomeroom(folder);
  const browser = await chromium.launch({
    executablePath: getChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const measured: Measurement[] = [];
    for (const role of roles) {
      const load = await loadHome(browser, server, personWith(people, role));
      measured.push(...measurementsOf(role, load));
    }
    return measured;
  } finally {
    await browser.close();
    await server.stop();
  }
}
