import { keywordIndexSchema, type KeywordIndex } from './keyword-index.js';

/** An index for tests. */
export function exampleIndex(...entries: readonly object[]): KeywordIndex {
  return keywordIndexSchema.parse({
    kind: 'keyword-index',
    id: 'exemplo',
    version: '2026.1',
    locale: 'pt-BR',
    validFrom: '2026-01-01',
    name: 'Exemplo',
    entries,
  });
}

/** Money, sales on account, customers and credit, as a client would put them. */
export const sampleIndex = exampleIndex(
  { themeId: 'financas', questionIds: ['caixa'], terms: ['caixa', 'sobra dinheiro'] },
  { themeId: 'financas', questionIds: ['fiado'], terms: ['fiado', 'caderneta', 'quem me deve', 'cartão de crédito'] },
  { themeId: 'financas', questionIds: ['caixa', 'fiado'], terms: ['não paga', 'o DAS'] },
  { themeId: 'mercado', questionIds: ['clientes'], terms: ['cliente', 'sumi* cliente', 'promoção'] },
  { themeId: 'mercado', terms: ['vend*', 'vendedor'] },
  { themeId: 'credito', questionIds: ['dividas'], terms: ['crédito', 'dívida'] },
);
