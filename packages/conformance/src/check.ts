import type { Target } from './target.js';

/** One statement of the contract, tried out. */
export interface Check {
  /** What a right implementation does, as a plain sentence. */
  readonly name: string;
  /** Needs a second partner's key, and is skipped without one. */
  readonly needsOtherPartner?: boolean;
  /** @throws CheckFailure when the implementation does something else */
  readonly run: (target: Target) => Promise<void>;
}

/** Checks of one part of the contract; a report names them under it. */
export interface CheckGroup {
  readonly name: string;
  readonly checks: readonly Check[];
}
