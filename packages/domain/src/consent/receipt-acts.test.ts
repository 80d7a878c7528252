import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashTerm } from './hashed-term.js';
import { exampleInput, exampleReceipt, exampleTerm } from './consent.fixture.js';
import { effectiveConsent } from './effective-consent.js';
import type { ConsentReceiptInput } from './receipt.js';
import { actsOfReceipt } from './receipt-acts.js';

const AT = '2026-12-31T00:00:00Z';

const statusesAfter = async (...changes: Partial<ConsentReceiptInput>[]) => {
  const receipts = await Promise.all(changes.map((change, index) => exampleReceipt(index + 1, change)));
  const history = (await Promise.all(receipts.map(actsOfReceipt))).flat();
  const consent = effectiveConsent(history, await hashTerm(exampleTerm()), { at: AT });
  return consent.map(({ purpose, status }) => `${purpose} ${status}`);
};

describe('actsOfReceipt', () => {
  it('tells from receipts alone what holds', async () => {
    assert.deepEqual(await statusesAfter({}), ['offers granted', 'surveys refused', 'accessibility undecided']);
  });

  it('takes a withdrawal beside a renewal', async () => {
    const second: Partial<ConsentReceiptInput> = {
      decisions: [
        { purpose: 'offers', decision: 'withdrawn' },
        { purpose: 'surveys', decision: 'renewed' },
      ],
    };
    assert.deepEqual(await statusesAfter({}, second), ['offers refused', 'surveys granted', 'accessibility undecided']);
  });

  it('makes one act of withdrawals alone', async () => {
    const receipt = await exampleReceipt(1, { decisions: [{ purpose: 'offers', decision: 'withdrawn' }] });
    assert.deepEqual(await actsOfReceipt(receipt), [
      { kind: 'revoked', recordedAt: receipt.event.time, purposes: ['offers'] },
    ]);
  });

  it('knows that sensitive data were decided on alone', async () => {
    const explicit: Partial<ConsentReceiptInput> = {
      decisions: [{ purpose: 'accessibility', decision: 'granted', explicit: true }],
    };
    assert.deepEqual(await statusesAfter(explicit), ['offers undecided', 'surveys undecided', 'accessibility granted']);
  });

  it('keeps the end of validity', async () => {
    const { event } = await exampleInput(1);
    assert.deepEqual(await statusesAfter({ event: { ...event, validity: '2026-06-30T00:00:00Z' } }), [
      'offers undecided',
      'surveys refused',
      'accessibility undecided',
    ]);
  });
});
