import type { PurposeDecision } from '../consent/decision-problems.js';

/** Whether two lists of decisions say the same, in whatever order. */
export function areSameDecisions(one: readonly PurposeDecision[], other: readonly PurposeDecision[]): boolean {
  return sorted(one) === sorted(other);
}

function sorted(decisions: readonly PurposeDecision[]): string {
  const said = decisions.map(({ purpose, decision, explicit = false }) => `${purpose} ${decision} ${String(explicit)}`);
  return said.sort().join('\n');
}
