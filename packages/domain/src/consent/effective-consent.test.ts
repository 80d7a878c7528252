import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { hashTerm, type HashedTerm } from './hashed-term.js';
import { exampleTerm } from './consent.fixture.js';
import type { PurposeDecision } from './decision-problems.js';
import { effectiveConsent, type ConsentAct, type EffectiveConsentOptions } from './effective-consent.js';

const AT = '2026-12-31T00:00:00Z';

/** The first version; a second that asks the same about offers and something else about surveys; another term. */
let first: HashedTerm;
let second: HashedTerm;
let elsewhere: HashedTerm;

before(async () => {
  const { purposes } = exampleTerm();
  first = await hashTerm(exampleTerm());
  second = await hashTerm(
    exampleTerm({
      version: '2026.2',
      purposes: purposes.map((purpose) => (purpose.id === 'surveys' ? { ...purpose, text: 'Outra.' } : purpose)),
    }),
  );
  elsewhere = await hashTerm(exampleTerm({ id: 'outro' }));
});

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T09:00:00-03:00`;
const decided = (number: number, term: HashedTerm, ...decisions: PurposeDecision[]): ConsentAct => ({
  kind: 'decided',
  recordedAt: day(number),
  term,
  decisions,
});
const grant = (purpose = 'offers'): PurposeDecision => ({ purpose, decision: 'granted' });
const refuse = (purpose = 'offers'): PurposeDecision => ({ purpose, decision: 'refused' });
const revoked = (number: number, ...purposes: string[]): ConsentAct => ({
  kind: 'revoked',
  recordedAt: day(number),
  purposes,
});

const statusOf = (
  purpose: string,
  history: readonly ConsentAct[],
  term = first,
  renewal: EffectiveConsentOptions['renewal'] = undefined,
) => effectiveConsent(history, term, { at: AT, renewal }).find((candidate) => candidate.purpose === purpose);

describe('effectiveConsent', () => {
  it('has nothing decided before the first act', () => {
    assert.deepEqual(effectiveConsent([], first, { at: AT }), [
      { purpose: 'offers', status: 'undecided', reason: 'never-asked' },
      { purpose: 'surveys', status: 'undecided', reason: 'never-asked' },
      { purpose: 'accessibility', status: 'undecided', reason: 'never-asked' },
    ]);
  });

  it('tells since when and under which version', () => {
    const history = [decided(1, first, grant(), refuse('surveys'))];
    assert.deepEqual(effectiveConsent(history, first, { at: AT }).slice(0, 2), [
      { purpose: 'offers', status: 'granted', since: day(1), termVersion: '2026.1' },
      { purpose: 'surveys', status: 'refused', since: day(1), termVersion: '2026.1' },
    ]);
  });

  it('lets a revocation beat an earlier grant', () => {
    const history = [decided(1, first, grant(), grant('surveys')), revoked(2, 'offers')];
    assert.deepEqual(statusOf('offers', history), { purpose: 'offers', status: 'refused', since: day(2) });
    assert.equal(statusOf('surveys', history)?.status, 'granted');
  });

  it('lets a later grant beat a revocation', () => {
    const history = [decided(1, first, grant()), revoked(2, 'offers'), decided(3, first, grant())];
    assert.equal(statusOf('offers', history)?.status, 'granted');
  });

  it('does not depend on the order in which acts arrive', () => {
    assert.equal(statusOf('offers', [revoked(2, 'offers'), decided(1, first, grant())])?.status, 'refused');
  });

  it('compares moments, not how they are written', () => {
    const history: ConsentAct[] = [
      { kind: 'revoked', recordedAt: '2026-03-10T11:30:00Z', purposes: ['offers'] },
      { ...decided(1, first, grant()), recordedAt: '2026-03-10T09:00:00-03:00' },
    ];
    assert.equal(statusOf('offers', history)?.status, 'granted');
  });

  it('takes the more cautious of two acts at one instant', () => {
    const [yes, no] = [decided(1, first, grant()), decided(1, first, refuse())];
    for (const history of [
      [yes, no],
      [no, yes],
      [yes, revoked(1, 'offers')],
      [revoked(1, 'offers'), yes],
    ]) {
      assert.equal(statusOf('offers', history)?.status, 'refused');
    }
  });

  it('ranks an open question between a yes and a no of the same instant', () => {
    const stale = decided(1, first, grant('surveys'));
    for (const [act, status] of [
      [decided(1, second, grant('surveys')), 'undecided'],
      [decided(1, second, refuse('surveys')), 'refused'],
    ] as const) {
      assert.equal(statusOf('surveys', [act, stale], second)?.status, status);
      assert.equal(statusOf('surveys', [stale, act], second)?.status, status);
    }
  });

  it('keeps decisions on a text that a new version left as it was', () => {
    assert.deepEqual(statusOf('offers', [decided(1, first, grant())], second), {
      purpose: 'offers',
      status: 'granted',
      since: day(1),
      termVersion: '2026.1',
    });
    assert.equal(statusOf('offers', [decided(1, first, refuse())], second)?.status, 'refused');
  });

  it('asks again about a text that changed, whatever was decided', () => {
    for (const decision of [grant('surveys'), refuse('surveys')]) {
      assert.deepEqual(statusOf('surveys', [decided(1, first, decision)], second), {
        purpose: 'surveys',
        status: 'undecided',
        reason: 'term-changed',
      });
    }
  });

  it('asks again about everything when each new version is to be decided', () => {
    const history = [decided(1, first, grant())];
    assert.equal(statusOf('offers', history, second, 'always')?.status, 'undecided');
    assert.equal(statusOf('offers', history, first, 'always')?.status, 'granted');
    assert.equal(statusOf('offers', [...history, decided(2, second, grant())], second, 'always')?.status, 'granted');
  });

  it('lets a no to an older text end a yes to the new one', () => {
    const history = [decided(1, second, grant('surveys')), decided(2, first, refuse('surveys'))];
    assert.equal(statusOf('surveys', history, second)?.status, 'undecided');
  });

  it('keeps a revocation under a new version until the client decides again', () => {
    const history = [decided(1, first, grant('surveys')), revoked(2, 'surveys')];
    assert.equal(statusOf('surveys', history, second)?.status, 'refused');
    assert.equal(statusOf('surveys', history, second, 'always')?.status, 'refused');
    assert.equal(statusOf('surveys', [...history, decided(3, second, grant('surveys'))], second)?.status, 'granted');
  });

  it('lets a decision made in one language stand in another', async () => {
    const translation = exampleTerm({
      locale: 'en',
      version: '2026.2',
      purposes: [{ id: 'offers', title: 'Offers', text: 'Sebrae may offer courses.' }],
    });
    const inForce = await hashTerm(translation, [exampleTerm({ version: '2026.2' })]);
    assert.equal(statusOf('offers', [decided(1, first, grant())], inForce)?.status, 'granted');
  });

  it('takes a decision on another term for no answer', () => {
    assert.deepEqual(statusOf('offers', [decided(1, elsewhere, grant())]), {
      purpose: 'offers',
      status: 'undecided',
      reason: 'never-asked',
    });
  });

  it('takes a grant of what its term did not ask for nothing', async () => {
    const narrow = await hashTerm(exampleTerm({ version: '2025.1', purposes: exampleTerm().purposes.slice(1) }));
    assert.equal(statusOf('offers', [decided(1, narrow, grant())])?.status, 'undecided');
  });

  it('ends a grant with its validity, and never a refusal', () => {
    const untilYearsEnd = { ...decided(1, first, grant(), refuse('surveys')), validUntil: AT };
    assert.deepEqual(statusOf('offers', [untilYearsEnd]), {
      purpose: 'offers',
      status: 'undecided',
      reason: 'expired',
    });
    assert.equal(statusOf('surveys', [untilYearsEnd])?.status, 'refused');
    const before = effectiveConsent([untilYearsEnd], first, { at: '2026-12-30T23:59:59Z' });
    assert.equal(before.find(({ purpose }) => purpose === 'offers')?.status, 'granted');
  });

  it('grants sensitive data only by a decision of its own', () => {
    assert.equal(statusOf('accessibility', [decided(1, first, grant('accessibility'))])?.status, 'undecided');
    const explicit = decided(1, first, { ...grant('accessibility'), explicit: true });
    assert.equal(statusOf('accessibility', [explicit])?.status, 'granted');
    assert.equal(statusOf('accessibility', [explicit, decided(2, first, refuse('accessibility'))])?.status, 'refused');
    assert.equal(
      statusOf('accessibility', [decided(1, first, refuse('accessibility')), decided(2, first, grant('accessibility'))])
        ?.status,
      'refused',
    );
  });

  it('asks again when a purpose begins to need sensitive data', async () => {
    const [offers, ...others] = exampleTerm().purposes;
    const inForce = await hashTerm(
      exampleTerm({ version: '2026.2', purposes: [{ ...offers!, sensitive: true }, ...others] }),
    );
    const explicit = decided(1, first, { ...grant(), explicit: true });
    assert.deepEqual(statusOf('offers', [explicit], inForce), {
      purpose: 'offers',
      status: 'undecided',
      reason: 'term-changed',
    });
  });
});

describe('any history', () => {
  const purposes = ['offers', 'surveys', 'accessibility'];
  const purpose = fc.constantFrom(...purposes);
  const decision = fc.record({
    purpose,
    decision: fc.constantFrom('granted', 'refused'),
    explicit: fc.boolean(),
  });
  const act = fc.oneof(
    fc.record({
      kind: fc.constant('decided'),
      term: fc.constantFrom('first', 'second', 'elsewhere'),
      decisions: fc.uniqueArray(decision, { selector: (entry) => entry.purpose, maxLength: 3 }),
      expires: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('revoked'), purposes: fc.uniqueArray(purpose) }),
  );
  /** One act a day: the index is the day. */
  const acts = fc.array(act, { maxLength: 12 });
  type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

  const termCalled = (name: string) => ({ first, second, elsewhere })[name] ?? first;
  const historyOf = (sequence: readonly Act[]): ConsentAct[] =>
    sequence.map((entry, index) =>
      'term' in entry
        ? {
            kind: 'decided',
            recordedAt: day(index + 1),
            term: termCalled(entry.term),
            decisions: entry.decisions,
            validUntil: entry.expires ? day(28) : undefined,
          }
        : { kind: 'revoked', recordedAt: day(index + 1), purposes: entry.purposes },
    );

  /** What the law asks, step by step, with one variable for each purpose: no hashes, no sorting. */
  const model = (sequence: readonly Act[], inForce: 'first' | 'second', renewal: string) => {
    const state: Record<string, string> = { offers: 'undecided', surveys: 'undecided', accessibility: 'undecided' };
    for (const entry of sequence) {
      if (!('term' in entry)) {
        for (const name of entry.purposes) state[name] = 'refused';
        continue;
      }
      if (entry.term === 'elsewhere') continue;
      for (const { purpose: name, decision: answer, explicit } of entry.decisions) {
        if (name === 'accessibility' && answer === 'granted' && !explicit) continue;
        const changed = entry.term !== inForce && (renewal === 'always' || name === 'surveys');
        const expired = answer === 'granted' && entry.expires;
        state[name] = changed || expired ? 'undecided' : answer;
      }
    }
    return state;
  };

  const inForce = fc.constantFrom('first' as const, 'second' as const);
  const renewal = fc.constantFrom('changed-purposes' as const, 'always' as const);
  const statuses = (history: readonly ConsentAct[], term: HashedTerm, options: EffectiveConsentOptions) =>
    Object.fromEntries(effectiveConsent(history, term, options).map((entry) => [entry.purpose, entry.status]));

  it('adds up to what a simple model says', () => {
    fc.assert(
      fc.property(acts, inForce, renewal, (sequence, name, rule) => {
        const options = { at: AT, renewal: rule };
        assert.deepEqual(statuses(historyOf(sequence), termCalled(name), options), model(sequence, name, rule));
      }),
      { numRuns: 5000 },
    );
  });

  it('adds up to the same in any order', () => {
    const shuffled = acts.chain((sequence) => {
      const history = sequence.map((_, index) => index);
      return fc.tuple(fc.constant(sequence), fc.shuffledSubarray(history, { minLength: history.length }));
    });
    fc.assert(
      fc.property(shuffled, inForce, ([sequence, order], name) => {
        const history = historyOf(sequence);
        assert.deepEqual(
          effectiveConsent(
            order.map((index) => history[index]!),
            termCalled(name),
            { at: AT },
          ),
          effectiveConsent(history, termCalled(name), { at: AT }),
        );
      }),
    );
  });

  it('limits a no to its own purposes', () => {
    fc.assert(
      fc.property(acts, inForce, purpose, fc.boolean(), (sequence, name, refused, revokes) => {
        const history = historyOf(sequence);
        const no = revokes ? revoked(28, refused) : decided(28, termCalled(name), refuse(refused));
        const earlier = statuses(history, termCalled(name), { at: AT });
        assert.deepEqual(statuses([...history, no], termCalled(name), { at: AT }), {
          ...earlier,
          [refused]: 'refused',
        });
      }),
    );
  });
});
