import { elementsOf, type ReadElement, type ReadPdf, readPdf } from "#tests/server/pdf/readBack.ts";
import { type PersonKey, tokenOf } from "./school.ts";
import type { TestServer } from "./server.ts";
import { readBytes } from "./uploads.ts";

/** A sheet as it came over HTTP, read back as another program would. */
export interface ReceivedSheet extends ReadPdf {
  headers: Headers;
  elements: ReadElement[];
  /** The levels of its headings, in the order they are read. */
  headingLevels: number[];
}

/** The sheet at an address. @throws Error when the answer is no PDF */
export async function receiveSheet(server: TestServer, who: PersonKey, path: string): Promise<ReceivedSheet> {
  const { status, headers, bytes } = await readBytes(server, tokenOf(who), path);
  if (status !== 200) throw new Error(`Expected a sheet, got ${status}: ${bytes.toString("utf8")}`);
  const read = await readPdf(bytes);
  const elements = read.pages.flatMap((page) => elementsOf(page.tree));
  const headingLevels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
  return { ...read, headers, elements, headingLevels };
}

/** Whether headings begin at the first level and never skip one on the way down. */
export function areHeadingsWhole(levels: readonly number[]): boolean {
  return levels[0] === 1 && levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1);
}

/** The status each of these people gets at an address, by person. */
export async function statusesAt(
  server: TestServer,
  path: string,
  people: readonly PersonKey[],
): Promise<Partial<Record<PersonKey, number>>> {
  const found: Partial<Record<PersonKey, number>> = {};
  for (const person of people) found[person] = (await server.as(person).ask("GET", path)).status;
  return found;
}
