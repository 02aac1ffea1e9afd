/** planning: panels and seats are being made. published: people have been told. released: outcomes are visible. */
export const eventStates = ["planning", "published", "released"] as const;
export type EventState = (typeof eventStates)[number];
