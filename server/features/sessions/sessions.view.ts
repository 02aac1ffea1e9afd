import type { z } from "zod";
import type { sessionView } from "#shared/sessions/sessions.ts";
import type { sessions } from "./sessions.tables.ts";

type SessionRow = typeof sessions.$inferSelect;

/** A session as its owner sees it. */
export function sessionViewOf(row: SessionRow, ownSessionId: string | null): z.input<typeof sessionView> {
  return {
    id: row.id,
    device: row.device,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isThisOne: row.id === ownSessionId,
    version: row.version,
  };
}

/** "Firefox on Windows": enough to recognise a device by, no more. */
export function deviceOf(userAgent: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(userAgent)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|CrOS|Linux)/.exec(userAgent)?.[1];
  const names: Record<string, string> = { Edg: "Edge", OPR: "Opera", "Mac OS X": "macOS", CrOS: "ChromeOS" };
  const said = [browser, system].map((part) => (part ? (names[part] ?? part) : "")).filter(Boolean);
  return said.join(", ") || "another program";
}
