function isAbsent<T>(value: unknown): value is T {
  return value === undefined;
}

/**
 * The value of a part that a route did not declare. Such a part's type is `undefined` by default, which the
 * compiler cannot follow through the generic; this is the one place that says so.
 */
export function absent<T>(): T {
  const value: unknown = undefined;
  if (isAbsent<T>(value)) return value;
  throw new Error("unreachable");
}
