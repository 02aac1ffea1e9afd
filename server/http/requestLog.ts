import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";

declare module "node:http" {
  interface IncomingMessage {
    /** Names a request in the log, in the audit and in nothing else. */
    id: string;
  }
}

/** Share tokens are as good as a password, so logs show none. */
function loggedAddress(url: string): string {
  return url.replace(/^\/s\/[^/?]+/i, "/s/…").replace(/\?.*$/, "");
}

/**
 * Gives each request its id, and logs it once it is over: our faults as errors, everything else for whoever debugs.
 * What nobody wants to read is not put together in the first place.
 */
export function logRequests(log: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    request.id = randomUUID();
    const startedAt = performance.now();
    const { method, originalUrl } = request;
    response.once("close", () => {
      const { statusCode } = response;
      const level = statusCode >= 500 ? "error" : "debug";
      if (!log.isLevelEnabled(level)) return;
      const milliseconds = Math.round(performance.now() - startedAt);
      const req = { id: request.id, method, url: loggedAddress(originalUrl) };
      const said = response.writableFinished ? "request completed" : "request broken off";
      log[level]({ req, res: { statusCode }, milliseconds }, said);
    });
    next();
  };
}
