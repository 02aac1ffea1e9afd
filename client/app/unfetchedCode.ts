import { sendLeftDrafts } from "#client/http/leftDrafts.ts";

/** The errors of screens whose code could not be fetched. */
const unfetched = new WeakSet<object>();

/** Whether a screen broke because its code could not be fetched. */
export function isUnfetched(error: unknown): boolean {
  return typeof error === "object" && error !== null && unfetched.has(error);
}

/** Whether the server answers at all: loading the page again without it would leave only the browser's own error. */
export async function isServed(): Promise<boolean> {
  try {
    return (await fetch("/healthz", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

/** Loads the page again if that can succeed, and sends what was typed first. @returns whether it is being loaded */
export async function reloadIfServed(): Promise<boolean> {
  const canReload = await isServed();
  if (canReload) {
    await sendLeftDrafts();
    window.location.reload();
  }
  return canReload;
}

/**
 * After an update of the server an open page asks for code that is no longer there: it loads itself again, once.
 * Without a connection it stays.
 */
export function watchForUnfetchedCode(): void {
  window.addEventListener("vite:preloadError", ({ payload }) => {
    unfetched.add(payload);
    const key = "homeroom.reloadedFor";
    const place = window.location.href;
    if (sessionStorage.getItem(key) === place) return;
    void reloadIfServed().then((isReloading) => {
      if (isReloading) sessionStorage.setItem(key, place);
    });
  });
}
