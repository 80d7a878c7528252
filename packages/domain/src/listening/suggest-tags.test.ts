import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { termWords, textWords, type KeywordIndex } from './keyword-index.js';
import { exampleIndex, sampleIndex } from './listening.fixture.js';
import { suggestTags } from './suggest-tags.js';

const themesOf = (text: string, index: KeywordIndex = sampleIndex) =>
  suggestTags(text, index).map(({ themeId }) => themeId);
const heardIn = (text: string, index: KeywordIndex = sampleIndex) =>
  suggestTags(text, index).flatMap(({ heard }) => heard.map(({ start, end }) => text.slice(start, end)));

describe('suggestTags', () => {
  it('names theme and practice with the words that were heard, where they stand', () => {
    assert.deepEqual(suggestTags('Vivo do FIADO.', sampleIndex), [
      {
        themeId: 'financas',
        heard: [{ term: 'fiado', start: 8, end: 13 }],
        practices: [{ questionId: 'fiado', heard: [{ term: 'fiado', start: 8, end: 13 }] }],
      },
    ]);
  });

  it('suggests nothing when it hears nothing', () => {
    assert.deepEqual(suggestTags('Bom dia, tudo bem?', sampleIndex), []);
    assert.deepEqual(suggestTags('', sampleIndex), []);
  });

  it('knows no accents, no case and no plural', () => {
    for (const text of ['promoção', 'promocoes', 'PROMOÇÕES', 'Promoções'.normalize('NFD')]) {
      assert.deepEqual(themesOf(text), ['mercado'], text);
    }
  });

  it('hears every word that begins like a beginning, and no part of another word', () => {
    assert.deepEqual(heardIn('vendo, vendia e a vendedora revende caixas e encaixa'), [
      'vendo',
      'vendia',
      'vendedora',
      'caixas',
    ]);
  });

  it('lets small words stand between the words of a phrase, and no others', () => {
    assert.deepEqual(heardIn('não sobra dinheiro'), ['sobra dinheiro']);
    assert.deepEqual(heardIn('não sobra nem um dinheiro'), []);
    assert.deepEqual(heardIn('sobra o meu dinheiro'), ['sobra o meu dinheiro']);
    assert.deepEqual(heardIn('sumiu o cliente'), ['sumiu o cliente']);
  });

  it('asks for the small words that a term itself has', () => {
    assert.deepEqual(heardIn('pago o DAS'), ['o DAS']);
    assert.deepEqual(heardIn('o resultado das lojas'), []);
  });

  it('does not hear by itself what stands inside a longer term', () => {
    assert.deepEqual(themesOf('só cartão de crédito'), ['financas']);
    assert.deepEqual(themesOf('preciso de crédito'), ['credito']);
    assert.deepEqual(heardIn('sumiram clientes'), ['sumiram clientes']);
  });

  it('puts the theme with more different terms first, else the one heard first', () => {
    assert.deepEqual(themesOf('crédito, fiado e caderneta'), ['financas', 'credito']);
    assert.deepEqual(themesOf('crédito e fiado'), ['credito', 'financas']);
    assert.deepEqual(themesOf('crédito, fiado, fiado, fiado'), ['credito', 'financas']);
  });

  it('orders the practices of a theme in the same way', () => {
    const [money] = suggestTags('o caixa, o fiado, quem me deve, quem não paga', sampleIndex);
    assert.deepEqual(
      money?.practices.map(({ questionId, heard }) => [questionId, heard.map(({ term }) => term)]),
      [
        ['fiado', ['fiado', 'quem me deve', 'não paga']],
        ['caixa', ['caixa', 'não paga']],
      ],
    );
  });

  it('counts words once for a theme, however many of its terms they are', () => {
    const [sales] = suggestTags('vendedor', sampleIndex);
    assert.equal(sales?.heard.length, 1);
  });

  it('suggests every theme that one term stands for', () => {
    const index = exampleIndex(
      { themeId: 'pessoas', terms: ['salário'] },
      { themeId: 'financas', terms: ['salários'] },
    );
    assert.deepEqual(themesOf('atrasei o salario', index), ['pessoas', 'financas']);
  });
});

/** Words of the index and other ones, with their plural. */
const VOCABULARY: readonly (readonly [one: string, many: string])[] = [
  ['fiado', 'fiados'],
  ['cliente', 'clientes'],
  ['promoção', 'promoções'],
  ['cartão', 'cartões'],
  ['de', 'de'],
  ['crédito', 'créditos'],
  ['venda', 'vendas'],
  ['vendedor', 'vendedores'],
  ['dívida', 'dívidas'],
  ['o', 'o'],
  ['caixa', 'caixas'],
  ['papel', 'papéis'],
  ['ontem', 'ontem'],
];

const sentence = fc.array(
  fc.record({
    word: fc.constantFrom(...VOCABULARY),
    many: fc.boolean(),
    shout: fc.boolean(),
    accents: fc.constantFrom('NFC', 'NFD', 'none'),
    gap: fc.constantFrom(' ', ', ', ' – ', '\n', '… '),
  }),
  { maxLength: 30 },
);

function write(
  words: readonly { word: readonly [string, string]; many: boolean; shout: boolean; accents: string; gap: string }[],
) {
  return words
    .map(({ word: [one, many], many: isMany, shout, accents, gap }) => {
      const chosen = isMany ? many : one;
      const cased = shout ? chosen.toUpperCase() : chosen;
      return (accents === 'none' ? cased.normalize('NFD').replace(/\p{M}/gu, '') : cased.normalize(accents)) + gap;
    })
    .join('');
}

describe('suggestTags, for any text', () => {
  it('cuts out words that are the term', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const text = write(words);
        for (const { heard } of suggestTags(text, sampleIndex)) {
          for (const { term, start, end } of heard) assert.ok(isTerm(text.slice(start, end), term), `${text}: ${term}`);
        }
      }),
    );
  });

  it('suggests the same whatever the accents, the case and the number', () => {
    const shape = (text: string) =>
      suggestTags(text, sampleIndex).map(({ themeId, heard, practices }) => [
        themeId,
        heard.map(({ term }) => term),
        practices.map(({ questionId }) => questionId),
      ]);
    fc.assert(
      fc.property(sentence, (words) => {
        const plain = words.map(({ word }) => ({ word, many: false, shout: false, accents: 'NFC', gap: ' ' }));
        assert.deepEqual(shape(write(words)), shape(write(plain)));
      }),
    );
  });

  it('stays within the text, whatever that is', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc
        .array(fc.oneof(fc.constantFrom('fiado', 'vend', 'cartão de', ' '), fc.string()))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        for (const { heard } of suggestTags(text, sampleIndex)) {
          for (const { term, start, end } of heard) {
            assert.ok(0 <= start && start < end && end <= text.length);
            assert.ok(isTerm(text.slice(start, end), term));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether a piece of text reads as the term, small words between apart. */
function isTerm(piece: string, term: string): boolean {
  const said = textWords(piece);
  let next = 0;
  for (const { text, isBeginning } of termWords(term)) {
    while (next < said.length && !matches(said[next]!.text, text, isBeginning)) {
      if (!said[next]!.isSmall) return false;
      next += 1;
    }
    if (next === said.length) return false;
    next += 1;
  }
  return next === said.length;
}

function matches(said: string, text: string, isBeginning: boolean): boolean {
  return isBeginning ? said.startsWith(text) : said === text;
}
