import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appendLink, type ConsentChain } from './chain.js';
import { consentOf } from './consent-of.js';
import { exampleInput, exampleReceipt, exampleTerm } from './consent.fixture.js';
import { hashTerm } from './hashed-term.js';
import type { ConsentReceiptInput } from './receipt.js';

const AT = '2026-12-31T00:00:00Z';
const RECEIVED = '2026-03-10T12:30:00.000Z';

const chainOf = async (...changes: Partial<ConsentReceiptInput>[]): Promise<ConsentChain> => {
  let chain: ConsentChain = [];
  for (const [index, change] of changes.entries()) {
    chain = await appendLink(chain, await exampleReceipt(index + 1, change), RECEIVED);
  }
  return chain;
};

const offersBy = async (chain: ConsentChain, mistaken?: ReadonlySet<string>) => {
  const consent = await consentOf(chain, await hashTerm(exampleTerm()), { at: AT, mistaken });
  return consent.find(({ purpose }) => purpose === 'offers');
};

const said = (decision: 'granted' | 'refused' | 'withdrawn') => ({ decisions: [{ purpose: 'offers', decision }] });
const at = async (time: string) => ({ event: { ...(await exampleInput(1)).event, time } });

describe('consentOf', () => {
  it('knows nothing of a client without a chain', async () => {
    assert.equal((await offersBy([]))?.status, 'undecided');
  });

  it('goes by when things happened, not by when they arrived', async () => {
    const late = { ...said('granted'), ...(await at('2026-03-09T09:00:00-03:00')) };
    assert.equal((await offersBy(await chainOf(said('withdrawn'), late)))?.status, 'refused');
  });

  it('takes no act for later than its receipt, so that a clock that runs ahead has no last word', async () => {
    const ahead = { ...said('granted'), ...(await at('2031-01-01T09:00:00-03:00')) };
    const [grant] = await chainOf(ahead);
    assert.deepEqual(await offersBy([grant!]), {
      purpose: 'offers',
      status: 'granted',
      since: RECEIVED,
      termVersion: '2026.1',
    });
    const revocation = await exampleReceipt(2, { ...said('withdrawn'), ...(await at('2026-03-10T15:00:00-03:00')) });
    const chain = await appendLink([grant!], revocation, '2026-03-10T18:00:01.000Z');
    assert.equal((await offersBy(chain))?.status, 'refused');
  });

  it('lets a record in the wrong chain grant nothing, and refuse what it refuses', async () => {
    const chain = await chainOf(said('granted'));
    const mistaken = new Set(chain.map(({ receipt }) => receipt.recordId));
    assert.equal((await offersBy(chain, mistaken))?.status, 'undecided');
    for (const no of ['refused', 'withdrawn'] as const) {
      const both = await chainOf(said('granted'), said(no));
      assert.equal((await offersBy(both, new Set([both[1]!.receipt.recordId])))?.status, 'refused');
    }
  });
});
