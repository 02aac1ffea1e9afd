import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Long enough for a busy machine: what takes long is measured in bench/, never here.
// Test files share what a worker has imported: every test has a school and a server of its own anyway.
const everywhere = { testTimeout: 60_000, hookTimeout: 60_000, isolate: false };

export default defineConfig({
  test: {
    // One worker a core: left alone, a machine of two cores gets a single one.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...everywhere,
          name: "unit",
          include: ["tests/**/*.{test,spec}.{ts,tsx}"],
          exclude: ["tests/journeys/**"],
          env: { DATABASE_URL: "" },
        },
      },
      {
        // The same store tests once more on the tables and the dialect of PostgreSQL.
        test: {
          ...everywhere,
          name: "unit-postgres",
          include: ["tests/store/**/*.{test,spec}.{ts,tsx}"],
          // What it upgrades is a SQLite file, whichever tables the other tests are for.
          exclude: ["tests/store/migrations.test.ts"],
          env: { DATABASE_URL: "pglite:" },
        },
      },
    ],
  },
});
