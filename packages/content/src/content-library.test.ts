import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentHash, type StateProfile } from '@atendimento-ativo/domain';
import { contentLibrary } from './content-library.js';
import { loadContent, nationalDocuments } from './index.js';

const national = await loadContent([nationalDocuments]);
const bahia = national.profile('BA')?.document;
assert.ok(bahia);

function libraryOf(...profiles: readonly Partial<StateProfile>[]) {
  assert.ok(bahia);
  const documents = profiles.map((changes) => ({ ...bahia, ...changes }));
  return contentLibrary(documents.map((document, index) => ({ hash: `hash-${index}`, document })));
}

test('a document is found by the hash that it was published under', async () => {
  for (const published of national.all) {
    assert.equal(published.hash, await contentHash(published.document));
    assert.equal(national.byHash(published.hash), published);
  }
});

test('an unknown hash finds nothing', () => {
  assert.equal(national.byHash('0'.repeat(64)), undefined);
});

test('a document is found by kind, id, version and locale, and only by all four', () => {
  assert.equal(national.find('catalogue', 'catalogo-nacional', '2026.1', 'pt-BR')?.document.kind, 'catalogue');
  assert.equal(national.find('journeys', 'catalogo-nacional', '2026.1', 'pt-BR'), undefined);
  assert.equal(national.find('catalogue', 'catalogo', '2026.1', 'pt-BR'), undefined);
  assert.equal(national.find('catalogue', 'catalogo-nacional', '2026.2', 'pt-BR'), undefined);
  assert.equal(national.find('catalogue', 'catalogo-nacional', '2026.1', 'en'), undefined);
});

test('the profile of a state is the one that came into force last', () => {
  const library = libraryOf(
    { version: '2026.2', validFrom: '2026-07-01' },
    { version: '2026.1', validFrom: '2026-01-01' },
    { version: '2027.1', validFrom: '2027-01-01' },
  );
  assert.equal(library.profile('BA', { on: '2026-06-30' })?.document.version, '2026.1');
  assert.equal(library.profile('BA', { on: '2026-07-01' })?.document.version, '2026.2');
});

test('of two profiles of the same day the higher version counts, as a number', () => {
  const library = libraryOf({ version: '2026.10' }, { version: '2026.9' });
  assert.equal(library.profile('BA', { on: '2026-12-31' })?.document.version, '2026.10');
});

test('a profile is not in force before its day, nor for another state or locale', () => {
  const library = libraryOf({ validFrom: '2026-01-01' });
  assert.equal(library.profile('BA', { on: '2025-12-31' }), undefined);
  assert.equal(library.profile('SP', { on: '2026-01-01' }), undefined);
  assert.equal(library.profile('BA', { on: '2026-01-01', locale: 'es' }), undefined);
});
