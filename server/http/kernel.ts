import { rm } from "node:fs/promises";
import type { z } from "zod";
import { accessTable } from "#server/access/accessTable.ts";
import { can } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import type { Author, Writer } from "#server/db/store.ts";
import { isForeignKeyViolation, isUniqueViolation } from "#server/db/store.ts";
import { absent } from "./absent.ts";
import { findFirstAnswer, keepAnswer, requestKey } from "./answeredKeys.ts";
import { checkedInput } from "./input.ts";
import { Refusal } from "./refusal.ts";
import type { Call, Context, Declared, Look, Reply, Route } from "./route.ts";

type AnyDeclared = Pick<
  Declared<string, AccessFacts, z.ZodType, z.ZodType, z.ZodType, unknown>,
  "action" | "readAction" | "path" | "isOpenBeforePasswordChange"
>;

/** Who, what and may they: 401, 404 or 403 before anything else of the request is looked at. */
function admit(
  declared: AnyDeclared,
  call: Call,
  facts: AccessFacts | undefined,
): asserts facts is AccessFacts {
  const { actor } = call;
  const { may } = accessTable[declared.action];
  if (actor.mustChangePassword && !declared.isOpenBeforePasswordChange && !may.anyone) {
    throw new Refusal("passwordChangeNeeded");
  }
  const isOpenToNobody = !may.anyone && !may.visitor;
  if (actor.personId === null && isOpenToNobody) throw new Refusal("notSignedIn");
  if (facts === undefined) throw new Refusal("notFound");
  if (can(actor, declared.action, facts)) return;
  call.program.log.warn(
    { requestId: call.requestId, actorId: actor.personId, action: declared.action },
    "refused by the access table",
  );
  const mayRead = declared.readAction ? can(actor, declared.readAction, facts) : !declared.path.includes(":");
  throw new Refusal(mayRead ? "notAllowed" : "notFound");
}

function seenVersionOf(call: Call): number {
  const tag = call.header("if-match");
  if (tag === undefined) throw new Refusal("versionMissing");
  const found = /^(?:W\/)?"(\d{1,15})"$/.exec(tag.trim());
  if (!found) throw new Refusal("versionMissing");
  return Number(found[1]);
}

/** The address as it was asked for, so that a key used at one address is no key at another. */
function addressOf(path: string, call: Call): string {
  return path.replace(/:(\w+)/g, (_whole, name: string) => call.rawParam(name));
}

/** What the change was about is gone, or was made by somebody else, since it was looked at. */
function isOvertaken(error: unknown): boolean {
  return isForeignKeyViolation(error) || isUniqueViolation(error);
}

function authorOf(call: Call): Author {
  return call.actor.personId === null
    ? { kind: "visitor", id: null, requestId: call.requestId }
    : { kind: "person", id: call.actor.personId, requestId: call.requestId };
}

/**
 * Declares a route. Every request takes these steps in this order: who (401), what (404), may they (403 or
 * 404), seen before (the first answer again), the version they saw (428, 412), the bytes (413, 415),
 * well-formed (400, 422), do it (409 …), the answer checked against its schema.
 */
export function route<
  const Path extends string,
  F extends AccessFacts,
  Q extends z.ZodType = z.ZodType<undefined>,
  B extends z.ZodType = z.ZodType<undefined>,
  A extends z.ZodType = z.ZodType<undefined>,
  P = undefined,
