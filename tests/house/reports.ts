import { readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests held, and how many did not; a test that did not run counts as one that did not hold. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({
  success: z.boolean(),
  numTotalTests: z.number(),
  numPassedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function countVitest(report: unknown): Count {
  const { success, numTotalTests, numPassedTests, testResults } = vitestReport.parse(report);
  const unloaded = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = numTotalTests - numPassedTests + unloaded.length;
  return { passed: numPassedTests, failed: success ? failed : Math.max(failed, 1) };
}

/** Playwright's JSON report. An error outside any test (no tests, a file that cannot be read) counts as one failure. */
export function countPlaywright(report: unknown): Count {
  const { errors, stats } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** A report from a file; one failure when the run ended without writing it, or reports nothing but ended badly. */
export function readCount(path: string, count: (report: unknown) => Count, hasEndedWell: boolean): Count {
  const unknown = { passed: 0, failed: 1 };
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(path, "utf8"));
  } catch (failure) {
    console.error(`No report in ${path}: ${failure instanceof Error ? failure.message : failure}`);
    return unknown;
  }
  const { passed, failed } = count(report);
  return { passed, failed: hasEndedWell ? failed : Math.max(failed, 1) };
}
