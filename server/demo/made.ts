import { z } from "zod";

const thing = z.looseObject({ id: z.string(), version: z.number().default(1) });

/** What a route says it has made: its id and version. */
export function made(answer: unknown): { id: string; version: number } {
  return thing.parse(answer);
}
