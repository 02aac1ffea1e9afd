import { timingSafeEqual } from "node:crypto";
import type { Express } from "express";
import type { Program } from "#server/program.ts";
import { answeredKeys } from "./answeredKeys.tables.ts";
import { answerError } from "./mount.ts";
import { Refusal } from "./refusal.ts";

function isSameToken(given: string, wanted: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(wanted);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** `/healthz`: whether the program can read its data. `/metrics`: only with the token, else not there. */
export function mountHealth(app: Express, program: Program): void {
  app.get("/healthz", async (request, response) => {
    try {
      await program.store.read.select({ key: answeredKeys.key }).from(answeredKeys).limit(1);
      response.json({ status: "ok" });
    } catch (error) {
      program.log.error({ err: error }, "not healthy");
      answerError(new Refusal("notReady"), request, response, program);
    }
  });
  app.get("/metrics", async (request, response) => {
    const { metrics } = program;
    const token = program.settings.metricsToken;
    const given = /^Bearer (.+)$/.exec(request.get("authorization") ?? "")?.[1];
    if (!metrics || !token || !given || !isSameToken(given, token)) {
      answerError(new Refusal("notFound"), request, response, program);
      return;
    }
    response.type(metrics.contentType).send(await metrics.text());
  });
}
