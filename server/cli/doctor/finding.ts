/** One line of the doctor: what was looked at, how it stands, and in words what was found. */
export interface Finding {
  name: string;
  state: "ok" | "warning" | "problem";
  says: string;
}

export function ok(name: string, says: string): Finding {
  return { name, state: "ok", says };
}

export function warning(name: string, says: string): Finding {
  return { name, state: "warning", says };
}

export function problem(name: string, says: string): Finding {
  return { name, state: "problem", says };
}

/** A few of many ids, for a line that a person reads. */
export function aFewOf(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(", ");
  return ids.length > 5 ? `${shown} and ${ids.length - 5} more` : shown;
}
