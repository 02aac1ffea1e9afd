import { useUiText } from "./messages.ts";

/** How much may be written and how far over this is; undefined while it fits. */
export function useTooLong(length: number, limit: number | undefined): string | undefined {
  const text = useUiText();
  return limit !== undefined && length > limit
    ? text("tooLongBy", { limit, count: length - limit })
    : undefined;
}
