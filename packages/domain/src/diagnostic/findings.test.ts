import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFindings, findStrengths } from './findings.js';
import { answer, exampleQuestionnaire } from './questionnaire.fixture.js';

const questionnaire = exampleQuestionnaire();
const answers = [answer('caixa', 0), answer('preco', 1), answer('clientes', 3), answer('estoque', 'not-applicable')];

describe('findings', () => {
  it('lists what can improve, widest weighted gap first', () => {
    assert.deepEqual(
      findFindings(questionnaire, answers).map(({ question, gap }) => [question.id, gap]),
      [
        ['preco', 4],
        ['caixa', 3],
      ],
    );
  });

  it('carries the words that the client chose', () => {
    assert.equal(findFindings(questionnaire, answers)[0]?.answered, 'Faz de cabeça');
  });

  it('ignores answers to questions that the questionnaire does not have', () => {
    assert.deepEqual(findFindings(questionnaire, [answer('outra', 0)]), []);
  });

  it('names the practices at the highest level as strengths', () => {
    assert.deepEqual(
      findStrengths(questionnaire, answers).map(({ id }) => id),
      ['clientes'],
    );
  });
});
