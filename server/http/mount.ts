import { pipeline } from "node:stream/promises";
import express, { type Express, type Request, type Response } from "express";
import { ipKeyGenerator } from "express-rate-limit";
import type { Actor } from "#server/access/actor.ts";
import { isPageAddress, noticePageOf, pageHeaders } from "#server/pages/noticePage.ts";
import type { Program } from "#server/program.ts";
import { cookieLine, readCookies } from "./cookies.ts";
import { parseJson } from "./input.ts";
import { problemOf, refusalOf } from "./problem.ts";
import { Refusal } from "./refusal.ts";
import type { Call, Reply, Route, Sent } from "./route.ts";
import { sendText } from "./sendText.ts";
import { takeFile } from "./upload.ts";

const readText = express.text({ type: () => true, limit: "1mb", defaultCharset: "utf-8" });
const readUrlencoded = express.urlencoded({ extended: false, limit: "64kb", parameterLimit: 20 });

/** Who is asking, by the cookies of the request. */
export type FindActor = (cookies: Record<string, string | undefined>) => Promise<Actor>;

type Middleware = (request: Request, response: Response, next: (error?: unknown) => void) => void;

function passed(middleware: Middleware, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    middleware(request, response, (error) => (error ? reject(error) : resolve()));
  });
}

async function readJson(request: Request, response: Response): Promise<unknown> {
  if (!request.is("application/json")) throw new Refusal("notJson");
  await passed(readText, request, response);
  const body: unknown = request.body;
  return parseJson(typeof body === "string" ? body : "");
}

async function readForm(request: Request, response: Response): Promise<unknown> {
  await passed(readUrlencoded, request, response);
  return { ...request.body };
}

const idPattern = /^[A-Za-z0-9_-]{8,64}$/;

/** A path parameter: an opaque id, or there is nothing here; what tries to leave the path is a bad request. */
function checkedParam(request: Request, name: string): string {
  const value = request.params[name];
  const text = typeof value === "string" ? value : "";
  if (/[\0/\\]|\.\./.test(text)) throw new Refusal("badRequest");
  if (!idPattern.test(text)) throw new Refusal("notFound");
  return text;
}

/** Whether nobody is looking: a HEAD request, or a browser that fetches what might be opened next. */
function isPreload(request: Request): boolean {
  const purposes = ["sec-purpose", "purpose", "x-purpose", "x-moz"].map((name) => request.get(name) ?? "");
  return request.method === "HEAD" || purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose));
}

/** The address links are made with. Host and X-Forwarded-* count only when PUBLIC_URL is not set. */
function originOf(request: Request, program: Program): string {
  return program.settings.publicUrl ?? `${request.protocol}://${request.get("host") ?? "localhost"}`;
}

/** Made only for those who ask for it: most answers are there before anybody can go away. */
function abandonmentOf(response: Response): () => AbortSignal {
  let made: AbortController | undefined;
  return () => {
    if (made) return made.signal;
    const controller = new AbortController();
    made = controller;
    if (response.destroyed) controller.abort();
    response.once("close", () => {
      if (!response.writableFinished) controller.abort();
    });
    return controller.signal;
  };
}

async function callOf(
  request: Request,
  response: Response,
  program: Program,
  findActor: FindActor,
): Promise<Call> {
  const cookies = readCookies(request.headers.cookie);
  return {
    program,
    actor: await findActor(cookies),
    requestId: String(request.id),
    get origin() {
      return originOf(request, program);
    },
    get userAgent() {
      return (request.get("user-agent") ?? "").slice(0, 300);
    },
    source: () => ipKeyGenerator(request.ip ?? ""),
    get isPreload() {
      return isPreload(request);
    },
    abandonment: abandonmentOf(response),
    rawParam: (name) => checkedParam(request, name),
    get rawQuery() {
      return { ...request.query };
    },
    header: (name) => request.get(name),
    cookie: (name) => cookies[name],
    hasBody: Number(request.get("content-length") ?? 0) > 0 || request.get("transfer-encoding") !== undefined,
    setCookie: (name, value, rules) =>
      void response.append("Set-Cookie", cookieLine(name, value, rules, program.settings.isHttps)),
    readJson: () => readJson(request, response),
    readForm: () => readForm(request, response),
    takeFile: () => takeFile(request, response, program),
  };
}

