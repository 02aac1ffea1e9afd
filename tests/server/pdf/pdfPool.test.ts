import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { openPdfPool, type PdfPool, type PdfPoolOptions } from "#server/pdf/pdfPool.ts";
import { renderSheet } from "#server/pdf/renderSheet.ts";
import type { SheetModel } from "#server/pdf/sheetModel.ts";
import { readPdf } from "./readBack.ts";
import { photo, sheetOf, wordsOf } from "./sheets.ts";

const pools: PdfPool[] = [];

function open(options: PdfPoolOptions = {}): PdfPool {
  const pool = openPdfPool(options);
  pools.push(pool);
  return pool;
}

/** A pool whose thread breaks on demand. */
function openFaulty(options: PdfPoolOptions = {}): PdfPool {
  return open({ workerPath: fileURLToPath(new URL("./faultyThread.mjs", import.meta.url)), ...options });
}

function named(title: string): SheetModel {
  return sheetOf([{ kind: "paragraph", text: title }], { title });
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe("rendering in a thread", () => {
  it("gives what rendering in place gives", async () => {
    const pool = open();
    const sheet = sheetOf([
      { kind: "paragraph", text: `${wordsOf(100)} 张` },
      { kind: "figure", source: { bytes: await photo() }, alt: "A lake" },
      { kind: "figure", source: { path: "/nowhere.jpg" }, alt: "A mill" },
    ]);
    const there = await pool.render(sheet);
    const here = await renderSheet(sheet);
    expect(Buffer.compare(there.bytes, here.bytes)).toBe(0);
    expect(there.missingGlyphs).toEqual(["张"]);
    expect(there.damagedPictures).toEqual(["A mill"]);
  });

  it("leaves this thread free to answer", async () => {
    const pool = open();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const long = sheetOf(
      Array.from({ length: 300 }, (_, index) => ({ kind: "paragraph", text: wordsOf(120, `w${index}x`) })),
    );
    const { pageCount } = await pool.render(long);
    clearInterval(timer);
    expect(pageCount).toBeGreaterThan(50);
    expect(turns).toBeGreaterThan(10);
  });

  it("refuses a sheet that is wrong, and renders the next", async () => {
    const pool = open();
    const wrong = { ...named("wrong"), createdAt: "not a moment" };
    await expect(pool.render(wrong)).rejects.toMatchObject({ name: "PdfError", code: "failed" });
    const { bytes } = await pool.render(named("right"));
    expect((await readPdf(bytes)).text).toContain("right");
  });

  it("gives the thread back when idle, and starts another for the next sheet", async () => {
    const pool = open({ idleTime: 1 });
    await pool.render(named("one"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { pageCount } = await pool.render(named("two"));
    expect(pageCount).toBe(1);
  });
});

describe("a thread that fails", () => {
  it.each(["crash", "exit"])("refuses its sheet and no other: %s", async (fault) => {
    const pool = openFaulty();
    const outcomes = await Promise.allSettled([
      pool.render(named("before")),
      pool.render(named(fault)),
      pool.render(named("after")),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(outcomes[1]).toMatchObject({ reason: { code: "crashed" } });
  });

  it("that takes too long is ended, and the next sheet is rendered", async () => {
    const pool = openFaulty({ timeLimit: 150 });
    const stuck = pool.render(named("silence"));
    const next = pool.render(named("next"));
    await expect(stuck).rejects.toMatchObject({ code: "timeLimit" });
    await expect(next).resolves.toMatchObject({ pageCount: 1 });
  });

  it("that is not there refuses every sheet with a reason", async () => {
    const pool = open({ workerPath: "/nowhere/thread.mjs" });
    await expect(pool.render(named("one"))).rejects.toMatchObject({ code: "crashed" });
    await expect(pool.render(named("two"))).rejects.toMatchObject({ code: "crashed" });
  });
});

describe("waiting sheets", () => {
  it("are refused when too many wait", async () => {
    const pool = openFaulty({ queueLimit: 2 });
    const atWork = pool.render(named("one"));
    const waiting = [pool.render(named("two")), pool.render(named("three"))];
    await expect(pool.render(named("four"))).rejects.toMatchObject({ code: "busy" });
    await expect(Promise.all([atWork, ...waiting])).resolves.toHaveLength(3);
  });

  it("can be given up, as can the one at work", async () => {
    const pool = openFaulty();
    const giveUp = [new AbortController(), new AbortController()];
    const atWork = pool.render(named("silence"), { signal: giveUp[0]?.signal });
    const waiting = pool.render(named("two"), { signal: giveUp[1]?.signal });
    const last = pool.render(named("three"));
    giveUp[1]?.abort();
    await expect(waiting).rejects.toMatchObject({ code: "aborted" });
    giveUp[0]?.abort();
    await expect(atWork).rejects.toMatchObject({ code: "aborted" });
    await expect(last).resolves.toMatchObject({ pageCount: 1 });
  });

  it("are refused when the program closes", async () => {
    const pool = openFaulty();
    const sheets = [pool.render(named("silence")), pool.render(named("two"))];
    const outcomes = Promise.allSettled(sheets);
    await pool.close();
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { code: "aborted" } });
    await expect(pool.render(named("late"))).rejects.toMatchObject({ code: "aborted" });
  });

  it("are rendered two at a time where two threads are allowed", async () => {
    const pool = openFaulty({ threads: 2, timeLimit: 5000 });
    const giveUp = new AbortController();
    const stuck = pool.render(named("silence"), { signal: giveUp.signal });
    await expect(pool.render(named("beside"))).resolves.toMatchObject({ pageCount: 1 });
    giveUp.abort();
    await expect(stuck).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("rendering in place", () => {
  it("stops when the time is up or nobody waits", async () => {
    const sheet = sheetOf(Array.from({ length: 50 }, () => ({ kind: "paragraph", text: wordsOf(50) })));
    await expect(renderSheet(sheet, { timeLimit: -1 })).rejects.toMatchObject({ code: "timeLimit" });
    await expect(renderSheet(sheet, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "aborted",
    });
    await expect(renderSheet(sheet)).resolves.toMatchObject({ missingGlyphs: [] });
  });
});
