import { catalogueSchema, type Catalogue, type Tool } from './catalogue.js';

/** A tool for tests: from the market, for the theme `financas`, of a function of its own. */
export function exampleTool(id: string, change: Partial<Tool> = {}): Tool {
  return exampleCatalogue({
    id,
    name: id,
    summary: 'Ajuda.',
    function: id,
    themes: ['financas'],
    provider: 'market',
    steps: ['Comece.'],
    minutes: 10,
    duringVisit: false,
    cost: 'free',
    device: 'paper',
    effort: 'low',
    maturity: { from: 0, to: 2 },
    ...change,
  }).tools[0]!;
}

export function exampleCatalogue(...tools: object[]): Catalogue {
  return catalogueSchema.parse({
    kind: 'catalogue',
    id: 'exemplo',
    version: '2026.1',
    locale: 'pt-BR',
    validFrom: '2026-01-01',
    name: 'Exemplo',
    tools,
  });
}
