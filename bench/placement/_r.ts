import { run } from "./placement.bench.ts";
for (const m of await run()) console.log(m.name, m.value.toFixed(3), m.unit, m.floor?.toFixed(2), m.ratio?.toFixed(2), JSON.stringify(m.limit));
