/** A length of time as its two fields hold it; null where one is empty. */
export interface TypedTime {
  readonly hours: number | null;
  readonly minutes: number | null;
}

/** Whole minutes as the two fields show them; 0 shows as nothing. */
export function typedOf(total: number): TypedTime {
  if (total === 0) return { hours: null, minutes: null };
  return { hours: Math.floor(total / 60), minutes: total % 60 };
}

/**
 * The whole minutes of what is typed, half an hour written as 0.5 included, or undefined when it is no time within
 * a day.
 */
export function totalOf({ hours, minutes }: TypedTime): number | undefined {
  const [h, m] = [hours ?? 0, minutes ?? 0];
  const total = Math.round(h * 60 + m);
  return h >= 0 && m >= 0 && total <= 24 * 60 ? total : undefined;
}
