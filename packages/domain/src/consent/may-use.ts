import type { Attendance } from '../attendance/attendance.js';
import type { PurposeConsent } from './effective-consent.js';
import type { ConsentTerm, VisitUse } from './term.js';

/**
 * Whether a visit may use the client's data so: every purpose of the term that the use needs is granted, in this
 * attendance or, where it was not asked again, before. A use that needs none rests on another basis than consent.
 *
 * Source: Law 13.709/2018 (LGPD), art. 6 I and art. 8 §5: a no stops what it is about, and nothing else.
 *
 * @param standing what holds by decisions of earlier attendances
 */
export function mayUse(
  use: VisitUse,
  { purposes }: Pick<ConsentTerm, 'purposes'>,
  { consent }: Pick<Attendance, 'consent'>,
  standing: readonly PurposeConsent[] = [],
): boolean {
  return purposes
    .filter(({ neededFor }) => neededFor?.includes(use))
    .every(({ id }) => {
      const here = consent?.decisions.find(({ purpose }) => purpose === id)?.decision;
      return (here ?? standing.find(({ purpose }) => purpose === id)?.status) === 'granted';
    });
}
