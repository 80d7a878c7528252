import type { FactorName } from './match.js';
import type { Recommendation } from './score.js';

/** Why a tool is offered, in parts that a sentence of any language can be made of. */
export interface Reason {
  /** What was answered, in the words that the client chose. */
  readonly answered: string;
  /** The practice that it is about. */
  readonly topic: string;
  readonly themeId: string;
  /** The client named the theme as one of the most important. */
  readonly isClientPriority: boolean;
  readonly isStatePriority: boolean;
}

export function reasonOf({ finding, factors }: Pick<Recommendation, 'finding' | 'factors'>): Reason {
  const has = (name: FactorName) => factors.some((factor) => factor.name === name);
  return {
    answered: finding.answered,
    topic: finding.question.topic,
    themeId: finding.question.themeId,
    isClientPriority: has('client-priority'),
    isStatePriority: has('state-priority'),
  };
}
