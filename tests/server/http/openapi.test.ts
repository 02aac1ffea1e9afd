import { afterAll, beforeAll, expect, it } from "vitest";
import { routes } from "#server/routes.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it("describes every declared route, with its action", async () => {
  const answer = await server.asNobody.ask("GET", "/api/openapi.json");
  expect(answer.status).toBe(200);
  const { paths }: { paths: Record<string, Record<string, { "x-action": string }>> } = JSON.parse(
    answer.text,
  );
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    expect(paths[path]?.[route.method.toLowerCase()]?.["x-action"], `${route.method} ${path}`).toBe(
      route.action,
    );
  }
});
