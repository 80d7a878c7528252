import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDiagnostics } from './comparison.js';
import { answer, exampleQuestionnaire } from './questionnaire.fixture.js';

const questionnaire = exampleQuestionnaire();

describe('compareDiagnostics', () => {
  it('shows improvement and regress per question, theme and overall', () => {
    const comparison = compareDiagnostics(
      { questionnaire, answers: [answer('caixa', 0), answer('preco', 0), answer('clientes', 3), answer('estoque', 3)] },
      { questionnaire, answers: [answer('caixa', 3), answer('preco', 3), answer('clientes', 0), answer('estoque', 3)] },
    );
    assert.equal(comparison.shared, 4);
    assert.deepEqual(comparison.questions.get('clientes'), { before: 3, after: 0, difference: -3 });
    assert.deepEqual(comparison.themes.get('financas'), { before: 0, after: 100, difference: 100 });
    assert.deepEqual(comparison.themes.get('mercado'), { before: 100, after: 50, difference: -50 });
    assert.deepEqual(comparison.overall, { before: 50, after: 75, difference: 25 });
  });

  it('compares only what both rounds answered, so a longer version is no progress', () => {
    const shorter = { ...questionnaire, questions: questionnaire.questions.filter(({ id }) => id === 'caixa') };
    const comparison = compareDiagnostics(
      { questionnaire: shorter, answers: [answer('caixa', 1)] },
      {
        questionnaire,
        answers: [answer('caixa', 1), answer('preco', 3), answer('clientes', 3), answer('estoque', 'not-applicable')],
      },
    );
    assert.equal(comparison.shared, 1);
    assert.equal(comparison.overall?.difference, 0);
    assert.deepEqual([...comparison.themes.keys()], ['financas']);
  });

  it('gives no overall change where a round has too few answers for an overall score', () => {
    const whole = [answer('caixa', 3), answer('preco', 3), answer('clientes', 3), answer('estoque', 3)];
    const comparison = compareDiagnostics(
      { questionnaire, answers: [answer('caixa', 0)] },
      { questionnaire, answers: whole },
    );
    assert.equal(comparison.overall, undefined);
    assert.deepEqual(comparison.questions.get('caixa'), { before: 0, after: 3, difference: 3 });
  });

  it('says that nothing is shared instead of inventing a change', () => {
    const comparison = compareDiagnostics(
      { questionnaire, answers: [answer('caixa', 1)] },
      { questionnaire, answers: [answer('clientes', 2)] },
    );
    assert.equal(comparison.shared, 0);
    assert.equal(comparison.overall, undefined);
    assert.equal(comparison.themes.size, 0);
  });
});
