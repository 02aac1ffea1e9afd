import { defineConfig } from "drizzle-kit";
import { dialect } from "./server/db/columns.ts";

/** `tests/house/migrations.ts` runs this once per dialect; MIGRATIONS_FOLDER lets it compare in a copy. */
const folder = process.env.MIGRATIONS_FOLDER ?? "migrations";

export default defineConfig({
  dialect: dialect === "postgres" ? "postgresql" : "sqlite",
  schema: "./server/**/*.tables.ts",
  out: `./${folder}/${dialect}`,
  casing: "snake_case",
});
