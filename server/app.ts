import { randomUUID } from "node:crypto";
import compression from "compression";
import express, { type Express } from "express";
import { pinoHttp } from "pino-http";
import { findActor, sessionCookie } from "./features/sessions/signedIn.ts";
import { clientFolder, mountClient } from "./http/clientFiles.ts";
import { mountHealth } from "./http/healthRoutes.ts";
import { answerError, mountRoutes } from "./http/mount.ts";
import { mountOpenapi } from "./http/openapi.ts";
import { declaredMethodsOnly, sameOriginOnly, securityHeaders, throttle } from "./http/protection.ts";
import { Refusal } from "./http/refusal.ts";
import { routes } from "./routes.ts";
import type { Program } from "./program.ts";

/** Share tokens are as good as a password, so logs show none. */
function loggedAddress(url: string | undefined): string {
  return (url ?? "").replace(/^\/s\/[^/?]+/i, "/s/…").replace(/\?.*$/, "");
}

/** The whole program as an Express application over `services`. */
export function createApp(services: Program): Express {
  const { settings } = services;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.trustedProxies ?? false);
  app.set("query parser", "simple");
  app.set("etag", false);
  app.use(
    pinoHttp({
      logger: services.log,
      genReqId: () => randomUUID(),
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          url: loggedAddress(request.url),
        }),
        res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
      },
      customLogLevel: (_request, response) => (response.statusCode >= 500 ? "error" : "debug"),
    }),
  );
  app.use(declaredMethodsOnly, securityHeaders(settings), throttle(), sameOriginOnly(settings));
  app.use(compression());
  mountHealth(app, services);
  mountOpenapi(app, routes);
  mountRoutes(app, routes, services, (cookies) =>
    findActor(services.store, cookies[sessionCookie], services.clock()),
  );
  const folder = clientFolder();
  if (folder) mountClient(app, folder);
  app.use((request, response) => {
    answerError(new Refusal("notFound"), request, response, services);
  });
  app.use(
    (error: unknown, request: express.Request, response: express.Response, _next: express.NextFunction) => {
      answerError(error, request, response, services);
    },
  );
  return app;
}
