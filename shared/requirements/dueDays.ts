interface Year {
  /** First and last day of the school year, `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string;
}

/**
 * The day in a school year that falls on a month and day of the calendar, so that "29 January" is in the year's
 * second half. A day outside the school year becomes the nearest day of it.
 * @param monthDay `MM-DD`
 */
export function dueDayIn(year: Year, monthDay: string): string {
  const first = Number(year.startsOn.slice(0, 4));
  const last = Number(year.endsOn.slice(0, 4));
  for (let calendarYear = first; calendarYear <= last; calendarYear += 1) {
    const day = `${String(calendarYear).padStart(4, "0")}-${monthDay}`;
    if (day >= year.startsOn && day <= year.endsOn) return day;
  }
  const inLastYear = `${String(last).padStart(4, "0")}-${monthDay}`;
  return inLastYear > year.endsOn ? year.endsOn : year.startsOn;
}
