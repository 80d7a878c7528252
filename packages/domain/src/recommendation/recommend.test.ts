import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFindings } from '../diagnostic/findings.js';
import { answer, exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { catalogueSchema } from './catalogue.js';
import { recommendTools } from './recommend.js';

const tool = (id: string, change: object = {}) => ({
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
});

const catalogueOf = (...tools: object[]) =>
  catalogueSchema.parse({
    kind: 'catalogue',
    id: 'exemplo',
    version: '2026.1',
    locale: 'pt-BR',
    validFrom: '2026-01-01',
    name: 'Exemplo',
    tools,
  });

const questionnaire = exampleQuestionnaire();
const findings = findFindings(questionnaire, [
  answer('caixa', 0),
  answer('preco', 2),
  answer('clientes', 1),
  answer('estoque', 3),
]);
const ids = (tools: object[], change: object = {}) =>
  recommendTools({ catalogue: catalogueOf(...tools), questionnaire, findings, ...change }).map(
    (recommendation) => recommendation.tool.id,
  );

describe('recommendTools', () => {
  it('puts the tool that the questionnaire links to the answer before one of the same theme', () => {
    assert.deepEqual(ids([tool('planilha'), tool('controle-de-caixa')]), ['controle-de-caixa', 'planilha']);
  });

  it('gives the finding as the reason and factors that add up to the score', () => {
    const [first] = recommendTools({
      catalogue: catalogueOf(tool('controle-de-caixa', { provider: 'sebrae', duringVisit: true })),
      questionnaire,
      findings,
    });
    assert.equal(first?.finding.question.id, 'caixa');
    assert.deepEqual(
      first?.factors.map(({ name }) => name),
      ['linked-to-question', 'during-visit', 'own'],
    );
    assert.equal(
      first?.score,
      first?.factors.reduce((sum, { points }) => sum + points, 0),
    );
  });

  it('prefers own before market when equal, else keeps the order of the catalogue', () => {
    assert.deepEqual(ids([tool('a'), tool('b', { provider: 'sebrae' }), tool('c')]), ['b', 'a', 'c']);
  });

  it('never lists two tools of one function, nor more than asked', () => {
    assert.deepEqual(ids([tool('a', { function: 'erp' }), tool('b', { function: 'erp' }), tool('c')]), ['a', 'c']);
    assert.equal(ids(['a', 'b', 'c', 'd', 'e'].map((id) => tool(id))).length, 3);
    assert.deepEqual(ids([tool('a'), tool('b')], { limit: 1 }), ['a']);
  });

  it('leaves out what was delivered, what does not fit the size and what no finding asks for', () => {
    assert.deepEqual(ids([tool('a'), tool('b')], { delivered: ['a'] }), ['b']);
    assert.deepEqual(ids([tool('a', { sizes: ['MEI'] }), tool('b')], { companySize: 'EPP' }), ['b']);
    assert.deepEqual(ids([tool('a', { themes: ['pessoas'] })]), []);
  });

  it('makes room for one that can be applied during the visit', () => {
    const linked = findFindings(questionnaire, [answer('caixa', 0)]);
    const list = recommendTools({
      questionnaire,
      catalogue: catalogueOf(
        tool('a', { provider: 'sebrae' }),
        tool('controle-de-caixa'),
        tool('papel', { duringVisit: true, themes: ['mercado'] }),
      ),
      findings: [...linked, ...findFindings(questionnaire, [answer('clientes', 1)])],
      limit: 2,
    });
    assert.ok(list.some((recommendation) => recommendation.tool.duringVisit));
    assert.equal(list[0]?.tool.id, 'controle-de-caixa');
  });

  it('does not fill the list with one gap while another waits', () => {
    const tools = [
      { toolId: 'a', upToLevel: 3 as const },
      { toolId: 'b', upToLevel: 3 as const },
    ];
    const linked = {
      ...questionnaire,
      questions: questionnaire.questions.map((question) =>
        question.id === 'caixa' ? { ...question, tools } : question,
      ),
    };
    const both = findFindings(linked, [answer('caixa', 0), answer('clientes', 0)]);
    const catalogue = catalogueOf(tool('a'), tool('b'), tool('c', { themes: ['mercado'], function: 'mercado' }));
    const list = recommendTools({ catalogue, questionnaire: linked, findings: both, limit: 3 });
    assert.deepEqual(
      list.map((recommendation) => recommendation.tool.id),
      ['a', 'b', 'c'],
    );
    assert.equal(list[1]?.score, 14);
  });

  it('does not offer for its theme what the questionnaire offers for another answer', () => {
    const strong = findFindings(questionnaire, [answer('caixa', 3), answer('preco', 0)]);
    const list = recommendTools({ catalogue: catalogueOf(tool('controle-de-caixa')), questionnaire, findings: strong });
    assert.deepEqual(list, []);
  });
});
