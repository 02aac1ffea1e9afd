import { join } from "node:path";
import { desc, eq } from "drizzle-orm";
import { openSqlite, openSqliteStore } from "#server/db/sqliteStore.ts";
import { saveArtifact } from "#server/features/artifacts/artifacts.changes.ts";
import { artifacts } from "#server/features/artifacts/artifacts.tables.ts";
import { inTurns, type Measurement, timeOf } from "../measuring/measurement.ts";
import { copyOfDistrict } from "../measuring/sampleDistrict.ts";

const turns = 9;
const savesPerTurn = 100;

/** A student's save with its audit line, against one bare prepared insert of the same text. */
export async function run(): Promise<Measurement[]> {
  const { folder } = await copyOfDistrict();
  const store = openSqliteStore(join(folder, "homeroom.db"), () => new Date());
  const bare = openSqlite(join(folder, "bare.db"));
  bare.exec("create table saves (id integer primary key, content text not null, at integer not null)");
  const insert = bare.prepare("insert into saves (content, at) values (?, ?)");
  try {
    const [row] = await store.read.select().from(artifacts).orderBy(desc(artifacts.createdAt)).limit(1);
    if (!row) throw new Error("The sample district has no artifact");
    let { version } = row;
    const author = { kind: "person", id: row.studentId } as const;
    const text = JSON.stringify(row.content);
    const save = async (nth: number) => {
      const change = {
        title: `Title ${nth}`,
        content: row.content,
        isShownToFamily: true,
        isShownByLink: true,
      };
      await store.change(author, (writer) => saveArtifact(writer, row, version, change));
      const [saved] = await store.read
        .select({ version: artifacts.version })
        .from(artifacts)
        .where(eq(artifacts.id, row.id));
      version = saved?.version ?? 0;
    };
    const repeat = async (work: (nth: number) => Promise<unknown> | unknown) =>
      (savesPerTurn * 1000) /
      (await timeOf(async () => {
        for (let nth = 0; nth < savesPerTurn; nth += 1) await work(nth);
      }));
    const measured = await inTurns(
      turns,
      () => repeat(save),
      () => repeat((nth) => insert.run(text, nth)),
    );
    return [
      {
        name: "save with audit",
        ...measured,
        unit: "saves/s",
        recipe:
          "saveArtifact in store.change (the row, its version, one chained audit line) and its version read back, " +
          "against one prepared insert of the same content, both with WAL, synchronous=FULL and secure_delete; " +
          `${turns} turns of ${savesPerTurn}, one after another; ratio: ours / floor`,
      },
    ];
  } finally {
    await store.close();
    bare.close();
  }
}
