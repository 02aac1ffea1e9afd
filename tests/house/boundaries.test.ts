import { describe, expect, it } from "vitest";
import { featureOrder } from "./featureOrder.ts";
import { importing, problemsOf } from "./planting.ts";

async function objectionsTo(from: string, target: string): Promise<readonly string[]> {
  const problems = await problemsOf(importing(from, target));
  return problems.map(({ rule, path, line }) => `${rule} ${path}:${line}`);
}

const features = "server/features";

describe("feature order", () => {
  it("names every feature once", () => {
    expect(new Set(featureOrder).size).toBe(featureOrder.length);
  });

  it.each([
    ["server/features/reviews/reviews.changes.ts", "server/features/submissions/submissions.queries.ts"],
    ["client/features/reviews/Review.ts", "client/features/people/PersonName.ts"],
    ["shared/reviews/review.ts", "shared/submissions/submission.ts"],
    ["server/features/reviews/reviews.view.ts", "shared/people/person.ts"],
    ["server/features/reviews/a.ts", "server/features/reviews/b.ts"],
  ])("lets a feature import those before it: %s", async (from, target) => {
    expect(await objectionsTo(from, target)).toEqual([]);
  });

  it.each([
    ["server/features/submissions/submissions.changes.ts", "server/features/reviews/reviews.queries.ts"],
    ["client/features/people/PersonName.ts", "client/features/reviews/Review.ts"],
    ["shared/submissions/submission.ts", "shared/reviews/review.ts"],
    ["server/features/people/people.view.ts", "shared/reviews/review.ts"],
    ["client/features/people/People.ts", "shared/reviews/review.ts"],
  ])("refuses a feature importing one after it: %s", async (from, target) => {
    expect(await objectionsTo(from, target)).toEqual([`boundaries ${from}:1`]);
  });

  it.each([
    "server/features/lunches/menu.ts",
    "client/features/lunches/Menu.tsx",
    "tests/features/lunches/a.ts",
  ])("refuses a feature without a place in the order: %s", async (path) => {
    const known = await problemsOf({ [path.replace("lunches", "artifacts")]: "export const there = 1;\n" });
    expect(known).toEqual([]);
    const problems = await problemsOf({ [path]: "export const there = 1;\n" });
    expect(problems.map(({ rule }) => rule)).toEqual(["boundaries"]);
  });
});

describe("sides", () => {
  it.each([
    ["client/app/App.ts", "server/app.ts"],
    ["server/http/route.ts", "client/http/request.ts"],
    ["server/features/shares/a.ts", "client/features/portfolios/reading/Page.ts"],
    ["server/pages/page.ts", "client/ui/Button.ts"],
    ["shared/text/a.ts", "server/settings.ts"],
    ["shared/text/a.ts", "client/ui/Button.ts"],
    ["server/app.ts", "tests/support/school.ts"],
    ["client/ui/Button.ts", "bench/run.ts"],
    ["server/settings.ts", "vite.config.ts"],
  ])("refuses to cross over: %s importing %s", async (from, target) => {
    expect(await objectionsTo(from, target)).toEqual([`boundaries ${from}:1`]);
  });

  it.each([
    ["server/http/route.ts", "shared/problems/problem.ts"],
    ["client/http/request.ts", "shared/problems/problem.ts"],
    ["server/pages/page.ts", "client/ui/RichTextView.tsx"],
    ["server/pages/page.ts", "client/features/portfolios/reading/Page.ts"],
    ["tests/features/people/a.ts", "server/app.ts"],
    ["bench/run.ts", "server/app.ts"],
  ])("allows %s importing %s", async (from, target) => {
    expect(await objectionsTo(from, target)).toEqual([]);
  });

  it("keeps reading components free of the browser's parts, since the server draws them too", async () => {
    const reading = "client/features/portfolios/reading/Page.ts";
    expect(await objectionsTo(reading, "shared/portfolios/portfolio.ts")).toEqual([]);
    expect(await objectionsTo(reading, "client/ui/RichTextView.tsx")).toEqual([]);
    expect(await objectionsTo(reading, "client/features/artifacts/reading/Artifact.ts")).toEqual([]);
    expect(await objectionsTo(reading, "client/ui/Button.ts")).toEqual([`boundaries ${reading}:1`]);
  });
});

