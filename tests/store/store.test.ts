import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditLines } from "#server/audit/audit.tables.ts";
import { auditHash } from "#server/audit/auditChain.ts";
import { prepared, slot } from "#server/db/prepared.ts";
import {
  ChangeWithoutAudit,
  isForeignKeyViolation,
  isUniqueViolation,
  type Store,
} from "#server/db/store.ts";
import { portfolios } from "#server/features/portfolios/portfolios.tables.ts";
import { schools } from "#server/features/schools/schools.tables.ts";
import { sessions } from "#server/features/sessions/sessions.tables.ts";
import { richTextFrom } from "#shared/richText/richText.ts";
import { createTestSchool, idOf, ids } from "#tests/support/school.ts";
import { openTestStore } from "#tests/support/store.ts";

let store: Store;
let close: () => Promise<void>;
const now = new Date("2027-03-02T14:00:00.123Z");
const author = { kind: "program", id: null } as const;

beforeEach(async () => {
  ({ store, close } = await openTestStore(() => now));
  await createTestSchool(store);
});
afterEach(() => close());

const entry = { action: "school.renamed", subjectKind: "school", subjectId: ids.high };

function rename(name: string) {
  return store.change(author, async (writer) => {
    await writer.update(schools).set({ name }).where(eq(schools.id, ids.high));
    writer.record(entry);
  });
}

async function nameOf() {
  const [school] = await store.read
    .select({ name: schools.name })
    .from(schools)
    .where(eq(schools.id, ids.high));
  return school?.name;
}

describe("a change", () => {
  it("is kept as a whole, with its audit line", async () => {
    await rename("New High");
    expect(await nameOf()).toBe("New High");
    const lines = await store.read.select().from(auditLines).where(eq(auditLines.action, "school.renamed"));
    expect(lines).toMatchObject([{ at: now, authorKind: "program", subjectId: ids.high, fields: [] }]);
  });

  it("keeps thousands of audit lines, as when a year's worth of removed files is forgotten", async () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ ...entry, subjectId: `school-${at}` }));
    await store.change(author, async (writer) => {
      for (const one of many) writer.record(one);
    });
    const lines = await store.read
      .select({ subjectId: auditLines.subjectId })
      .from(auditLines)
      .where(eq(auditLines.action, entry.action))
      .orderBy(asc(auditLines.number));
    expect(lines).toEqual(many.map(({ subjectId }) => ({ subjectId })));
  });

  it("is undone as a whole when its work throws", async () => {
    await rename("New High");
    const failing = store.change(author, async (writer) => {
      await writer.update(schools).set({ name: "Half done" }).where(eq(schools.id, ids.high));
      writer.record(entry);
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await nameOf()).toBe("New High");
  });

  it("is refused when it records nothing", async () => {
    await rename("New High");
    const silent = store.change(author, async (writer) => {
      await writer.update(schools).set({ name: "Unseen" }).where(eq(schools.id, ids.high));
    });
    await expect(silent).rejects.toBeInstanceOf(ChangeWithoutAudit);
    expect(await nameOf()).toBe("New High");
  });

  it("waits for the one before it, and goes on after one that failed", async () => {
    const outcomes = await Promise.allSettled([
      rename("First"),
      store.change(author, async () => {
        throw new Error("stop");
      }),
      rename("Second"),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await nameOf()).toBe("Second");
  });

  it("tells a second row of the same name, and one without its parent, apart from other errors", async () => {
    const row = {
      districtId: ids.district,
      name: "Twin",
      sortKey: "twin",
      level: "high" as const,
      version: 1,
      createdAt: now,
    };
    const add = (id: string, districtId: string) =>
      store.change(author, async (writer) => {
        await writer.insert(schools).values({ ...row, id, districtId });
        writer.record(entry);
      });
    await add("school-twin", ids.district);
    const again = await add("school-twin", ids.district).catch((error: unknown) => error);
    const orphan = await add("school-other", "nowhere").catch((error: unknown) => error);
    expect([isUniqueViolation(again), isForeignKeyViolation(again)]).toEqual([true, false]);
    expect([isUniqueViolation(orphan), isForeignKeyViolation(orphan)]).toEqual([false, true]);
  });
});

describe("the audit chain", () => {
  it("numbers lines without gaps and hashes each over the one before", async () => {
    await rename("One");
    await rename("Two");
    const lines = await store.read.select().from(auditLines).orderBy(asc(auditLines.number));
    expect(lines.map((line) => line.number)).toEqual(lines.map((_line, place) => place + 1));
    let hash = "";
    for (const line of lines) {
      hash = auditHash(hash, line);
      expect(line.hash).toBe(hash);
    }
    expect(lines.length).toBeGreaterThan(2);
  });

  it("shows a line that was altered afterwards", async () => {
    await rename("One");
    const [line] = await store.read.select().from(auditLines).where(eq(auditLines.action, "school.renamed"));
    if (!line) throw new Error("no line");
    const [before] = await store.read
      .select()
      .from(auditLines)
      .where(eq(auditLines.number, line.number - 1));
    expect(auditHash(before?.hash ?? "", line)).toBe(line.hash);
    expect(auditHash(before?.hash ?? "", { ...line, authorId: "somebody" })).not.toBe(line.hash);
  });
});

describe("what is stored comes back as it was", () => {
  it("for instants to the millisecond, flags, and JSON with any script", async () => {
    const introduction = richTextFrom('Zoë Núñez\nNguyễn Thị Ánh 张伟 😀 "quoted"');
    await store.change(author, async (writer) => {
      await writer.insert(portfolios).values({
        id: "portfolio-ana",
        districtId: ids.district,
        schoolId: ids.high,
        studentId: idOf("ana"),
        title: "Mine",
        introduction,
        template: "letter",
        sections: [{ id: "section-1", title: "Work", artifactIds: ["artifact-1"] }],
        isSharedWithFamily: true,
        version: 1,
        createdAt: now,
        updatedAt: now,
      });
      writer.record({ action: "portfolio.created", subjectKind: "portfolio", subjectId: "portfolio-ana" });
    });
    const [row] = await store.read.select().from(portfolios);
    expect(row).toMatchObject({ introduction, isSharedWithFamily: true, createdAt: now });
    expect(row?.sections).toEqual([{ id: "section-1", title: "Work", artifactIds: ["artifact-1"] }]);
  });

  it("through a prepared query, with a moment as its value", async () => {
    const started = prepared("sessionsStartedAt", (reader, name) =>
      reader
        .select({ id: sessions.id, at: sessions.createdAt })
        .from(sessions)
        .where(eq(sessions.createdAt, slot(sessions.createdAt, "at")))
        .prepare(name),
    );
    const rows = await started(store.read).execute({ at: now });
    expect(rows.length).toBeGreaterThan(5);
    expect(rows[0]?.at).toEqual(now);
    expect(await started(store.read).execute({ at: new Date(0) })).toEqual([]);
  });
});
