import { QueryClient } from "@tanstack/react-query";
import { isRefusal } from "./refusal.ts";

/** Tries again only what may succeed by waiting: no answer, or a server on its way up. */
function mayRetry(failures: number, error: Error): boolean {
  return failures < 2 && isRefusal(error) && error.isPassing && error.status !== 429;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: mayRetry, staleTime: 15_000, gcTime: 10 * 60_000, networkMode: "always" },
    // A change is repeated by the person, or by its autosave, never behind their back.
    mutations: { retry: false, networkMode: "always" },
  },
});

/**
 * The cache key of an address: its segments, then its query. So refreshing "/api/portfolios/7" also refreshes
 * "/api/portfolios/7/sections".
 */
export function keyOf(path: string): readonly string[] {
  const [address = "", query] = path.split("?", 2);
  const segments = address.split("/").filter(Boolean);
  return query ? [...segments, `?${query}`] : segments;
}

/** Reads these addresses, and everything below them, again wherever they are on screen. */
export async function refresh(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: keyOf(path) })));
}

/** Puts an answer into the cache, as when a change returns the object it changed. */
export function remember<T>(path: string, answer: T): void {
  queryClient.setQueryData<T>(keyOf(path), answer);
}
