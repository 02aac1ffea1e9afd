import type { ReactNode } from "react";

/** A place in a form that a list of what is missing can lead to. */
export function FieldPlace({ field, children }: { readonly field: string; readonly children: ReactNode }) {
  return <div id={`field-${field}`}>{children}</div>;
}

/** Leads to a place: scrolls there and gives focus to the first thing that can be filled in. */
export function goToField(field: string): void {
  const place = document.getElementById(`field-${field}`);
  if (!place) return;
  place.scrollIntoView({ block: "center" });
  const fillable = "input:enabled, select:enabled, textarea:enabled, [contenteditable=true], button:enabled";
  place.querySelector<HTMLElement>(fillable)?.focus({ preventScroll: true });
}
