import type { PurposeConsent } from './effective-consent.js';
import type { ConsentPurpose, ConsentTerm } from './term.js';

/**
 * The purposes of a term that the client has not decided on: never asked, asked with other words, or expired. A no
 * that stands is not asked again either. With nothing known of the client, all of them.
 *
 * @param standing what holds by earlier decisions, for this very version of the term
 */
export function purposesToAsk(
  { purposes }: Pick<ConsentTerm, 'purposes'>,
  standing: readonly PurposeConsent[] = [],
): readonly ConsentPurpose[] {
  const decided = new Set(standing.filter(({ status }) => status !== 'undecided').map(({ purpose }) => purpose));
  return purposes.filter(({ id }) => !decided.has(id));
}
