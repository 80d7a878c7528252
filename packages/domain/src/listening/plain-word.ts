/** Lower case without accents: `Preço` and `preco` are the same. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Words that end like a plural and are none. */
const INVARIABLE: ReadonlySet<string> = new Set([
  'antes',
  'demais',
  'depois',
  'dois',
  'jamais',
  'lapis',
  'mais',
  'menos',
  'onibus',
  'pois',
  'seis',
  'simples',
  'tres',
]);

/** Plural endings without accents, longest first, and the singular that each stands for. */
const PLURALS: readonly (readonly [ending: RegExp, singular: string])[] = [
  [/(?:oes|aes|aos)$/, 'ao'],
  [/ais$/, 'al'],
  [/eis$/, 'el'],
  [/ois$/, 'ol'],
  [/is$/, 'il'],
  [/ns$/, 'm'],
  [/([aeiou][rz])es$/, '$1'],
  // "fregueses": "freguês" loses its s, too.
  [/(..)eses$/, '$1e'],
  [/s$/, ''],
];

/**
 * The singular of a plain Portuguese word, by its ending. A word that only looks like a plural is cut just the
 * same in the index and in the text, so that both still meet. Words of up to three letters stay (`das`, `mês`).
 */
export function singular(word: string): string {
  if (!word.endsWith('s') || word.length <= 3 || INVARIABLE.has(word)) return word;
  const plural = PLURALS.find(([ending]) => ending.test(word));
  return plural ? word.replace(...plural) : word;
}
