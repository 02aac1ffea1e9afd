import type { Express } from "express";
import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { refusalStatus } from "#shared/refusals/refusals.ts";
import type { Route } from "./route.ts";
import { sendText } from "./sendText.ts";

const problem = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(Object.keys(refusalStatus)),
    detail: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    issues: z
      .array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
      .optional(),
    current: z.unknown().optional(),
  })
  .meta({ id: "Problem" });

function parametersOf(route: Route): z.ZodObject {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((found) => String(found[1]));
  return z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
}

function headersOf(route: Route): z.ZodObject | undefined {
  if (route.guard === "version") return z.object({ "If-Match": z.string().meta({ example: '"3"' }) });
  if (route.guard === "key") return z.object({ "Idempotency-Key": z.string().min(8).max(80) });
  return undefined;
}

function bodyOf(route: Route): ZodOpenApiOperationObject["requestBody"] {
  if (route.takesFile) {
    const file = z.string().meta({ format: "binary" });
    return { required: true, content: { "multipart/form-data": { schema: z.object({ file }) } } };
  }
  if (!route.bodySchema) return undefined;
  const type = route.takesForm ? "application/x-www-form-urlencoded" : "application/json";
  return { required: true, content: { [type]: { schema: route.bodySchema } } };
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const header = headersOf(route);
  const query = route.querySchema instanceof z.ZodObject ? route.querySchema : undefined;
  const body = bodyOf(route);
  return {
    summary: route.says,
    "x-action": route.action,
    requestParams: {
      path: parametersOf(route),
      ...(header ? { header } : {}),
      ...(query ? { query } : {}),
    },
    ...(body ? { requestBody: body } : {}),
    responses: {
      [route.answerSchema ? String(route.status) : "200"]: route.answerSchema
        ? { description: "Done", content: { "application/json": { schema: route.answerSchema } } }
        : { description: "The bytes, or nothing" },
      default: { description: "Refused", content: { "application/problem+json": { schema: problem } } },
    },
  };
}

/** The OpenAPI description of the declared routes. */
export function describeRoutes(routes: readonly Route[]) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: { title: "Homeroom", version: "1", description: "Everything the screens do, for programs." },
    paths,
  });
}

/** `/api/openapi.json`, made on the first request for it. */
export function mountOpenapi(app: Express, routes: readonly Route[]): void {
  let text: string | undefined;
  app.get("/api/openapi.json", (request, response) => {
    text ??= JSON.stringify(describeRoutes(routes));
    sendText(request, response.type("application/json"), text);
  });
}
