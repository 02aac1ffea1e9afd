import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withTempFolder } from "#tests/support/tempFolder.ts";
import { countPlaywright, countVitest, readCount } from "./reports.ts";

const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) });

describe("the closing count", () => {
  it("takes a unit test that did not run for one that failed", () => {
    const report = { success: true, numTotalTests: 5, numPassedTests: 5, testResults: [file("passed", 5)] };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 0 });
    expect(countVitest({ ...report, numPassedTests: 3 })).toEqual({ passed: 3, failed: 2 });
  });

  it("counts a unit file that could not be loaded", () => {
    const testResults = [file("passed", 5), file("failed", 0)];
    const report = { success: false, numTotalTests: 5, numPassedTests: 5, testResults };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1 });
  });

  it("counts skipped and flaky journeys, and errors outside of any", () => {
    const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ errors: [], stats })).toEqual({ passed: 4, failed: 0 });
    const troubled = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countPlaywright({ errors: [{}], stats: troubled })).toEqual({ passed: 4, failed: 4 });
  });

  it("never says nothing failed after a run that ended badly or left no report", async () => {
    await withTempFolder("reports", async (root) => {
      const path = join(root, "journeys.json");
      expect(readCount(path, countPlaywright, true)).toEqual({ passed: 0, failed: 1 });
      const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };
      await writeFile(path, JSON.stringify({ errors: [], stats }));
      expect(readCount(path, countPlaywright, true)).toEqual({ passed: 4, failed: 0 });
      expect(readCount(path, countPlaywright, false)).toEqual({ passed: 4, failed: 1 });
    });
  });
});
