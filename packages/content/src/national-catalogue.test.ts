import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openableUrl } from '@atendimento-ativo/domain';
import { annexTools } from './annex.fixture.js';
import { loadContent, nationalDocuments } from './index.js';

const library = await loadContent([nationalDocuments]);
const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
const catalogue = library.find('catalogue', 'catalogo-nacional', '2026.1', 'pt-BR')?.document;
assert.ok(questionnaire && catalogue);
const { tools } = catalogue;

/** Tools of the diagnostic that Sebrae applied before, which the annex does not have; by our ids. */
const PRACTICE_TOOLS = [
  'controle-de-caixa',
  'controle-de-tributos',
  'custos-e-despesas',
  'demonstrativo-de-resultado',
  'formacao-de-preco',
  'controle-de-estoque',
  'cadastro-de-clientes',
  'grupos-de-clientes',
  'necessidades-do-cliente',
  'pesquisa-de-satisfacao',
  'plano-de-divulgacao',
  'teste-de-produto-novo',
  'comparacao-com-concorrentes',
  'cadastro-de-fornecedores',
  'organizacao-de-documentos',
  'instrucao-de-trabalho',
  'layout',
  'obrigacoes-trabalhistas',
  'vitrine-e-sinalizacao',
];

test('all 46 rows of the annex are there: name, function, theme, provider and the address exactly as published', () => {
  assert.equal(annexTools.length, 46);
  for (const { themeId, ...row } of annexTools) {
    const tool = tools.find(({ name }) => name === row.name);
    assert.ok(tool, row.name);
    const { name, function: functionName, provider, url, urlInferred } = tool;
    assert.deepEqual({ name, function: functionName, provider, url, urlInferred }, row);
    assert.ok(tool.themes.includes(themeId), `${name} is of the theme ${themeId}`);
  }
});

test('so are the practice tools and the app of Sebrae', () => {
  const ids = new Set(tools.map(({ id }) => id));
  assert.deepEqual(
    [...PRACTICE_TOOLS, 'app-sebrae'].filter((id) => !ids.has(id)),
    [],
  );
});

test('no address was invented: what the annex does not have, has none', () => {
  const published = new Set(annexTools.map(({ name }) => name));
  const others = tools.filter((tool) => !published.has(tool.name));
  assert.deepEqual(
    others.filter((tool) => tool.url !== undefined || tool.provider !== 'sebrae').map((tool) => tool.id),
    [],
  );
  const withoutAddresses = JSON.stringify(library.all, (key, value: unknown) => (key === 'url' ? undefined : value));
  assert.doesNotMatch(withoutAddresses, /https?:|www\./);
});

test('only an http address can be known to answer https, and is opened that way', () => {
  for (const tool of tools.filter(({ urlAnswersHttps }) => urlAnswersHttps)) {
    assert.match(tool.url ?? '', /^http:/, tool.id);
    assert.equal(openableUrl(tool), tool.url?.replace(/^http:/, 'https:'));
  }
});

test('a tool that a question links helps at some level at which it is linked', () => {
  const byId = new Map(tools.map((tool) => [tool.id, tool]));
  for (const question of questionnaire.questions) {
    for (const { toolId, upToLevel } of question.tools) {
      const { from, to } = byId.get(toolId)?.maturity ?? { from: 3, to: 3 };
      assert.ok(from <= upToLevel && upToLevel <= to, `${toolId} for ${question.id} up to ${upToLevel}`);
    }
  }
});

test('what asks for much or costs money is not for who writes nothing down, except a system for who asks for one', () => {
  const early = tools.filter(
    ({ cost, effort, maturity }) => maturity.from === 0 && (cost === 'paid' || effort === 'high'),
  );
  assert.deepEqual(
    early.map(({ id }) => id),
    ['marketup'],
  );
});

test('own tools begin on paper, except those that live on a phone', () => {
  const onDevices = tools.filter(({ provider, device }) => provider === 'sebrae' && device !== 'paper');
  assert.deepEqual(
    onDevices.map(({ id }) => id),
    ['catalogo-de-pedidos', 'atendimento-por-mensagem', 'nota-fiscal', 'app-sebrae', 'mercado-azul'],
  );
});
