import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnswerValue } from './answer-value.js';
import { findFindings, findStrengths } from './findings.js';
import { highestLevel, isAnswerTo, isScored, nextLevel, scaleAnswer } from './maturity.js';
import { questionSchema, type QuestionKind } from './question.js';
import { askedQuestions, questionnaireSchema } from './questionnaire.js';
import { exampleQuestionnaire } from './questionnaire.fixture.js';
import { scoreDiagnostic } from './scoring.js';

const common = { id: 'pergunta', themeId: 'financas', text: 'Como é?', topic: 'Assunto' };
const raw: Record<QuestionKind, object> = {
  maturity: { ...common, levels: ['Não faz', 'De cabeça', 'Anota', 'Registra e usa'] },
  'yes-no': { ...common, yes: { text: 'Sim, em dia', level: 3 }, no: { text: 'Não, está atrasado', level: 0 } },
  'multiple-choice': {
    ...common,
    options: ['dinheiro', 'pix', 'cartao'].map((id) => ({ id, text: id })),
    ranges: [
      { from: 0, level: 0, text: 'Nenhum' },
      { from: 2, level: 2, text: 'Dois ou mais' },
    ],
  },
  number: { ...common, minimum: 1, maximum: 99, ranges: [{ from: 5, level: 1, text: 'Cinco ou mais' }] },
  money: { ...common },
  'short-text': { ...common },
  'long-text': { ...common },
};
const question = (kind: QuestionKind) => questionSchema.parse({ ...raw[kind], kind });

describe('scaleAnswer', () => {
  it('gives no level to what is no answer of the kind', () => {
    assert.equal(scaleAnswer(question('multiple-choice'), 'pix'), undefined);
    assert.equal(scaleAnswer(question('number'), 'dez'), undefined);
    assert.equal(scaleAnswer(question('yes-no'), 'maybe'), undefined);
    assert.equal(scaleAnswer(question('maturity'), 9), undefined);
    assert.equal(scaleAnswer(question('short-text'), 'Pão de queijo'), undefined);
    assert.equal(scaleAnswer(question('long-text'), 'Pão de queijo'), undefined);
  });

  it('scores no text, and of a yes or no only what has a level', () => {
    const half = questionSchema.parse({ ...raw['yes-no'], kind: 'yes-no', no: { text: 'Não' } });
    assert.equal(scaleAnswer(half, 'no'), undefined);
    assert.equal(highestLevel(half)?.level, 3);
    assert.deepEqual(
      [isScored(half), isScored(question('money')), isScored(question('short-text'))],
      [true, false, false],
    );
  });
});

describe('isAnswerTo', () => {
  const cases: readonly [QuestionKind, AnswerValue, boolean][] = [
    ['maturity', 0, true],
    ['maturity', 4, false],
    ['maturity', 'yes', false],
    ['yes-no', 'no', true],
    ['yes-no', 'maybe', false],
    ['multiple-choice', [], true],
    ['multiple-choice', ['pix', 'cartao'], true],
    ['multiple-choice', ['pix', 'pix'], false],
    ['multiple-choice', ['cheque'], false],
    ['multiple-choice', 'pix', false],
    ['number', 1, true],
    ['number', 0, false],
    ['number', 100, false],
    ['money', 123_456, true],
    ['money', -1, false],
    ['money', 'mil', false],
    ['short-text', 'Pão de queijo', true],
    ['short-text', 'x'.repeat(121), false],
    ['short-text', 1, false],
    ['long-text', 'x'.repeat(2000), true],
    ['long-text', ['x'], false],
    ['maturity', 'not-applicable', false],
  ];
  for (const [kind, value, expected] of cases) {
    it(`${expected ? 'takes' : 'refuses'} ${JSON.stringify(value).slice(0, 30)} for ${kind}`, () => {
      assert.equal(isAnswerTo(question(kind), value), expected);
    });
  }

  it('takes "não se aplica" where the question offers it', () => {
    assert.equal(isAnswerTo({ ...question('number'), allowsNotApplicable: true }, 'not-applicable'), true);
  });
});

