import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { canonicalJson } from '../content-hash.js';
import type { ConsentReceiptInvalidError } from './consent-errors.js';
import { exampleInput, exampleReceipt, exampleTerm } from './consent.fixture.js';
import {
  consentReceiptSchema,
  createConsentReceipt,
  isReceiptIntact,
  type ConsentReceipt,
  type ConsentReceiptInput,
} from './receipt.js';

const problemsOf = async (change: Partial<ConsentReceiptInput>) => {
  try {
    await exampleReceipt(1, change);
    return [];
  } catch (error) {
    return (error as ConsentReceiptInvalidError).errors.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

describe('createConsentReceipt', () => {
  it('tells what was shown, what was decided, by whom, where and until when', async () => {
    const { hash: _, ...receipt } = await exampleReceipt(1);
    const { term, parties, shownHash } = await exampleInput(1);
    assert.deepEqual(receipt, {
      schemaVersion: 'consent-receipt/1',
      recordId: '019ab000-0000-7000-8000-000000000201',
      subject: 'f3a1c0de5e9b4477',
      notice: { id: 'exemplo', version: '2026.1', locale: 'pt-BR', hash: shownHash },
      purposes: [
        {
          id: 'offers',
          title: 'Ofertas',
          text: 'O Sebrae pode oferecer cursos.',
          lawfulBasis: 'consent',
          decision: 'granted',
          consentType: 'expressed',
        },
        {
          id: 'surveys',
          title: 'Pesquisas',
          text: 'O Sebrae pode convidar para pesquisas.',
          lawfulBasis: 'consent',
          decision: 'refused',
          consentType: 'expressed',
        },
      ],
      processing: term.processing,
      rights: 'Você pode voltar atrás a qualquer momento.',
      jurisdiction: 'BR',
      parties: { controller: { ...term.controller, type: 'organisation' }, ...parties },
      event: {
        time: '2026-03-10T09:01:00.000-03:00',
        by: 'client',
        method: 'tap',
        channel: 'in-person',
        place: { state: 'BA', unitId: 'UN-01' },
        validity: 'until-withdrawn',
      },
    });
  });

  it('gives the same receipt, byte for byte, for the same input in another order', async () => {
    const input = await exampleInput(1);
    const reversed = Object.fromEntries(Object.entries(input).reverse()) as unknown as ConsentReceiptInput;
    assert.equal(canonicalJson(await createConsentReceipt(reversed)), canonicalJson(await createConsentReceipt(input)));
  });

  it('can be checked by anybody who has SHA-256', async () => {
    const { hash, ...content } = await exampleReceipt(1);
    const sortKeys = (_: string, value: unknown) =>
      value instanceof Object && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
    assert.equal(createHash('sha256').update(JSON.stringify(content, sortKeys)).digest('hex'), hash);
  });

  it('passes its own schema after a way through JSON', async () => {
    const receipt = await exampleReceipt(1);
    assert.deepEqual(consentReceiptSchema.parse(JSON.parse(JSON.stringify(receipt))), receipt);
  });

  it('tells a withdrawal, a renewal and an end of validity', async () => {
    const { event } = await exampleInput(1);
    const receipt = await exampleReceipt(1, {
      decisions: [
        { purpose: 'offers', decision: 'withdrawn' },
        { purpose: 'surveys', decision: 'renewed' },
      ],
      event: { ...event, validity: '2027-03-10T00:00:00Z' },
    });
    assert.deepEqual(
      receipt.purposes.map(({ decision }) => decision),
      ['withdrawn', 'renewed'],
    );
    assert.equal(receipt.event.validity, '2027-03-10T00:00:00Z');
  });

  it('needs neither a partner nor an agent when the client acts alone', async () => {
    const { event } = await exampleInput(1);
    const receipt = await exampleReceipt(1, {
      parties: {},
      event: { ...event, channel: 'remote', place: { state: 'BA' } },
    });
    assert.deepEqual(Object.keys(receipt.parties), ['controller']);
  });

  for (const decision of ['granted', 'renewed'] as const) {
    it(`refuses sensitive data ${decision} together with other purposes`, async () => {
      const decisions = [{ purpose: 'accessibility', decision }];
      assert.deepEqual(await problemsOf({ decisions }), ['/purposes/0/consentType explicit_decision_missing']);
      assert.deepEqual(await problemsOf({ decisions: [{ purpose: 'accessibility', decision, explicit: true }] }), []);
    });
  }

  it('names the lawful basis of sensitive data', async () => {
    const receipt = await exampleReceipt(1, {
      decisions: [{ purpose: 'accessibility', decision: 'granted', explicit: true }],
    });
    assert.equal(receipt.purposes[0]?.lawfulBasis, 'specific-consent');
    assert.equal(receipt.purposes[0].consentType, 'explicit');
  });

  it('takes a no to sensitive data in any form', async () => {
    for (const decision of ['refused', 'withdrawn'] as const) {
      assert.deepEqual(await problemsOf({ decisions: [{ purpose: 'accessibility', decision }] }), []);
    }
  });

  it('refuses a CPF in place of the subject', async () => {
    assert.deepEqual(await problemsOf({ subject: '529.982.247-25' }), ['/subject subject_in_clear']);
  });

  it('refuses a term that is not the one that was shown', async () => {
    const { shownHash } = await exampleInput(1);
    assert.deepEqual(await problemsOf({ term: exampleTerm({ notice: 'Outro texto.' }), shownHash }), [
      '/notice/hash term_hash_mismatch',
    ]);
  });

  it('names everything that is wrong at once', async () => {
    const decisions = [
      { purpose: 'offers', decision: 'granted' },
      { purpose: 'offers', decision: 'refused' },
      { purpose: 'unknown', decision: 'granted' },
    ] as const;
    assert.deepEqual(await problemsOf({ decisions, recordId: '1' }), [
      '/decisions/2/purpose purpose_unknown',
      '/recordId recordId_invalid',
      '/purposes purpose_repeated',
    ]);
  });

  it('throws an error with a code and a message to act on', async () => {
    await assert.rejects(exampleReceipt(1, { decisions: [] }), {
      name: 'ConsentReceiptInvalidError',
      code: 'consent_receipt_invalid',
      message: /^No receipt: \/purposes /,
    });
  });
});

describe('isReceiptIntact', () => {
  it('is true for what was made and false after any change', async () => {
    const receipt = await exampleReceipt(1);
    assert.equal(await isReceiptIntact(receipt), true);
    const changes: Partial<ConsentReceipt>[] = [
      { hash: 'a'.repeat(64) },
      { subject: 'somebody-else' },
      { purposes: receipt.purposes.toReversed() },
      { rights: `${receipt.rights} ` },
    ];
    for (const change of changes) assert.equal(await isReceiptIntact({ ...receipt, ...change }), false);
  });
});
