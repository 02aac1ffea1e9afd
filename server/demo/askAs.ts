import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Actor } from "#server/access/actor.ts";
import type { Call, Method, Route } from "#server/http/route.ts";
import type { Program } from "#server/program.ts";
import { routes } from "#server/routes.ts";

/** What is asked of a route, besides its address. */
export interface Asked {
  body?: unknown;
  version?: number;
  file?: { name: string; bytes: Buffer };
}

/** Asks one of the program's own routes as one person, and gives back what it answered. */
export type Ask = (method: Method, address: string, asked?: Asked) => Promise<unknown>;

function paramsOf(path: string, address: string): Map<string, string> | undefined {
  const wanted = path.split("/");
  const given = address.split("/");
  if (wanted.length !== given.length) return undefined;
  const params = new Map<string, string>();
  for (const [place, part] of wanted.entries()) {
    const value = given[place] ?? "";
    if (part.startsWith(":")) params.set(part.slice(1), value);
    else if (part !== value) return undefined;
  }
  return params;
}

function findRoute(method: Method, address: string): { route: Route; params: Map<string, string> } {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.path, address) : undefined;
    if (params) return { route, params };
  }
  throw new Error(`No route answers ${method} ${address}`);
}

/**
 * Lets the sample district be made the way people make a real one: through the routes of the screens, with
 * every rule and audit line, but without a network between.
 */
export function askAs(program: Program, actor: Actor): Ask {
  return async (method, address, asked = {}) => {
    const [path = "", search = ""] = address.split("?");
    const { route, params } = findRoute(method, path);
    const headers = new Map<string, string>([["idempotency-key", randomUUID()]]);
    if (asked.version !== undefined) headers.set("if-match", `"${asked.version}"`);
    const call: Call = {
      program,
      actor,
      requestId: randomUUID(),
      origin: "http://localhost",
      userAgent: "",
      source: () => "",
      isPreload: false,
      abandonment: () => new AbortController().signal,
      rawParam: (name) => params.get(name) ?? "",
      rawQuery: Object.fromEntries(new URLSearchParams(search)),
      header: (name) => headers.get(name.toLowerCase()),
      cookie: () => undefined,
      hasBody: asked.body !== undefined,
      setCookie: () => undefined,
      readJson: async () => asked.body,
      readForm: async () => asked.body,
      takeFile: async () => {
        if (!asked.file) throw new Error(`${address} needs a file`);
        const stagedPath = join(program.files.stagingFolder, randomUUID());
        await writeFile(stagedPath, asked.file.bytes);
        return { file: { stagedPath, name: asked.file.name, bytes: asked.file.bytes.length }, fields: {} };
      },
    };
    const reply = await route.handle(call);
    return reply.kind === "json" && reply.text !== "" ? JSON.parse(reply.text) : undefined;
  };
}
