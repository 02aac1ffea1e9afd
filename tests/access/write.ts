import { writeFileSync } from "node:fs";
import { askEverything, describeAccess } from "./grid.ts";

/** `npm run access`: writes docs/access.md for a person to read before it is committed. */
writeFileSync("docs/access.md", describeAccess(await askEverything()));
console.log("docs/access.md is written; read what changed before you commit it.");
process.exit(0);