>(declared: Declared<Path, F, Q, B, A, P>): Route {
  const status = declared.status ?? (declared.guard === "key" ? 201 : 200);

  function answerOf(output: z.input<A>): Reply {
    const checked: unknown = declared.answer ? declared.answer.parse(output) : undefined;
    return { kind: "json", status, text: checked === undefined ? "" : JSON.stringify(checked) };
  }

  async function handle(call: Call): Promise<Reply> {
    const { program } = call;
    const look: Look<Path> = {
      param: (name) => call.rawParam(name),
      actor: call.actor,
      reader: program.store.read,
      program,
      at: program.clock(),
      cookie: call.cookie,
    };
    const isOpen = accessTable[declared.action].may.anyone || accessTable[declared.action].may.visitor;
    const subject = call.actor.personId !== null || isOpen ? await declared.subject(look) : undefined;
    admit(declared, call, subject);

    const key = declared.guard === "key" ? requestKey(call.actor, call.header("idempotency-key")) : undefined;
    const usedFor = key === undefined ? "" : `${declared.method} ${addressOf(declared.path, call)}`;
    if (key !== undefined) {
      const first = await findFirstAnswer(look.reader, key, usedFor);
      if (first) return first;
    }

    const seenVersion = declared.guard === "version" ? seenVersionOf(call) : 0;
    const isStale =
      declared.guard === "version" && subject.version !== undefined && subject.version !== seenVersion;

    const taken = declared.takesFile ? await call.takeFile() : undefined;
    try {
      const query = checkedInput(declared.query, call.rawQuery, "query");
      const body = checkedInput(declared.body, await rawBody(call, taken?.fields), "body");
      const context: Context<Path, F, z.output<Q>, z.output<B>> = {
        ...look,
        subject,
        seenVersion,
        requestId: call.requestId,
        source: call.source,
        setCookie: call.setCookie,
        abandonment: call.abandonment,
        // Read off the request only where somebody asks.
        get origin() {
          return call.origin;
        },
        get userAgent() {
          return call.userAgent;
        },
        get isPreload() {
          return call.isPreload;
        },
        query,
        body,
        file: taken?.file,
      };
      if (isStale) throw await staleRefusal(context);
      return await perform(call, context, key, usedFor);
    } finally {
      if (taken) await rm(taken.file.stagedPath, { force: true });
    }
  }

  async function rawBody(call: Call, fields: Record<string, string> | undefined): Promise<unknown> {
    if (!declared.body) {
      if (call.hasBody && !declared.takesFile && declared.method !== "GET") {
        throw new Refusal("notUnderstood", { issues: [{ path: [], message: "unknownField" }] });
      }
      return undefined;
    }
    if (declared.takesFile) return fields ?? {};
    return declared.takesForm ? call.readForm() : call.readJson();
  }

  async function staleRefusal(context: Context<Path, F, z.output<Q>, z.output<B>>): Promise<Refusal> {
    return new Refusal("stale", declared.current ? { current: await declared.current(context) } : {});
  }

  async function perform(
    call: Call,
    context: Context<Path, F, z.output<Q>, z.output<B>>,
    key: string | undefined,
    usedFor: string,
  ): Promise<Reply> {
    if (declared.read) return answerOf(await declared.read(context));
    if (!declared.change) {
      if (!declared.send) throw new Error(`${declared.method} ${declared.path} does nothing`);
      return { kind: "sent", sent: await declared.send(context) };
    }
    const { change } = declared;
    try {
      const prepared: P = declared.prepare ? await declared.prepare(context) : absent();
      const reply = await call.program.store.change(authorOf(call), async (writer: Writer) => {
        const done = answerOf(await change(writer, context, prepared));
        if (key !== undefined && done.kind === "json") await keepAnswer(writer, key, usedFor, done);
        return done;
      });
      return declared.send ? { kind: "sent", sent: await declared.send(context) } : reply;
    } catch (error) {
      // Sent twice at once: whatever stopped the second, it gets the first one's answer.
      if (key !== undefined) {
        const first = await findFirstAnswer(call.program.store.read, key, usedFor);
        if (first) return first;
      }
      if (error instanceof Refusal && error.code === "stale" && !error.details.current) {
        throw await staleRefusal(context);
      }
      if (!isOvertaken(error)) throw error;
      call.program.log.warn({ err: error, requestId: call.requestId }, "overtaken by another change");
      throw new Refusal("wrongState");
    }
  }

  return {
    method: declared.method,
    path: declared.path,
    action: declared.action,
    says: declared.says,
    guard: declared.guard,
    takesFile: declared.takesFile ?? false,
    takesForm: declared.takesForm ?? false,
    status,
    querySchema: declared.query,
    bodySchema: declared.body,
    answerSchema: declared.answer,
    handle,
  };
}
