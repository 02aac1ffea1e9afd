import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { NextFunction, Request, Response } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import type { Settings } from "#server/settings.ts";
import { problemOf } from "./problem.ts";
import { Refusal } from "./refusal.ts";

/** What helmet says for these settings; the same for every answer, so it is asked once. */
function helmetHeaders(settings: Settings): readonly (readonly [string, string])[] {
  const say = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: settings.isHttps ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "no-referrer" },
    crossOriginOpenerPolicy: settings.isHttps ? { policy: "same-origin" } : false,
    originAgentCluster: false,
    xFrameOptions: { action: "sameorigin" },
  });
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  say(request, response, (error) => {
    if (error) throw error;
  });
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)] as const);
}

/** Response headers of every answer: nothing is loaded from, sent to or framed by anybody else. */
export function securityHeaders(settings: Settings) {
  const headers = helmetHeaders(settings);
  return (_request: Request, response: Response, next: NextFunction) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

function answerProblem(response: Response, refusal: Refusal): void {
  response
    .status(refusal.status)
    .type("application/problem+json")
    .send(JSON.stringify(problemOf(refusal)));
}

/**
 * Refuses changes that another site's page started. Browsers say where a request comes from in
 * Sec-Fetch-Site and Origin; programs that are no browser send neither.
 */
export function sameOriginOnly(settings: Settings) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const site = request.get("sec-fetch-site");
    const origin = request.get("origin");
    const isSameSite = site === undefined || site === "same-origin" || site === "none";
    const own = settings.publicUrl ?? `${request.protocol}://${request.get("host") ?? ""}`;
    const isSameOrigin = origin === undefined || origin === own;
    if (isSameSite && isSameOrigin) return next();
    answerProblem(response, new Refusal("crossSite"));
  };
}

/** Only the methods the program declares are answered at all. */
export function declaredMethodsOnly(request: Request, response: Response, next: NextFunction): void {
  if (["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].includes(request.method)) {
    next();
    return;
  }
  answerProblem(response, new Refusal("methodNotAllowed"));
}

/**
 * A ceiling on requests from one address, high enough for a whole school behind one; what guards an account
 * against guessing is counted by account, in the sessions feature.
 */
export function throttle(perMinute = 12_000) {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    // Telling every answer how much is left costs more than counting does; who is refused is told when to return.
    standardHeaders: false,
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => {
      response.set("Retry-After", "60");
      answerProblem(response, new Refusal("tooMany", { values: { seconds: 60 } }));
    },
  });
}
