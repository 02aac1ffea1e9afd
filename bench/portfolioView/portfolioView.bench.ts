import autocannon from "autocannon";
import { z } from "zod";
import { inTurns, type Measurement } from "../measuring/measurement.ts";
import { runFloor, runHomeroom, signIn } from "../measuring/programs.ts";
import { copyOfDistrict, personWith } from "../measuring/sampleDistrict.ts";

const turns = 7;
const seconds = 2;
const connections = 8;

const me = z.object({ person: z.object({ id: z.string() }) });

/** Answers per second over one turn. */
async function answersPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url} answered ${result.non2xx} times with a refusal, failed ${result.errors} times`);
  }
  return result["2xx"] / result.duration;
}

/** The live portfolio of a student, signed in and checked, against the same rows without asking who wants them. */
export async function run(): Promise<Measurement[]> {
  const { folder, people } = await copyOfDistrict();
  const floorFolder = (await copyOfDistrict()).folder;
  // The ceiling of requests is by address; each turn comes from another one, as behind a proxy.
  const server = await runHomeroom(folder, { TRUSTED_PROXIES: "127.0.0.1" });
  const floor = await runFloor("bench/portfolioView/floorServer.ts", { DATA_DIR: floorFolder });
  try {
    const senior =
      people.filter(({ roles }) => roles.includes("student")).at(0) ?? personWith(people, "student");
    const cookie = await signIn(server, senior);
    const { person } = me.parse(await (await fetch(`${server.url}/api/me`, { headers: { cookie } })).json());
    const path = `/api/portfolios/${person.id}`;
    const measured = await inTurns(
      turns,
      (turn) => answersPerSecond(`${server.url}${path}`, { cookie, "x-forwarded-for": `10.0.0.${turn + 1}` }),
      () => answersPerSecond(`${floor.url}${path}`, { cookie }),
    );
    return [
      {
        name: "portfolio view",
        ...measured,
        unit: "answers/s",
        limit: { atLeast: 0.5 },
        recipe:
          `GET ${"/api/portfolios/:studentId"} of the built server, signed in, against Express with the same prepared ` +
          `queries and res.json, no session and no check; ${turns} turns of ${seconds} s each, ${connections} connections, ` +
          "each server a process of its own; ratio: ours / floor, median of the turns",
      },
    ];
  } finally {
    await server.stop();
    await floor.stop();
  }
}
