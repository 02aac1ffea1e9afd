import { eq, lt } from "drizzle-orm";
import type { Actor } from "#server/access/actor.ts";
import type { Reader, Writer } from "#server/db/store.ts";
import type { Program } from "#server/program.ts";
import { answeredKeys } from "./answeredKeys.tables.ts";
import { Refusal } from "./refusal.ts";
import type { Reply } from "./route.ts";

const daysKept = 3;

/** The key a request carries, made the sender's own. @throws Refusal 428 without one, 422 for an unusable one */
export function requestKey(actor: Actor, header: string | undefined): string {
  if (!header) throw new Refusal("keyMissing");
  if (!/^[\w-]{8,80}$/.test(header)) {
    throw new Refusal("notUnderstood", { issues: [{ path: ["Idempotency-Key"], message: "notAKey" }] });
  }
  return `${actor.personId ?? "nobody"}:${header}`;
}

/** The first answer given to `key`, if there was one. @throws Refusal 422 when it was used for something else */
export async function findFirstAnswer(
  reader: Reader,
  key: string,
  usedFor: string,
): Promise<Reply | undefined> {
  const [kept] = await reader.select().from(answeredKeys).where(eq(answeredKeys.key, key));
  if (!kept) return undefined;
  if (kept.usedFor !== usedFor) throw new Refusal("keyReused");
  return { kind: "json", status: kept.status, text: kept.answer };
}

/** Keeps the answer to `key`; it commits together with the change. */
export async function keepAnswer(
  writer: Writer,
  key: string,
  usedFor: string,
  reply: { status: number; text: string },
): Promise<void> {
  await writer
    .insert(answeredKeys)
    .values({ key, usedFor, status: reply.status, answer: reply.text, createdAt: writer.at });
}

/** Forgets keys older than a few days. */
async function forgetOldKeys(writer: Omit<Writer, "record">): Promise<void> {
  const before = new Date(writer.at.getTime() - daysKept * 86_400_000);
  await writer.delete(answeredKeys).where(lt(answeredKeys.createdAt, before));
}

const hourMs = 3_600_000;

/**
 * Forgets old keys now and every hour: the answers kept with them hold what people wrote.
 * @returns stops it
 */
export function keepForgettingKeys({ store, log }: Pick<Program, "store" | "log">): () => void {
  const forget = () =>
    void store.keepHouse(forgetOldKeys).catch((error: unknown) => {
      log.error({ err: error }, "old idempotency keys could not be forgotten");
    });
  forget();
  const timer = setInterval(forget, hourMs);
  return () => clearInterval(timer);
}
