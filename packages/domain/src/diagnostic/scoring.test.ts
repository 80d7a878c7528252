import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersUntilScore } from './answers-until-score.js';
import { answer, exampleQuestionnaire } from './questionnaire.fixture.js';
import { scoreDiagnostic } from './scoring.js';

const questionnaire = exampleQuestionnaire();

describe('scoreDiagnostic', () => {
  it('weighs levels within a theme and themes within the whole', () => {
    // Finanças: (1×1 + 2×2) ÷ (3×1 + 3×2) = 5/9; Mercado: (3 + 0) ÷ 6 = 1/2.
    const score = scoreDiagnostic(questionnaire, [
      answer('caixa', 1),
      answer('preco', 2),
      answer('clientes', 3),
      answer('estoque', 0),
    ]);
    assert.deepEqual(
      score.themes.map((theme) => Number(theme.score?.toFixed(3))),
      [55.556, 50],
    );
    assert.equal(score.overall?.toFixed(3), '52.778');
    assert.equal(score.band?.id, 'em-desenvolvimento');
  });

  it('honours theme weights in the overall score', () => {
    const themes = questionnaire.themes.map((theme) => (theme.id === 'financas' ? { ...theme, weight: 3 } : theme));
    const score = scoreDiagnostic({ ...questionnaire, themes }, [
      answer('caixa', 3),
      answer('preco', 3),
      answer('clientes', 0),
      answer('estoque', 0),
    ]);
    assert.equal(score.overall, 75);
  });

  it('leaves "não se aplica" out of both sums', () => {
    const score = scoreDiagnostic(questionnaire, [
      answer('caixa', 3),
      answer('preco', 3),
      answer('clientes', 2),
      answer('estoque', 'not-applicable'),
    ]);
    assert.equal(score.themes[1]?.score?.toFixed(2), '66.67');
    assert.equal(score.themes[1]?.answered, 1);
    assert.equal(score.answeredShare, 1);
  });

  it('gives no overall score below the minimum of answers, and still the themes', () => {
    const score = scoreDiagnostic(questionnaire, [answer('caixa', 2), answer('preco', 2)]);
    assert.equal(score.answeredShare, 0.5);
    assert.equal(score.overall, undefined);
    assert.equal(score.band, undefined);
    assert.equal(score.themes[0]?.score?.toFixed(2), '66.67');
    assert.equal(score.themes[1]?.score, undefined);
  });

  it('gives no score of a theme of which too little is known; the whole counts what is known', () => {
    // Of Finanças, "caixa" is a third of the weight; of Mercado, either question is half.
    const answers = [answer('caixa', 0), answer('clientes', 3), answer('estoque', 3)];
    const score = scoreDiagnostic(questionnaire, answers);
    assert.deepEqual(
      score.themes.map(({ score: theme, band, answered }) => [theme, band?.id, answered]),
      [
        [undefined, undefined, 1],
        [100, 'estruturado', 2],
      ],
    );
    assert.equal(score.themes[0]?.confidence.toFixed(2), '0.33');
    assert.equal(score.overall, 50);
    const open = scoreDiagnostic({ ...questionnaire, minimumAnswered: 0.3 }, answers);
    assert.deepEqual([open.themes[0]?.score, open.overall], [0, 50]);
  });

  it('gives nothing for nothing', () => {
    const score = scoreDiagnostic({ ...questionnaire, minimumAnswered: 0 }, []);
    assert.equal(score.overall, undefined);
    assert.equal(score.answeredShare, 0);
  });

  it('counts as complete when every required question does not apply', () => {
    const only = { ...questionnaire, questions: questionnaire.questions.filter(({ id }) => id === 'estoque') };
    assert.equal(scoreDiagnostic(only, [answer('estoque', 'not-applicable')]).answeredShare, 1);
  });

  it('puts a score into the band of the whole number that is shown', () => {
    // Finanças 2/3 and Mercado 1/3 of the way: their mean is 49.999… in floating point and reads 50.
    const answers = [answer('caixa', 2), answer('preco', 2), answer('clientes', 1), answer('estoque', 1)];
    const bands = [
      { id: 'baixo', name: 'Baixo', from: 0 },
      { id: 'alto', name: 'Alto', from: 50 },
    ];
    assert.equal(scoreDiagnostic({ ...questionnaire, bands }, answers).band?.id, 'alto');
  });

  it('puts a score on the border into the upper band', () => {
    const four = [answer('caixa', 3), answer('preco', 0), answer('clientes', 1), answer('estoque', 2)];
    const bands = [
      { id: 'baixo', name: 'Baixo', from: 0 },
      { id: 'alto', name: 'Alto', from: 50 },
    ];
    const score = scoreDiagnostic({ ...questionnaire, bands }, four);
    assert.equal(score.themes[1]?.score, 50);
    assert.equal(score.themes[1]?.band?.id, 'alto');
  });
});

describe('answersUntilScore', () => {
  it('counts the required answers that are still needed', () => {
    assert.equal(answersUntilScore(questionnaire, []), 3);
    assert.equal(answersUntilScore(questionnaire, [answer('caixa', 1), answer('preco', 0)]), 1);
    assert.equal(answersUntilScore(questionnaire, [answer('caixa', 1), answer('preco', 0), answer('clientes', 3)]), 0);
  });

  it('does not wait for what does not apply', () => {
    const answers = [answer('estoque', 'not-applicable'), answer('caixa', 1), answer('preco', 2)];
    assert.equal(answersUntilScore(questionnaire, answers), 0);
  });

  it('asks for one answer with a level, however few are needed', () => {
    const free = { ...questionnaire, minimumAnswered: 0 };
    assert.equal(answersUntilScore(free, []), 1);
    assert.equal(answersUntilScore(free, [answer('caixa', 0)]), 0);
  });
});
