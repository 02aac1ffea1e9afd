import { expect, it } from "vitest";
import { openTurns } from "#server/files/turns.ts";

it("runs at most so many at once, and everything in the end", async () => {
  const inTurn = openTurns(2);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const work = (number: number) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      done.push(number);
    });
  await Promise.all([1, 2, 3, 4, 5, 6, 7].map(work));
  expect(most).toBe(2);
  expect(done).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it("hands the turn on when a piece of work fails", async () => {
  const inTurn = openTurns(1);
  const failing = inTurn(() => Promise.reject(new Error("on purpose")));
  const next = inTurn(async () => "went on");
  await expect(failing).rejects.toThrow("on purpose");
  await expect(next).resolves.toBe("went on");
});
