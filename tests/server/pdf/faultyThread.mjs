import { parentPort } from "node:worker_threads";

/* A rendering thread that does what the sheet's title says: faults the real one must never show in a test. */
parentPort.on("message", ({ id, sheet }) => {
  if (sheet.title === "crash") throw new Error("planted");
  if (sheet.title === "exit") process.exit(0);
  if (sheet.title === "silence") return;
  const rendered = { bytes: new Uint8Array([id]), pageCount: 1, missingGlyphs: [], damagedPictures: [] };
  parentPort.postMessage({ id, rendered });
});
