import { createContext, use, useCallback, useEffect, useId, useState } from "react";

/** What a field holds that goes nowhere: still being typed, or marked as wrong and left. */
export type Held = "typing" | "refused";

type Report = (field: string, held: Held | undefined) => void;

/** Around the fields of something that is saved while it is written; its value is the `report` of `useHeldFields`. */
export const HeldFields = createContext<Report>(() => undefined);

/** Tells whoever shows whether all is saved that this field holds what is not sent. */
export function useHeld(held: Held | undefined): void {
  const report = use(HeldFields);
  const field = useId();
  useEffect(() => {
    report(field, held);
    return () => report(field, undefined);
  }, [report, field, held]);
}

/** What the fields within `<HeldFields value={report}>` hold back, the worst of it. */
export function useHeldFields(): { readonly held: Held | undefined; readonly report: Report } {
  const [fields, setFields] = useState<ReadonlyMap<string, Held>>(new Map());
  const report = useCallback<Report>((field, held) => {
    setFields((before) => {
      if (before.get(field) === held) return before;
      const after = new Map(before);
      if (held) after.set(field, held);
      else after.delete(field);
      return after;
    });
  }, []);
  const all = [...fields.values()];
  return { held: all.includes("refused") ? "refused" : all[0], report };
}
