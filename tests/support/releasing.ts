import { seatView } from "#shared/interviews/board.ts";
import { type CompletenessView, completenessView } from "#shared/outcomes/eventResults.ts";
import { planner } from "./events.ts";
import type { PersonKey } from "./school.ts";
import { type Levels, panelist, planScoring, threes } from "./scoring.ts";
import type { Answer, TestServer } from "./server.ts";
import { freshKey } from "./uploads.ts";

/** Two interviews of one published event, Ana's and Ben's right after it, before Hal, Ella and Eli. */
export async function planReleasing(server: TestServer) {
  const planned = await planScoring(server);
  const path = `/api/events/${planned.eventId}`;
  const seat = { student: "ben", panelId: planned.panel.id, slotId: planned.slotId(1) } as const;
  const bens = seatView.parse((await planner(server).assign(planned.eventId, seat)).body).id;
  return {
    ...planned,
    path,
    bens,
    scoreAll: async (interviewId: string, levels: Levels = threes): Promise<void> => {
      for (const person of ["hal", "ella", "eli"] as const) {
        const words = { whatWorked: `Good, ${person} thought`, nextStep: "" };
        await panelist(server, person, interviewId).score(levels, words);
      }
    },
    completeness: async (): Promise<CompletenessView> =>
      completenessView.parse((await server.as("cora").ask("GET", `${path}/completeness`)).body),
    release: (
      acknowledged: readonly string[] = [],
      person: PersonKey = "cora",
      key = freshKey(),
    ): Promise<Answer> => server.as(person).ask("POST", `${path}/release`, { key, json: { acknowledged } }),
    takeBack: (reason = "One card was wrong", person: PersonKey = "cora"): Promise<Answer> =>
      server.as(person).ask("POST", `${path}/release/withdrawal`, { json: { reason } }),
    readOwn: (person: PersonKey): Promise<Answer> => server.as(person).ask("GET", "/api/outcomes/mine"),
  };
}