describe('scaleAnswer', () => {
  it('gives the level and the words of each kind that is scored', () => {
    assert.deepEqual(scaleAnswer(question('maturity'), 1), { level: 1, text: 'De cabeça' });
    assert.deepEqual(scaleAnswer(question('yes-no'), 'no'), { level: 0, text: 'Não, está atrasado' });
    assert.equal(scaleAnswer(question('multiple-choice'), ['pix', 'cartao'])?.text, 'Dois ou mais');
    assert.equal(scaleAnswer(question('multiple-choice'), ['pix'])?.level, 0);
    assert.equal(scaleAnswer(question('number'), 7)?.level, 1);
  });

  it('gives nothing below the first range, without ranges, for text and for "não se aplica"', () => {
    assert.equal(scaleAnswer(question('number'), 4), undefined);
    assert.equal(scaleAnswer(question('money'), 100), undefined);
    assert.equal(scaleAnswer(question('long-text'), 'Oi'), undefined);
    assert.equal(scaleAnswer(question('maturity'), 'not-applicable'), undefined);
    assert.equal(scaleAnswer(question('yes-no'), undefined), undefined);
  });

  it('knows what the next level and the best one look like', () => {
    assert.equal(nextLevel(question('maturity'), 1)?.text, 'Anota');
    assert.equal(nextLevel(question('maturity'), 3), undefined);
    assert.equal(nextLevel(question('yes-no'), 0)?.text, 'Sim, em dia');
    assert.equal(highestLevel(question('multiple-choice'))?.text, 'Dois ou mais');
    assert.equal(highestLevel(question('short-text')), undefined);
  });
});

describe('a questionnaire with branches', () => {
  const base = exampleQuestionnaire();
  const questionnaire = questionnaireSchema.parse({
    ...base,
    questions: [
      { ...raw.number, kind: 'number', id: 'empregados', minimum: 0, ranges: [], weight: 1 },
      { ...raw['yes-no'], kind: 'yes-no', id: 'registro', showWhen: { question: 'empregados', atLeast: 1 } },
      { ...raw.maturity, kind: 'maturity', id: 'treino', showWhen: { question: 'registro', equals: 'yes' } },
      { ...raw.maturity, kind: 'maturity', id: 'das', showWhen: { sizes: ['MEI'] } },
    ],
  });
  const asked = (answers: [string, AnswerValue][], size?: 'MEI') =>
    askedQuestions(
      questionnaire,
      answers.map(([questionId, value]) => ({ questionId, value })),
      { companySize: size },
    ).map(({ id }) => id);

  it('asks what the answers and the client call for', () => {
    assert.deepEqual(asked([]), ['empregados']);
    assert.deepEqual(asked([['empregados', 2]]), ['empregados', 'registro']);
    assert.deepEqual(asked([['empregados', 0]], 'MEI'), ['empregados', 'das']);
  });

  it('lets an answer that is not asked for any more open nothing', () => {
    const answers: [string, AnswerValue][] = [
      ['empregados', 0],
      ['registro', 'yes'],
    ];
    assert.deepEqual(asked(answers), ['empregados']);
  });

  it('scores and finds only what was asked', () => {
    const answers = [
      { questionId: 'empregados', value: 0 },
      { questionId: 'registro', value: 'no' },
      { questionId: 'das', value: 3 },
    ];
    assert.deepEqual(findFindings(questionnaire, answers), []);
    assert.deepEqual(findStrengths(questionnaire, answers), []);
    assert.deepEqual(
      findStrengths(questionnaire, answers, { companySize: 'MEI' }).map(({ id }) => id),
      ['das'],
    );
    assert.equal(scoreDiagnostic(questionnaire, answers, { companySize: 'MEI' }).overall, 100);
    assert.equal(scoreDiagnostic(questionnaire, answers).answeredShare, 1);
  });
});
