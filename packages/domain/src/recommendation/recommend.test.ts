import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFindings, noteFindings } from '../diagnostic/findings.js';
import { answer, exampleQuestionnaire } from '../diagnostic/questionnaire.fixture.js';
import { exampleCatalogue as catalogueOf, exampleTool as tool } from './catalogue.fixture.js';
import type { Tool } from './catalogue.js';
import { recommendTools, type RecommendationRequest } from './recommend.js';

const questionnaire = exampleQuestionnaire();
const findings = findFindings(questionnaire, [
  answer('caixa', 0),
  answer('preco', 2),
  answer('clientes', 1),
  answer('estoque', 3),
]);
const ids = (tools: readonly Tool[], change: Partial<RecommendationRequest> = {}) =>
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
    assert.ok(first?.finding.kind === 'answer');
    assert.equal(first.finding.question.id, 'caixa');
    assert.deepEqual(
      first.factors.map(({ name }) => name),
      ['linked-to-question', 'during-visit', 'own'],
    );
    assert.equal(
      first.score,
      first.factors.reduce((sum, { points }) => sum + points, 0),
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

  it('leaves out what was delivered unless the client asks for it, and what no finding asks for', () => {
    assert.deepEqual(ids([tool('a'), tool('b')], { delivered: ['a'] }), ['b']);
    assert.deepEqual(ids([tool('a'), tool('b')], { delivered: ['a'], includeDelivered: true }), ['a', 'b']);
    assert.deepEqual(ids([tool('a', { themes: ['pessoas'] })]), []);
  });

  it('leaves out what does not fit the size, the sector, the channel or the device of the client', () => {
    const both = (change: Partial<Tool>) => [tool('a', change), tool('b')];
    assert.deepEqual(ids(both({ sizes: ['MEI'] }), { companySize: 'EPP' }), ['b']);
    assert.deepEqual(ids(both({ sectors: ['commerce'] }), { sector: 'services' }), ['b']);
    assert.deepEqual(ids(both({ channels: ['in-person'] }), { channel: 'remote' }), ['b']);
    assert.deepEqual(ids(both({ device: 'phone' }), { device: 'paper' }), ['b']);
    assert.deepEqual(ids(both({ device: 'phone' }), { device: 'computer' }), ['a', 'b']);
  });

  it('rules nothing out by what it does not know', () => {
    const narrow = tool('a', { sizes: ['MEI'], sectors: ['commerce'], channels: ['remote'], device: 'computer' });
    assert.deepEqual(ids([narrow]), ['a']);
  });

  it('does not offer a tool for a practice at a level at which it is no help', () => {
    assert.deepEqual(ids([tool('controle-de-caixa', { maturity: { from: 1, to: 3 } })]), []);
    assert.deepEqual(ids([tool('sistema', { maturity: { from: 2, to: 3 } })]), []);
    assert.deepEqual(ids([tool('planilha', { maturity: { from: 0, to: 0 } })]), ['planilha']);
  });

  it('looks for another finding that a tool answers at a level at which it helps', () => {
    const later = tool('a', { themes: ['financas', 'mercado'], maturity: { from: 1, to: 2 } });
    const [first] = recommendTools({ catalogue: catalogueOf(later), questionnaire, findings });
    assert.ok(first?.finding.kind === 'answer');
    assert.equal(first.finding.question.id, 'clientes');
  });

  it('puts a theme that the client named before another that is a level worse, not two', () => {
    const tools = [tool('a'), tool('b', { themes: ['mercado'] })];
    const worse = findFindings(questionnaire, [answer('caixa', 0), answer('clientes', 1)]);
    const same = findFindings(questionnaire, [answer('preco', 0), answer('clientes', 1)]);
    assert.deepEqual(ids(tools, { findings: worse }), ['a', 'b']);
    assert.deepEqual(ids(tools, { findings: worse, priorities: ['mercado'] }), ['b', 'a']);
    assert.deepEqual(ids(tools, { findings: same, priorities: ['mercado'] }), ['a', 'b']);
  });

  it('lets a theme of the state decide between equals, and the client before the state', () => {
    const tools = [tool('a'), tool('b', { themes: ['mercado'] })];
    const equal = findFindings(questionnaire, [answer('caixa', 1), answer('clientes', 1)]);
    const worse = findFindings(questionnaire, [answer('caixa', 0), answer('clientes', 1)]);
    assert.deepEqual(ids(tools, { findings: equal, priorityThemes: ['mercado'] }), ['b', 'a']);
    assert.deepEqual(ids(tools, { findings: worse, priorityThemes: ['mercado'] }), ['a', 'b']);
    const both = { priorities: ['financas'], priorityThemes: ['mercado'] };
    assert.deepEqual(ids(tools, { findings: equal, ...both }), ['a', 'b']);
  });

  it('offers nothing for a named theme whose practices are at their best', () => {
    const strong = findFindings(questionnaire, [answer('caixa', 3), answer('preco', 3), answer('clientes', 2)]);
    const named = { priorities: ['financas'], priorityThemes: ['financas'] };
    assert.deepEqual(ids([tool('a'), tool('controle-de-caixa')], { findings: strong, ...named }), []);
  });

  it('does not fill the list with the theme that the client named while something worse waits', () => {
    const tools = ['caixa', 'preco', 'clientes', 'estoque'].map((id) => tool(id));
    const linked = {
      ...questionnaire,
      questions: questionnaire.questions.map((question) => ({
        ...question,
        weight: 1,
        tools: [{ toolId: question.id, upToLevel: 2 as const }],
      })),
    };
    const answers = [answer('caixa', 1), answer('preco', 1), answer('clientes', 0), answer('estoque', 1)];
    const request = { questionnaire: linked, findings: findFindings(linked, answers), priorities: ['financas'] };
    assert.deepEqual(ids(tools, request), ['caixa', 'clientes', 'preco']);
  });

  it('multiplies what the answers are worth, and no bonus, by the weight that the state gave', () => {
    const [first] = recommendTools({
      catalogue: catalogueOf(tool('controle-de-caixa', { provider: 'sebrae', duringVisit: true, weight: 1.5 })),
      questionnaire,
      findings,
      priorities: ['financas'],
      priorityThemes: ['financas'],
    });
    assert.deepEqual(first?.factors, [
      { name: 'linked-to-question', points: 30 },
      { name: 'client-priority', points: 12 },
      { name: 'state-priority', points: 3 },
      { name: 'state-weight', points: 22.5 },
      { name: 'during-visit', points: 4 },
      { name: 'own', points: 1 },
    ]);
    assert.equal(first.score, 72.5);
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

  it('takes the alternative with the same function for the visit when no other place can have one', () => {
    const system = tool('sistema', { function: 'caixa', weight: 3 });
    const paper = tool('papel', { function: 'caixa', duringVisit: true });
    assert.deepEqual(ids([system, paper, tool('b'), tool('c')]), ['papel', 'b', 'c']);
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

  it('answers a note with tools of its themes, the one for the visit first, even those that a question links', () => {
    const note = { noteId: '019ab000-0000-7000-8000-0000000000ff', text: 'Falta dinheiro.', themes: ['financas'] };
    const list = recommendTools({
      catalogue: catalogueOf(
        tool('controle-de-caixa'),
        tool('planilha', { duringVisit: true }),
        tool('mapa', { themes: ['mercado'] }),
      ),
      questionnaire,
      findings: noteFindings(questionnaire, [note]),
    });
    assert.deepEqual(
      list.map((recommendation) => [recommendation.tool.id, recommendation.score]),
      [
        ['planilha', 8],
        ['controle-de-caixa', 2],
      ],
    );
    assert.deepEqual(list[0]?.finding, noteFindings(questionnaire, [note])[0]);
  });

  it('answers a note about a practice with the tools that the questionnaire links to it, and says so', () => {
    const text = 'Falta dinheiro.';
    const note = { noteId: '019ab000-0000-7000-8000-0000000000ff', text, themes: ['financas'], practices: ['caixa'] };
    const [first, second] = recommendTools({
      catalogue: catalogueOf(tool('planilha', { duringVisit: true }), tool('controle-de-caixa')),
      questionnaire,
      findings: noteFindings(questionnaire, [note]),
    });
    assert.equal(first?.tool.id, 'controle-de-caixa');
    assert.equal(first.factors[0]?.name, 'linked-to-question');
    assert.equal(second?.tool.id, 'planilha');
  });

  it('takes a tool for each theme of a note before a second one', () => {
    const note = { noteId: '019ab000-0000-7000-8000-0000000000ff', text: 'Tudo.', themes: ['financas', 'mercado'] };
    const list = recommendTools({
      catalogue: catalogueOf(tool('a'), tool('b'), tool('c', { themes: ['mercado'] })),
      questionnaire,
      findings: noteFindings(questionnaire, [note]),
    });
    assert.deepEqual(
      list.map((recommendation) => recommendation.tool.id),
      ['a', 'c', 'b'],
    );
  });

  it('puts an answer that asks for a tool before a note of the same theme', () => {
    const note = { noteId: '019ab000-0000-7000-8000-0000000000ff', text: 'Falta dinheiro.', themes: ['financas'] };
    const both = [...findFindings(questionnaire, [answer('caixa', 1)]), ...noteFindings(questionnaire, [note])];
    const [first] = recommendTools({
      catalogue: catalogueOf(tool('planilha', { provider: 'sebrae' }), tool('controle-de-caixa')),
      questionnaire,
      findings: both,
    });
    assert.deepEqual([first?.tool.id, first?.finding.kind], ['controle-de-caixa', 'answer']);
  });
});