function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7E]|["\\%]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

async function send(request: Request, response: Response, sent: Sent): Promise<void> {
  if (sent.immutableTag) {
    response.set("ETag", `"${sent.immutableTag}"`);
    response.set("Cache-Control", "private, max-age=31536000, immutable");
  } else response.set("Cache-Control", "private, no-store");
  if (sent.headers) response.set(sent.headers);
  if (sent.immutableTag && request.fresh) {
    if (typeof sent.body === "object" && "destroy" in sent.body) sent.body.destroy();
    response.status(304).end();
    return;
  }
  response.status(sent.status ?? 200).type(sent.type);
  if (sent.saveAs) response.set("Content-Disposition", dispositionOf(sent.saveAs));
  if (sent.bytes !== undefined) response.set("Content-Length", String(sent.bytes));
  if (typeof sent.body === "string") sendText(request, response, sent.body);
  else if (Buffer.isBuffer(sent.body)) response.send(sent.body);
  else await pipeline(sent.body, response);
}

async function answer(request: Request, response: Response, reply: Reply): Promise<void> {
  if (reply.kind === "sent") return send(request, response, reply.sent);
  response.setHeader("Cache-Control", "private, no-store");
  response.statusCode = reply.text === "" ? 204 : reply.status;
  if (reply.text === "") {
    response.end();
    return;
  }
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  sendText(request, response, reply.text);
}

/**
 * Answers an error: a refusal as itself, everything else as a fault of ours that is logged and tells nothing. Where
 * people come by a link they read a page, elsewhere it is problem details.
 */
export function answerError(error: unknown, request: Request, response: Response, program: Program): void {
  const refusal = refusalOf(error);
  if (!refusal) program.log.error({ err: error, requestId: request.id }, "fault");
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const problem = problemOf(refusal ?? new Refusal("internalFault"));
  if (refusal?.details.retryAfterSeconds)
    response.set("Retry-After", String(refusal.details.retryAfterSeconds));
  // What is left of a refused upload is not read: the connection closes after the answer.
  if (!request.complete && problem.status === 413) response.set("Connection", "close");
  response.removeHeader("Content-Disposition");
  response.set("Cache-Control", "no-store").status(problem.status);
  if (isPageAddress(request.path)) response.set(pageHeaders).type("html").send(noticePageOf(problem));
  else response.type("application/problem+json").send(JSON.stringify(problem));
}

/** What an address begins with, as far as it is the same for everybody: "/api/portfolios", "/s". */
function nounOf(path: string): string {
  const [, first = "", second = ""] = path.toLowerCase().split("/", 3);
  return first === "api" ? `/api/${second}` : `/${first}`;
}

/**
 * Mounts the declared routes in their order, those of one noun together: Express tries one pattern after another, and
 * with all routes in one row the trying took a twentieth of every request.
 */
export function mountRoutes(
  app: Express,
  routes: readonly Route[],
  program: Program,
  findActor: FindActor,
): void {
  const nouns = new Map<string, express.Router>();
  app.use((request: Request, response: Response, next: express.NextFunction) => {
    const noun = nouns.get(nounOf(request.path));
    if (noun) noun(request, response, next);
    else next();
  });
  for (const route of routes) {
    const path = route.path;
    const noun = nouns.get(nounOf(path)) ?? express.Router();
    nouns.set(nounOf(path), noun);
    noun[methodOf(route)](path, async (request: Request, response: Response) => {
      const started = process.hrtime.bigint();
      try {
        await answer(
          request,
          response,
          await route.handle(await callOf(request, response, program, findActor)),
        );
      } catch (error) {
        answerError(error, request, response, program);
      } finally {
        const seconds = Number(process.hrtime.bigint() - started) / 1e9;
        program.metrics?.requests.inc({ method: route.method, route: path, status: response.statusCode });
        program.metrics?.seconds.observe({ method: route.method, route: path }, seconds);
      }
    });
  }
}

const methods = { GET: "get", POST: "post", PUT: "put", PATCH: "patch", DELETE: "delete" } as const;

function methodOf(route: Route): (typeof methods)[keyof typeof methods] {
  return methods[route.method];
}
