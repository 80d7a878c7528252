import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { termWords, textWords } from './keyword-index.js';
import { exampleIndex } from './listening.fixture.js';

const messageOf = (term: string): string | undefined => {
  try {
    exampleIndex({ themeId: 'a', terms: [term] });
  } catch (error) {
    return (error as { issues?: { message: string }[] }).issues?.[0]?.message;
  }
  return undefined;
};

describe('terms of a keyword index', () => {
  for (const term of ['fiado', 'Nome sujo', 'vend*', 'falt* mercadori*', 'pós-venda', '13º salário', 'o DAS']) {
    it(`takes "${term}"`, () => assert.equal(messageOf(term), undefined));
  }

  for (const term of ['*', '* fiado', 've*nda', 'vend**', 'vend* *']) {
    it(`refuses "${term}": a star ends a word`, () => assert.equal(messageOf(term), 'A "*" ends a word: "vend*".'));
  }

  it('refuses a beginning that half of the language has', () => {
    assert.equal(messageOf('ve*'), 'At least 3 letters come before a "*".');
  });

  for (const term of ['!!!', '…', '\u0301', 'para o']) {
    it(`refuses "${term}", of which nothing is left`, () =>
      assert.equal(messageOf(term), 'Has no word that tells anything.'));
  }

  it('is compared word by word, plain and in the singular; a beginning as it is written', () => {
    assert.deepEqual(
      termWords('Cartões de Promoçõ*').map(({ text }) => text),
      ['cartao', 'de', 'promoco'],
    );
  });
});

describe('words of a text', () => {
  it('have their place in the text as it was written', () => {
    const text = 'Ação: “fiado”, né?'.normalize('NFD');
    assert.deepEqual(
      textWords(text).map(({ text: word, start, end }) => [word, text.slice(start, end).normalize('NFC')]),
      [
        ['acao', 'Ação'],
        ['fiado', 'fiado'],
        ['ne', 'né'],
      ],
    );
  });
});
