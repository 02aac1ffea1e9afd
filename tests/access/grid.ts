import { accessTable } from "#server/access/accessTable.ts";
import { relations } from "#server/access/relations.ts";
import type { Route } from "#server/http/route.ts";
import { routes } from "#server/routes.ts";
import type { PersonKey } from "#tests/support/school.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { createWorld } from "./world.ts";

/** The kinds of person, as they stand to Ana's work. */
export const kinds: readonly { key: PersonKey | "nobody"; title: string }[] = [
  { key: "ana", title: "student" },
  { key: "ben", title: "other student" },
  { key: "gwen", title: "guardian" },
  { key: "gus", title: "other guardian" },
  { key: "mona", title: "mentor" },
  { key: "moe", title: "other mentor" },
  { key: "hal", title: "panelist" },
  { key: "pia", title: "other panelist" },
  { key: "cora", title: "coordinator" },
  { key: "otto", title: "other coordinator" },
  { key: "ada", title: "administrator" },
  { key: "nobody", title: "nobody" },
];

/** yes: let in, whatever the request then lacked. no: told they may not. hidden: told there is nothing. */
export type Verdict = "yes" | "no" | "hidden" | "sign in";

function verdictOf(status: number): Verdict {
  if (status === 401) return "sign in";
  if (status === 403) return "no";
  return status === 404 ? "hidden" : "yes";
}

/** The address of a route with the world's ids in it. */
export function addressOf(route: Route, world: Readonly<Record<string, string>>): string {
  return route.path.replace(/:(\w+)/g, (_whole, name: string) => {
    const id = world[name];
    if (id === undefined) throw new Error(`The test world has no ${name} for ${route.path}`);
    return id;
  });
}

/** Asks with a body no route understands, so that whoever is let in changes nothing. */
async function ask(server: TestServer, route: Route, address: string, who: PersonKey | "nobody") {
  const asker = who === "nobody" ? server.asNobody : server.as(who);
  const json = route.method !== "GET" && !route.takesForm ? { json: { unknownField: 1 } } : {};
  return (await asker.ask(route.method, address, json)).status;
}

export interface GridRow {
  route: Route;
  verdicts: Verdict[];
}

/** The answer of every route to every kind of person, over HTTP. */
export async function askEverything(): Promise<GridRow[]> {
  const server = await startServer();
  try {
    const world = await createWorld(server);
    const rows: GridRow[] = [];
    for (const route of routes) {
      const address = addressOf(route, world);
      const verdicts: Verdict[] = [];
      for (const { key } of kinds) {
        const status = await ask(server, route, address, key);
        if (status >= 500)
          throw new Error(`${route.method} ${address} as ${key} was answered with ${status}`);
        verdicts.push(verdictOf(status));
      }
      rows.push({ route, verdicts });
    }
    return rows;
  } finally {
    await server.close();
  }
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The page a principal can read: who may do what, and what every route answers to whom. */
export function describeAccess(grid: readonly GridRow[]): string {
  const actions = Object.entries(accessTable).map(([action, row]) => [
    `\`${action}\``,
    row.says,
    ...relations.map((relation) => (row.may[relation] ? "yes" : "")),
    row.unless?.join(", ") ?? "",
  ]);
  const answers = grid.map(({ route, verdicts }) => [`\`${route.method} ${route.path}\``, ...verdicts]);
  return `# Who may do what

Written by \`npm run access\` from the access table and from what the running program answers; \`npm test\` compares it.
A person approves each difference.

## Actions

A person may stand in several relations to a student's work; one yes is enough, unless a veto in the last column
applies. "member" is anybody of the district who is signed in; "anyone" needs no sign-in.

${table(["action", "lets a person", ...relations, "unless"], actions)}

## Answers

To Ana's own things, from each kind of person. yes: let in. no: told that they may not (403). hidden: told that
there is nothing (404). sign in: asked to sign in first (401).

${table(["route", ...kinds.map(({ title }) => title)], answers)}
`;
}
