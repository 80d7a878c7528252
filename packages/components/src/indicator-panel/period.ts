/** Periods that managers ask for; `chosen` has days of its own. */
export const PERIODS = ['month', 'quarter', 'year', 'all', 'chosen'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** First and last day, `yyyy-MM-dd`; without one it is open at that end. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The period that a name means on a day, by the calendar of the device. */
export function periodOf(name: Exclude<PeriodName, 'chosen'>, today: Date): Period {
  const [year, month] = [today.getFullYear(), today.getMonth()];
  switch (name) {
    case 'month':
      return { from: dayOf(new Date(year, month, 1)), to: dayOf(today) };
    case 'quarter':
      // This month and the two before it.
      return { from: dayOf(new Date(year, month - 2, 1)), to: dayOf(today) };
    case 'year':
      return { from: dayOf(new Date(year, 0, 1)), to: dayOf(today) };
    case 'all':
      return {};
  }
}

/** Whether the days are in order; a day that is missing leaves that end open. */
export function isInOrder({ from, to }: Period): boolean {
  return !from || !to || from <= to;
}

function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
