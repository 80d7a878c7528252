import type { ConsentDecision, ConsentPurpose, PurposeDecision } from '@atendimento-ativo/domain';
import { unsigned, type Signing } from './signature.js';

/** The client has the device: what they are asked, what they answered so far. */
export interface Deciding {
  readonly asked: readonly ConsentPurpose[];
  readonly decisions: ReadonlyMap<ConsentPurpose['id'], ConsentDecision>;
  readonly isUnderstood: boolean;
  /** The client may sign; a tap is as good. */
  readonly signing: Signing;
}

export function beginDeciding(asked: readonly ConsentPurpose[]): Deciding {
  return { asked, decisions: new Map(), isUnderstood: false, signing: unsigned };
}

/**
 * Purposes that still need an answer. A sensitive one that the client chose to decide once more is the only one asked,
 * and does need it.
 */
export function undecided({ asked, decisions }: Deciding): readonly ConsentPurpose[] {
  const ordinary = asked.filter(({ sensitive }) => !sensitive);
  return (ordinary.length > 0 ? ordinary : asked).filter(({ id }) => !decisions.has(id));
}

/** What the client decided, to be recorded. */
export function decisionsOf({ asked, decisions }: Deciding): readonly PurposeDecision[] {
  return asked.flatMap(({ id, sensitive }): PurposeDecision[] => {
    const decision = decisions.get(id);
    return decision ? [{ purpose: id, decision, ...(sensitive ? { explicit: true } : {}) }] : [];
  });
}
