import { sessions } from "#server/features/sessions/sessions.tables.ts";
import type { TestServer } from "./server.ts";

/** When the interviews of a planned event have begun: its day, during the second time. */
export const interviewHour = "2027-03-09T13:50:00Z";

/** Moves the server's clock, everybody signed in anew: sessions end long before days pass. */
export async function moveClock(server: TestServer, moment: string): Promise<void> {
  server.clock.now = new Date(moment);
  const expiresAt = new Date(server.clock.now.getTime() + 3_600_000);
  await server.program.store.keepHouse((writer) =>
    writer.update(sessions).set({ lastSeenAt: server.clock.now, expiresAt }),
  );
}
