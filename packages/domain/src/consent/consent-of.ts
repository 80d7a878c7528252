import type { ConsentChain } from './chain.js';
import {
  effectiveConsent,
  type ConsentAct,
  type EffectiveConsentOptions,
  type PurposeConsent,
} from './effective-consent.js';
import type { HashedTerm } from './hashed-term.js';
import { actsOfReceipt } from './receipt-acts.js';

/** The moment that is asked about, what a new version asks again, and which records are not the client's. */
export interface ConsentOfOptions extends EffectiveConsentOptions {
  /**
   * Records of the chain that turned out to be acts of somebody else: a mistyped CPF. Nothing that they grant counts;
   * what they refuse or withdraw does, since a no that is taken too seriously harms nobody.
   *
   * @default none
   */
  readonly mistaken?: ReadonlySet<string> | undefined;
}

/** What holds for each purpose of a term by the chain of one client. */
export async function consentOf(
  chain: ConsentChain,
  term: HashedTerm,
  { mistaken = new Set(), ...options }: ConsentOfOptions,
): Promise<readonly PurposeConsent[]> {
  const history = chain.map(async ({ receipt, receivedAt }) => {
    const acts = (await actsOfReceipt(receipt)).map((act) => notAfter(receivedAt, act));
    return mistaken.has(receipt.recordId) ? acts.map(withoutGrants) : acts;
  });
  return effectiveConsent((await Promise.all(history)).flat(), term, options);
}

/** A device whose clock runs ahead must not make its act the last word for weeks. */
function notAfter(receivedAt: string, act: ConsentAct): ConsentAct {
  return Date.parse(act.recordedAt) > Date.parse(receivedAt) ? { ...act, recordedAt: receivedAt } : act;
}

function withoutGrants(act: ConsentAct): ConsentAct {
  if (act.kind === 'revoked') return act;
  return { ...act, decisions: act.decisions.filter(({ decision }) => decision === 'refused') };
}
