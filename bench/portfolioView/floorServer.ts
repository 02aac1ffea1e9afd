import { join } from "node:path";
import express from "express";
import { openSqliteStore } from "#server/db/sqliteStore.ts";
import { findPortfolio, listArrangeableArtifacts } from "#server/features/portfolios/portfolios.queries.ts";

/*
 * The floor of the portfolio view: Express, the same prepared queries on the same kind of connection, and res.json.
 * Nobody is asked who they are, nothing is checked, counted, logged or compressed.
 */
const store = openSqliteStore(join(process.env.DATA_DIR ?? "", "homeroom.db"), () => new Date());
const app = express();
app.set("etag", false);
app.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
app.get("/api/portfolios/:studentId", async (request, response) => {
  const { studentId } = request.params;
  const row = await findPortfolio(store.read, studentId);
  const artifacts = await listArrangeableArtifacts(store.read, studentId);
  response.json({ ...row, artifacts });
});
app.listen(Number(process.env.PORT), "127.0.0.1");
