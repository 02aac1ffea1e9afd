import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { keyOf } from "./queryClient.ts";
import { getJson } from "./request.ts";

export interface ReadOptions {
  /** False while something needed for the address is not known yet. */
  readonly isReady?: boolean;
  /** Reads again every so many milliseconds while the screen is looked at. */
  readonly everyMs?: number;
  /** Keep showing the last answer while another address loads (paging, filters). */
  readonly keepsPrevious?: boolean;
}

/** Reads an address and keeps it fresh: `const today = useRead<TodayView>("/api/today")`; draw it with `<Answer>`. */
export function useRead<T>(path: string, options: ReadOptions = {}): UseQueryResult<T, Error> {
  return useQuery<T, Error>({
    queryKey: keyOf(path),
    queryFn: ({ signal }) => getJson<T>(path, signal),
    enabled: options.isReady ?? true,
    refetchInterval: options.everyMs ?? false,
    placeholderData: options.keepsPrevious ? keepPreviousData : undefined,
  });
}
