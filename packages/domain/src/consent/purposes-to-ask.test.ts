import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { exampleTerm } from './consent.fixture.js';
import { effectiveConsent, type ConsentAct } from './effective-consent.js';
import { hashTerm, type HashedTerm } from './hashed-term.js';
import { purposesToAsk } from './purposes-to-ask.js';

let first: HashedTerm;
before(async () => {
  first = await hashTerm(exampleTerm());
});

/** What is asked under `term` of a client who accepted offers and refused surveys under the first version. */
const askedUnder = async (term = exampleTerm()) => {
  const decided: ConsentAct = {
    kind: 'decided',
    recordedAt: '2026-03-10T09:00:00-03:00',
    term: first,
    decisions: [
      { purpose: 'offers', decision: 'granted' },
      { purpose: 'surveys', decision: 'refused' },
    ],
  };
  const standing = effectiveConsent([decided], await hashTerm(term), { at: '2026-03-11T00:00:00Z' });
  return purposesToAsk(term, standing).map(({ id }) => id);
};

describe('purposesToAsk', () => {
  it('asks everything of a client of whom nothing is known', () => {
    const asked = purposesToAsk(exampleTerm()).map(({ id }) => id);
    assert.deepEqual(asked, ['offers', 'surveys', 'accessibility']);
  });

  it('does not ask again what was accepted or refused', async () => {
    assert.deepEqual(await askedUnder(), ['accessibility']);
  });

  it('asks again what a new version asks in other words, and nothing else', async () => {
    const [offers, surveys, ...others] = exampleTerm().purposes;
    const purposes = [offers!, { ...surveys!, text: 'Outra pergunta.' }, ...others];
    assert.deepEqual(await askedUnder(exampleTerm({ version: '2026.2', purposes })), ['surveys', 'accessibility']);
  });
});
