import * as z from '#schema';
import type { PurposeDecision } from './decision-problems.js';
import type { HashedPurpose, HashedTerm } from './hashed-term.js';
import { isDecisionInForm } from './sensitive-data.js';
import type { ConsentDecision } from './term.js';

/** The client decided on purposes of a term. */
export interface RecordedDecisions {
  readonly kind: 'decided';
  /** Time with offset, ISO 8601. */
  readonly recordedAt: string;
  /** The term that was shown. */
  readonly term: HashedTerm;
  readonly decisions: readonly PurposeDecision[];
  /** When what was granted ends by itself; absent: when the client revokes. */
  readonly validUntil?: string | undefined;
}

/** The client took consent back. It counts whatever text was shown: a revocation needs no form (LGPD art. 8 §5). */
export interface RecordedRevocation {
  readonly kind: 'revoked';
  readonly recordedAt: string;
  readonly purposes: readonly string[];
}

/** What a client can do about consent: decide, or take it back. */
export type ConsentAct = RecordedDecisions | RecordedRevocation;

/** What holds for one purpose of the term in force. */
export const purposeConsentSchema = z.discriminatedUnion('status', [
  z.object({ purpose: z.string(), status: z.literal('granted'), since: z.string(), termVersion: z.string() }),
  z.object({
    purpose: z.string(),
    status: z.literal('refused'),
    since: z.string(),
    /** Absent: the client revoked. */
    termVersion: z.optional(z.string()),
  }),
  z.object({
    purpose: z.string(),
    status: z.literal('undecided'),
    /** `term-changed`: what changed must be pointed out when asking again (LGPD art. 8 §6). */
    reason: z.enum(['never-asked', 'term-changed', 'expired']),
  }),
]);

/** Only `granted` lets data be used for the purpose: `mayUse` says for what of a visit. */
export type PurposeConsent = z.infer<typeof purposeConsentSchema>;

/** What the answer depends on beside the client's acts and the term in force. */
export interface EffectiveConsentOptions {
  /** The moment the answer is for, ISO 8601: what was valid until then or before is over. */
  readonly at: string;
  /**
   * Which decisions a new version of the term asks for again: those on purposes whose text changed, or all.
   *
   * @default 'changed-purposes'
   */
  readonly renewal?: 'changed-purposes' | 'always' | undefined;
}

/**
 * What the client's acts add up to, purpose by purpose, in the order of the term.
 *
 * The latest act on a purpose decides on it, and on nothing else: a revocation beats an earlier grant, a later grant
 * beats a revocation. Of two acts at one instant the more cautious counts. A decision stands while the term in force
 * asks the same; otherwise the purpose is undecided. A revocation stands until the client decides again, whatever the
 * version. A decision on another term is no answer to this one, and a grant of sensitive data that was not a decision
 * of its own is none at all.
 *
 * Source: LGPD art. 5 XII, art. 8 §4 to §6, art. 9 §2 and art. 11 I.
 *
 * @param history all acts of one client, in any order
 * @param term the term in force
 */
export function effectiveConsent(
  history: readonly ConsentAct[],
  term: HashedTerm,
  options: EffectiveConsentOptions,
): readonly PurposeConsent[] {
  return term.purposes.map((purpose) => {
    const answers = history.flatMap((act) => answersOf(act, purpose, term, options));
    return answers.sort(byTimeThenCaution).at(-1)?.consent ?? undecided(purpose, 'never-asked');
  });
}

/** What one act would mean for a purpose, were it the latest. */
interface Answer {
  readonly recordedAt: string;
  readonly consent: PurposeConsent;
}

function answersOf(
  act: ConsentAct,
  purpose: HashedPurpose,
  term: HashedTerm,
  options: EffectiveConsentOptions,
): Answer[] {
  const { recordedAt } = act;
  if (act.kind === 'revoked') {
    if (!act.purposes.includes(purpose.id)) return [];
    return [{ recordedAt, consent: { purpose: purpose.id, status: 'refused', since: recordedAt } }];
  }
  if (act.term.id !== term.id) return [];
  return act.decisions
    .filter((decision) => decision.purpose === purpose.id)
    .filter(({ decision, explicit = false }) =>
      isDecisionInForm({ grants: decision === 'granted', sensitive: purpose.sensitive, explicit }),
    )
    .map(({ decision }) => ({ recordedAt, consent: consentBy(decision, act, purpose, term, options) }));
}

function consentBy(
  decision: ConsentDecision,
  { recordedAt, term: shown, validUntil }: RecordedDecisions,
  purpose: HashedPurpose,
  term: HashedTerm,
  { at, renewal = 'changed-purposes' }: EffectiveConsentOptions,
): PurposeConsent {
  const isAskedAgain = renewal === 'always' && shown.version !== term.version;
  if (isAskedAgain || !asksTheSame(shown, purpose)) return undecided(purpose, 'term-changed');
  const isOver = validUntil !== undefined && Date.parse(validUntil) <= Date.parse(at);
  if (decision === 'granted' && isOver) return undecided(purpose, 'expired');
  return { purpose: purpose.id, status: decision, since: recordedAt, termVersion: shown.version };
}

/** A purpose's hash covers its id: equal hashes are the same question about the same purpose. */
function asksTheSame(shown: HashedTerm, purpose: HashedPurpose): boolean {
  return shown.purposes.some(({ hashes }) => hashes.some((hash) => purpose.hashes.includes(hash)));
}

function undecided({ id }: HashedPurpose, reason: 'never-asked' | 'term-changed' | 'expired'): PurposeConsent {
  return { purpose: id, status: 'undecided', reason };
}

const CAUTION = { granted: 0, undecided: 1, refused: 2 } as const;

function byTimeThenCaution(left: Answer, right: Answer): number {
  const time = Date.parse(left.recordedAt) - Date.parse(right.recordedAt);
  return time || CAUTION[left.consent.status] - CAUTION[right.consent.status];
}
