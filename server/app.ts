import express, { type Express } from "express";
import { findActor, sessionCookie } from "./features/sessions/signedIn.ts";
import { clientFolder, mountClient } from "./http/clientFiles.ts";
import { mountHealth } from "./http/healthRoutes.ts";
import { answerError, mountRoutes } from "./http/mount.ts";
import { mountOpenapi } from "./http/openapi.ts";
import { declaredMethodsOnly, sameOriginOnly, securityHeaders, throttle } from "./http/protection.ts";
import { Refusal } from "./http/refusal.ts";
import { logRequests } from "./http/requestLog.ts";
import type { Program } from "./program.ts";
import { routes } from "./routes.ts";

/** The whole program as an Express application over `program`. */
export function createApp(program: Program): Express {
  const { settings } = program;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.trustedProxies ?? false);
  app.set("query parser", "simple");
  app.set("etag", false);
  app.use(logRequests(program.log));
  app.use(declaredMethodsOnly, securityHeaders(settings), throttle(), sameOriginOnly(settings));
  mountHealth(app, program);
  mountOpenapi(app, routes);
  mountRoutes(app, routes, program, (cookies) =>
    findActor(program.store, cookies[sessionCookie], program.clock()),
  );
  const folder = clientFolder();
  if (folder) mountClient(app, folder);
  app.use((request, response) => {
    answerError(new Refusal("notFound"), request, response, program);
  });
  app.use(
    (error: unknown, request: express.Request, response: express.Response, _next: express.NextFunction) => {
      answerError(error, request, response, program);
    },
  );
  return app;
}
