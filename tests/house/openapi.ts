import { writeFileSync } from "node:fs";
import { describeRoutes } from "#server/http/openapi.ts";
import { routes } from "#server/routes.ts";

/* `npm run openapi`: docs/openapi.json from the declared routes, for people who look at changes to the API. */
const path = "docs/openapi.json";
writeFileSync(path, `${JSON.stringify(describeRoutes(routes), undefined, 2)}\n`);
console.log(`Wrote ${path}: ${routes.length} routes`);
