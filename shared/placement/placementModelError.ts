/** The model contradicts itself (an unknown id, a slot in a break, …); the message is a sentence saying where. */
export class PlacementModelError extends Error {
  override name = "PlacementModelError";
}