describe("layers", () => {
  it.each([
    ["server/http/route.ts", `${features}/people/people.queries.ts`],
    ["server/access/visible.ts", `${features}/people/people.queries.ts`],
    ["server/db/store.ts", `${features}/people/people.tables.ts`],
    ["server/settings.ts", "server/db/store.ts"],
    ["server/http/route.ts", "server/app.ts"],
    [`${features}/people/people.routes.ts`, "server/app.ts"],
    [`${features}/people/people.routes.ts`, "server/cli/people.ts"],
    ["client/http/request.ts", "client/features/people/People.ts"],
    ["client/ui/Button.ts", "client/http/request.ts"],
    ["client/ui/Button.ts", "shared/people/person.ts"],
    ["client/features/people/People.ts", "client/app/routes.ts"],
    ["shared/text/text.ts", "shared/people/person.ts"],
  ])("refuses %s importing %s", async (from, target) => {
    expect(await objectionsTo(from, target)).toEqual([`boundaries ${from}:1`]);
  });

  it.each([
    ["server/access/visible.ts", `${features}/people/people.tables.ts`],
    ["server/app.ts", `${features}/printing/printing.routes.ts`],
    ["server/cli/people.ts", `${features}/people/people.changes.ts`],
    ["server/demo/district.ts", `${features}/outcomes/outcomes.changes.ts`],
    ["server/main.ts", "server/app.ts"],
    ["server/routes.ts", `${features}/printing/printing.routes.ts`],
    ["server/db/store.ts", "server/settings.ts"],
    [`${features}/people/people.routes.ts`, "server/http/route.ts"],
    ["client/app/routes.ts", "client/features/printing/Printing.ts"],
    ["client/features/people/People.ts", "client/ui/Button.ts"],
    ["client/ui/Button.ts", "shared/text/text.ts"],
    ["shared/people/person.ts", "shared/text/text.ts"],
    ["shared/messages/catalog.ts", "shared/people/person.ts"],
  ])("allows %s importing %s", async (from, target) => {
    expect(await objectionsTo(from, target)).toEqual([]);
  });

  it("sees imports of types, re-exports and imports at run time as well", async () => {
    const from = "server/http/route.ts";
    const target = "server/features/people/people.queries.ts";
    for (const line of [
      `import type { There } from "#${target}";`,
      `export * from "../features/people/people.queries.ts";`,
      `export const later = () => import("#${target}");`,
      `export type There = import("#${target}").There;`,
    ]) {
      const problems = await problemsOf({ [target]: "export type There = 1;\n", [from]: `\n${line}\n` });
      expect(problems.map((problem) => `${problem.rule}:${problem.line}`)).toEqual(["boundaries:2"]);
    }
  });
});

describe("paths", () => {
  it("refuses to climb two folders, and lets a file climb one", async () => {
    const settings = { "server/settings.ts": "export const port = 3000;\n" };
    const one = { ...settings, "server/db/a.ts": `export { port } from "../settings.ts";\n` };
    expect(await problemsOf(one)).toEqual([]);
    const two = { ...settings, "server/db/dialects/a.ts": `export { port } from "../../settings.ts";\n` };
    expect(await problemsOf(two)).toMatchObject([{ rule: "boundaries", path: "server/db/dialects/a.ts" }]);
  });

  it("refuses an import that names no file", async () => {
    const files = { "server/db/a.ts": `export { port } from "#server/settings";\n` };
    const problems = await problemsOf({ ...files, "server/settings.ts": "export const port = 3000;\n" });
    expect(problems).toMatchObject([{ rule: "boundaries", line: 1 }]);
  });
});
