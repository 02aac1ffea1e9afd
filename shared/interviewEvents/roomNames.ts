/** The place a room's name means: the same however it is written, in capitals or not. */
export const placeOf = (name: string): string => name.trim().toLowerCase();
