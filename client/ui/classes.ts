/** Class names joined by a space; what is undefined, false or empty is left out. */
export function classes(...names: readonly (string | false | undefined | null)[]): string {
  return names.filter(Boolean).join(" ");
}
