/** A value with the version the server gave it. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: number;
}
