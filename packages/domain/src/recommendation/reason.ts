import type { FactorName } from './match.js';
import type { Recommendation } from './score.js';

/** Why a tool is offered, in parts that a sentence of any language can be made of. */
export interface Reason {
  /** What was answered, in the words that the client chose; or what they said, as the agent noted it. */
  readonly said: string;
  /** The practice that an answer is about; `undefined` for a note. */
  readonly topic: string | undefined;
  readonly themeId: string;
  /** The client named the theme as one of the most important. */
  readonly isClientPriority: boolean;
  readonly isStatePriority: boolean;
}

/** The reason behind a recommendation: the finding that it answers, and whether its theme was named as a priority. */
export function reasonOf({ finding, factors }: Pick<Recommendation, 'finding' | 'factors'>): Reason {
  const has = (name: FactorName) => factors.some((factor) => factor.name === name);
  return {
    ...(finding.kind === 'answer'
      ? { said: finding.answered, topic: finding.question.topic }
      : { said: finding.said, topic: undefined }),
    themeId: finding.themeId,
    isClientPriority: has('client-priority'),
    isStatePriority: has('state-priority'),
  };
}
