import { placeEvent } from "#server/placement/placeEvent.ts";
import { sampleEvent } from "#tests/server/placement/sampleEvent.ts";

/*
 * Places 2,000 seniors on 3,000 seats in a process of its own and prints how long that took, the most memory the process
 * ever held, and the longest time between two questions whether to go on.
 */
const model = sampleEvent({ seed: 1, seniors: 2_000, panels: 125, blocks: 2, slotsPerBlock: 12 });
let askedAt = performance.now();
let longestSilence = 0;
const startedAt = performance.now();
const answer = placeEvent(model, {
  isCancelled: () => {
    const now = performance.now();
    longestSilence = Math.max(longestSilence, now - askedAt);
    askedAt = now;
    return false;
  },
});
const seconds = (performance.now() - startedAt) / 1_000;
const mostMegabytes = process.resourceUsage().maxRSS / 1_024;
console.log(JSON.stringify({ kind: answer.kind, seconds, mostMegabytes, longestSilence }));
