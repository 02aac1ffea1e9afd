/**
 * Puts dots that would cover each other one above the other: the lane of each, the lowest that is free there.
 * @param places where each lies along the line
 * @param least the distance two dots in one lane need
 */
export function lanesOf(places: readonly number[], least: number): number[] {
  const lanes = places.map(() => 0);
  const ends: number[] = [];
  const inOrder = places.map((place, at) => ({ place, at })).toSorted((a, b) => a.place - b.place);
  for (const { place, at } of inOrder) {
    const free = ends.findIndex((end) => place - end >= least);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = place;
    lanes[at] = lane;
  }
  return lanes;
}
