/**
 * The month of a day.
 *
 * @param day - `yyyy-MM-dd`
 * @returns `yyyy-MM`; sorts by time
 * @example monthOf('2026-03-10') // '2026-03'
 */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/**
 * The calendar quarter of a day.
 *
 * @param day - `yyyy-MM-dd`
 * @returns `yyyy-Qn`, n from 1 to 4; sorts by time
 * @example quarterOf('2026-03-10') // '2026-Q1'
 */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
