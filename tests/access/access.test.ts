import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessTable } from "#server/access/accessTable.ts";
import { routes } from "#server/routes.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { addressOf, askEverything, describeAccess } from "./grid.ts";

describe("who may do what", () => {
  it("is what docs/access.md says, for every route and every kind of person", async () => {
    expect(describeAccess(await askEverything())).toBe(readFileSync("docs/access.md", "utf8"));
  }, 120_000);

  it("has no action without a route, or a list whose rows it decides", () => {
    const listed = readdirSync("server/features", { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".queries.ts"))
      .map((path) => readFileSync(join("server/features", path), "utf8"))
      .flatMap((source) =>
        [...source.matchAll(/visibleRows\(\s*\w+,\s*\w+,\s*"([\w.]+)"/g)].map(([, name]) => name),
      );
    const used = new Set<string | undefined>([...routes.map((route) => route.action), ...listed]);
    expect(Object.keys(accessTable).filter((action) => !used.has(action))).toEqual([]);
  });

  it("has one route for each method and address", () => {
    const all = routes.map((route) => `${route.method} ${route.path}`);
    expect(all).toEqual([...new Set(all)]);
  });
});

describe("ids that never existed", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it("are answered with 404 to whoever may otherwise come in, and never with a fault", async () => {
    const everywhere = new Proxy<Record<string, string>>({}, { get: () => "none-such-id-0001" });
    for (const route of routes.filter(({ path }) => path.includes(":"))) {
      for (const who of ["ana", "mona", "hal", "cora", "ada"] as const) {
        const answer = await server.as(who).ask(route.method, addressOf(route, everywhere));
        expect([404, 403, 303], `${route.method} ${route.path} as ${who}: ${answer.text}`).toContain(
          answer.status,
        );
      }
    }
  }, 60_000);
});
