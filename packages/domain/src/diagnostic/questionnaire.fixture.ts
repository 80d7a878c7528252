import type { Answer } from './answer-value.js';
import { questionnaireSchema, type Questionnaire } from './questionnaire.js';

const levels = ['Não faz', 'Faz de cabeça', 'Anota uma parte', 'Registra e usa para decidir'] as const;

/** A small questionnaire for tests: two themes, two questions each, the second cash question of double weight. */
export function exampleQuestionnaire(change: Partial<Questionnaire> = {}): Questionnaire {
  const parsed = questionnaireSchema.parse({
    kind: 'questionnaire',
    id: 'exemplo',
    version: '2026.1',
    locale: 'pt-BR',
    validFrom: '2026-01-01',
    name: 'Exemplo',
    minutes: 4,
    minimumAnswered: 0.6,
    bands: [
      { id: 'critico', name: 'Crítico', from: 0 },
      { id: 'em-desenvolvimento', name: 'Em desenvolvimento', from: 40 },
      { id: 'estruturado', name: 'Estruturado', from: 70 },
    ],
    themes: [
      { id: 'financas', name: 'Finanças', summary: 'O dinheiro do negócio.' },
      { id: 'mercado', name: 'Mercado', summary: 'Quem compra.' },
    ],
    questions: [
      question('caixa', 'financas', { tools: [{ toolId: 'controle-de-caixa', upToLevel: 2 }] }),
      question('preco', 'financas', { weight: 2 }),
      question('clientes', 'mercado'),
      question('estoque', 'mercado', { allowsNotApplicable: true }),
    ],
  });
  return { ...parsed, ...change };
}

export function answer(questionId: string, value: Answer['value']): Answer {
  return { questionId, value };
}

function question(id: string, themeId: string, change: object = {}) {
  return { kind: 'maturity', id, themeId, text: `Como está ${id}?`, topic: id, levels, ...change };
}
