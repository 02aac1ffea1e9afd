/**
 * The calendar day, `YYYY-MM-DD`, that it is at `at` in a school's time zone: late in the evening the school's
 * day is not the server's.
 * @param timeZone an IANA name, for example `America/New_York`
 */
export function dayIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}
