import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleTerm } from './consent.fixture.js';
import { decisionProblems, type PurposeDecision } from './decision-problems.js';

const problemsOf = (...decisions: PurposeDecision[]) =>
  decisionProblems(decisions, exampleTerm()).map(({ pointer, code }) => `${pointer} ${code}`);

describe('decisionProblems', () => {
  it('has nothing against decisions on what the term asks, in any number', () => {
    assert.deepEqual(problemsOf(), []);
    assert.deepEqual(
      problemsOf({ purpose: 'surveys', decision: 'granted' }, { purpose: 'offers', decision: 'refused' }),
      [],
    );
  });

  it('names what the term does not ask and what is decided twice', () => {
    const decisions = ['offers', 'sale', 'offers'].map((purpose) => ({ purpose, decision: 'granted' }) as const);
    assert.deepEqual(problemsOf(...decisions), ['/1 purpose_unknown', '/2 purpose_repeated']);
  });

  it('wants a decision of its own for sensitive data, and takes a no in any form', () => {
    const purpose = 'accessibility';
    assert.deepEqual(problemsOf({ purpose, decision: 'granted' }), ['/0 explicit_decision_missing']);
    assert.deepEqual(problemsOf({ purpose, decision: 'granted', explicit: true }), []);
    assert.deepEqual(problemsOf({ purpose, decision: 'refused' }), []);
  });
});
