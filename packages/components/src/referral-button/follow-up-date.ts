const SUNDAY = 0;
const SATURDAY = 6;

/** The day that is proposed for the next contact: `days` from today, on Monday when it would be a weekend. */
export function proposedDate(today: Date, days: number): string {
  const date = addDays(today, days);
  if (date.getDay() === SATURDAY) return dateOf(addDays(date, 2));
  if (date.getDay() === SUNDAY) return dateOf(addDays(date, 1));
  return dateOf(date);
}

/** The first day that can be chosen: that of the visit (`follow_up_past` before it). */
export function earliestDate(today: Date): string {
  return dateOf(today);
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** `yyyy-MM-dd` in local time. */
function dateOf(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}
