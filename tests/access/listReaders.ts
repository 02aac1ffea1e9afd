import type { Action } from "#server/access/accessTable.ts";
import { can } from "#server/access/can.ts";
import type { AccessFacts } from "#server/access/facts.ts";
import { findStudentFacts } from "#server/access/studentFacts.ts";
import { findActor } from "#server/features/sessions/signedIn.ts";
import { type PersonKey, personKeys, tokenOf } from "#tests/support/school.ts";
import type { TestServer } from "#tests/support/server.ts";
import { strangers } from "./listedWorld.ts";

type Stranger = (typeof strangers)[number];
/** Everybody who looks at lists: the test school's people, and those who stand in more than one relation. */
export type Reader = PersonKey | Stranger;
export const readers: readonly Reader[] = [...personKeys, ...strangers];

const isStranger = (reader: Reader): reader is Stranger => strangers.some((one) => one === reader);
const tokenFor = (reader: Reader) => (isStranger(reader) ? reader : tokenOf(reader));

/** What people find in lists, and what they may open, over HTTP. */
export function openReaders(server: () => TestServer) {
  const ask = (reader: Reader, path: string) => server().asToken(tokenFor(reader)).ask("GET", path);
  const actorOf = (reader: Reader) => {
    const { store, clock } = server().program;
    return findActor(store, tokenFor(reader), clock());
  };

  return {
    ask,
    actorOf,

    /** The ids below `key` on every page of a list; none when the list is not for this person. */
    listed: async (reader: Reader, path: string, key: string): Promise<string[]> => {
      const found: string[] = [];
      for (let after: string | null = ""; after !== null; ) {
        const answer = await ask(reader, after === "" ? path : `${path}?after=${encodeURIComponent(after)}`);
        if (answer.status === 403 || answer.status === 404) return [];
        if (answer.status !== 200) throw new Error(`${path} as ${reader}: ${answer.text}`);
        const body: Record<string, unknown> = JSON.parse(answer.text);
        const rows: { id: string }[] = JSON.parse(JSON.stringify(body[key]));
        found.push(...rows.map(({ id }) => id));
        after = typeof body.next === "string" ? body.next : null;
      }
      return found.sort();
    },

    /** Which of these things a person can open one by one. */
    readable: async (reader: Reader, ids: readonly string[], addressOf: (id: string) => string) => {
      const found: string[] = [];
      for (const id of ids) if ((await ask(reader, addressOf(id))).status === 200) found.push(id);
      return found.sort();
    },

    /** On which of these things `can` lets a person do something. */
    allowed: async (
      reader: Reader,
      action: Action,
      things: readonly { id: string; facts: AccessFacts }[],
    ): Promise<string[]> => {
      const actor = await actorOf(reader);
      return things
        .filter(({ facts }) => can(actor, action, facts))
        .map(({ id }) => id)
        .sort();
    },

    /** Students with the facts access to their work depends on. */
    withFacts: (studentIds: readonly string[]) =>
      Promise.all(
        studentIds.map(async (id) => {
          const facts = await findStudentFacts(server().program.store.read, id);
          if (!facts) throw new Error("This test is about students");
          return { id, facts };
        }),
      ),
  };
}
