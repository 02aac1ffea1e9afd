import { asc, eq, gt } from "drizzle-orm";
import type { Reader } from "#server/db/store.ts";
import { isSealed } from "#server/features/portfolios/seal.ts";
import { isCardSealed } from "#server/features/scorecards/cardSeal.ts";
import { scorecardRevisions, scorecards } from "#server/features/scorecards/scorecards.tables.ts";
import { sealedPlace } from "#server/features/submissions/submissions.queries.ts";
import { submissions } from "#server/features/submissions/submissions.tables.ts";
import { aFewOf, type Finding, ok, problem } from "./finding.ts";

const page = 200;

/** All rows of a table by id, a page at a time. */
async function* byId<Row extends { id: string }>(
  list: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let after = "";
  for (;;) {
    const rows = await list(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.id;
  }
}

function findingOf(name: string, checked: number, broken: string[]): Finding {
  return broken.length === 0
    ? ok(name, `${checked} checked, all as they were sealed`)
    : problem(
        name,
        `${broken.length} of ${checked} are not as they were sealed: ${aFewOf(broken)}. Restore a backup.`,
      );
}

/** Whether every frozen copy still says what was handed in. */
export async function checkSubmissionSeals(reader: Reader, key: Buffer): Promise<Finding> {
  const broken: string[] = [];
  let checked = 0;
  const rows = byId((after) =>
    reader
      .select()
      .from(submissions)
      .where(gt(submissions.id, after))
      .orderBy(asc(submissions.id))
      .limit(page),
  );
  for await (const row of rows) {
    checked += 1;
    if (!isSealed(key, row.document, sealedPlace(row), row.documentHash)) broken.push(row.id);
  }
  return findingOf("submissions", checked, broken);
}

/** Whether every submitted scorecard, and what it said at each submission before, is what was submitted. */
export async function checkScorecardSeals(reader: Reader, key: Buffer): Promise<Finding> {
  const broken: string[] = [];
  let checked = 0;
  const cards = byId((after) =>
    reader.select().from(scorecards).where(gt(scorecards.id, after)).orderBy(asc(scorecards.id)).limit(page),
  );
  for await (const card of cards) {
    if (card.state !== "submitted") continue;
    checked += 1;
    const { submittedAt, totalHundredths, seal } = card;
    const isWhole = submittedAt !== null && totalHundredths !== null && seal !== null;
    if (!isWhole || !isCardSealed(key, card.content, { ...card, submittedAt, totalHundredths }, seal)) {
      broken.push(card.id);
    }
  }
  const revisions = byId(async (after) => {
    const rows = await reader
      .select({ revision: scorecardRevisions, card: scorecards })
      .from(scorecardRevisions)
      .innerJoin(scorecards, eq(scorecards.id, scorecardRevisions.scorecardId))
      .where(gt(scorecardRevisions.id, after))
      .orderBy(asc(scorecardRevisions.id))
      .limit(page);
    return rows.map((row) => ({ ...row, id: row.revision.id }));
  });
  for await (const { revision, card } of revisions) {
    checked += 1;
    const { submittedAt, totalHundredths } = revision;
    const place = { ...card, submittedAt, totalHundredths };
    if (!isCardSealed(key, revision.content, place, revision.seal)) broken.push(card.id);
  }
  return findingOf("scorecards", checked, [...new Set(broken)]);
}
