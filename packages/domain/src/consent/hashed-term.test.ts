import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashTerm, purposeHash } from './hashed-term.js';
import { exampleTerm } from './consent.fixture.js';
import type { ConsentPurpose } from './term.js';

const term = exampleTerm();
const offers: ConsentPurpose = { id: 'offers', title: 'Ofertas', text: 'O Sebrae pode oferecer cursos.' };

describe('purposeHash', () => {
  it('is the same for the same text', async () => {
    assert.equal(await purposeHash(offers, term), await purposeHash({ ...offers, sensitive: false }, exampleTerm()));
  });

  it('differs when any word, the purpose or its need of sensitive data differs', async () => {
    const changes = [
      { text: 'O Sebrae pode oferecer eventos.' },
      { title: 'Oferta' },
      { id: 'x' },
      { sensitive: true },
    ];
    const hashes = await Promise.all([{}, ...changes].map((change) => purposeHash({ ...offers, ...change }, term)));
    assert.equal(new Set(hashes).size, hashes.length);
  });

  it('differs when another answers for the data, or something else is done with them', async () => {
    const { controller, processing } = term;
    const grounds = [
      term,
      { controller: { ...controller, name: 'Outra entidade' }, processing },
      { controller, processing: { ...processing, retention: 'Para sempre.' } },
      { controller, processing: { ...processing, recipients: ['Bancos e seguradoras'] } },
    ];
    const hashes = await Promise.all(grounds.map((ground) => purposeHash(offers, ground)));
    assert.equal(new Set(hashes).size, hashes.length);
  });
});

describe('hashTerm', () => {
  it('keeps which purposes need sensitive data, and no text', async () => {
    const { id, version, purposes } = await hashTerm(exampleTerm());
    assert.deepEqual([id, version], ['exemplo', '2026.1']);
    assert.deepEqual(
      purposes.map((purpose) => [purpose.id, purpose.sensitive, purpose.hashes.length]),
      [
        ['offers', false, 1],
        ['surveys', false, 1],
        ['accessibility', true, 1],
      ],
    );
  });

  it('takes the translations among other documents, and nothing else', async () => {
    const translation = exampleTerm({ locale: 'en', purposes: [{ id: 'offers', title: 'Offers', text: 'Courses.' }] });
    const others = [exampleTerm({ version: '2026.2' }), exampleTerm({ id: 'outro' })];
    const { purposes } = await hashTerm(exampleTerm(), [...others, translation]);
    assert.deepEqual(purposes[0]?.hashes, [
      await purposeHash(offers, term),
      await purposeHash({ id: 'offers', title: 'Offers', text: 'Courses.' }, translation),
    ]);
    assert.equal(purposes[1]?.hashes.length, 1);
  });
});
