import assert from 'node:assert/strict';
import { it } from 'node:test';
import { answer, exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { scoreDiagnostic } from '../diagnostic/scoring.js';
import { journeysSchema, suggestJourneys } from './journeys.js';

const journeys = journeysSchema.parse({
  kind: 'journeys',
  id: 'exemplo',
  version: '2026.1',
  locale: 'pt-BR',
  validFrom: '2026-01-01',
  journeys: [
    { id: 'agencia', name: 'Agência', summary: 'Perto de você.', next: 'Agendamos.' },
    {
      id: 'credito',
      name: 'Consultor',
      summary: 'Crédito.',
      next: 'Ligamos.',
      suggestWhen: [{ themeId: 'financas', below: 50, reason: 'o dinheiro pede atenção' }],
    },
    {
      id: 'ali',
      name: 'ALI',
      summary: 'Inovação.',
      next: 'Visita.',
      suggestWhen: [{ atLeast: 60, sizes: ['ME', 'EPP'], reason: 'a casa está em ordem' }],
    },
  ],
});
const scoreOf = (level: 0 | 3) =>
  scoreDiagnostic(
    exampleQuestionnaire(),
    ['caixa', 'preco', 'clientes', 'estoque'].map((id) => answer(id, level)),
  );
const suggested = (score: ReturnType<typeof scoreOf> | undefined, size: 'MEI' | 'ME') =>
  suggestJourneys(journeys, score, size).map(({ journey, reason }) => [journey.id, reason]);

it('suggests by theme and overall score, by size, and leaves nothing out', () => {
  assert.deepEqual(suggested(scoreOf(0), 'ME')[0], ['credito', 'o dinheiro pede atenção']);
  assert.deepEqual(suggested(scoreOf(3), 'ME')[0], ['ali', 'a casa está em ordem']);
  assert.deepEqual(suggested(scoreOf(3), 'MEI'), [
    ['agencia', undefined],
    ['credito', undefined],
    ['ali', undefined],
  ]);
});

it('offers all without a reason when nothing was scored', () => {
  assert.deepEqual(
    suggested(undefined, 'ME').map(([id]) => id),
    ['agencia', 'credito', 'ali'],
  );
});
