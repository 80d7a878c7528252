import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText, singular } from './plain-word.js';

/** Regular plurals of words that clients say. */
const PAIRS: readonly (readonly [one: string, many: string])[] = [
  ['promoção', 'promoções'],
  ['pão', 'pães'],
  ['mão', 'mãos'],
  ['jornal', 'jornais'],
  ['papel', 'papéis'],
  ['anzol', 'anzóis'],
  ['barril', 'barris'],
  ['item', 'itens'],
  ['fornecedor', 'fornecedores'],
  ['mulher', 'mulheres'],
  ['vez', 'vezes'],
  ['cofre', 'cofres'],
  ['cliente', 'clientes'],
  ['dívida', 'dívidas'],
  ['juro', 'juros'],
  ['freguês', 'fregueses'],
  ['tese', 'teses'],
];

describe('plain words', () => {
  for (const [one, many] of PAIRS) {
    it(`makes ${many} and ${one} the same`, () => {
      assert.equal(singular(plainText(many)), singular(plainText(one)));
    });
  }

  for (const word of ['das', 'mei', 'mês', 'gás', 'mais', 'depois', 'ônibus', 'simples']) {
    it(`leaves ${word} as it is`, () => assert.equal(singular(plainText(word)), plainText(word)));
  }

  it('knows no accents and no case, however the accents are encoded', () => {
    for (const form of ['NFC', 'NFD']) assert.equal(plainText('CRÉDITO à Pão'.normalize(form)), 'credito a pao');
  });

  it('gives the same for what it gave before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(plainText(plainText(text)), plainText(text))),
    );
  });
});
