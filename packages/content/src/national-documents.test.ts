import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MATURITY_LEVELS, type Question, type Tool } from '@atendimento-ativo/domain';
import { loadContent, nationalDocuments } from './index.js';

const library = await loadContent([nationalDocuments]);
const profile = library.profile('BA')?.document;
assert.ok(profile, 'the example profile is in force');
const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
const catalogue = library.find('catalogue', 'catalogo-nacional', '2026.1', 'pt-BR')?.document;
const term = library.find('consent-term', 'termo-nacional', '2026.1', 'pt-BR')?.document;
assert.ok(questionnaire && catalogue && term);
const tools = new Map(catalogue.tools.map((tool) => [tool.id, tool]));

const PLANNING_SHEETS =
  'https://m.sebrae.com.br/sites/PortalSebrae/sebraeaz/planilhas-que-facilitam-a-gestao-planejamento-e-pessoas,6df54e64c093d510VgnVCM1000004c00210aRCRD';
const STRATEGY_ARTICLE =
  'https://www.sebrae.com.br/sites/PortalSebrae/artigos/tres-ferramentas-para-auxiliar-no-planejamento-estrategico-do-negocio,c55b6d461ed47510VgnVCM1000004c00210aRCRD';
const PEOPLE_SHEETS =
  'https://m.sebrae.com.br/sites/PortalSebrae/sebraeaz/planilhas-que-facilitam-a-gestao-pessoas,2d71fde1adebd510VgnVCM1000004c00210aRCRD';
const FINANCE_SHEETS =
  'https://m.sebrae.com.br/sites/PortalSebrae/sebraeaz/planilhas-que-facilitam-a-gestao-financas,b6354e64c093d510VgnVCM1000004c00210aRCRD';
const INFERRED = true;

/** Source: Referencial da Estratégia de Atendimento Ativo (2021), annex: name, address, address of a merged cell. */
const ANNEX: readonly (readonly [name: string, url: string | undefined, inferred?: boolean])[] = [
  ['Dropbox', 'http://www.dropbox.com'],
  ['Google Drive', 'https://www.google.com.br/drive/apps.html'],
  ['tomato-timer', 'https://tomato-timer.com'],
  ['Trello', 'https://trello.com/'],
  ['Marketup', 'http://www.marketup.com'],
  ['Conta Azul', 'http://www.contaazul.com'],
  ['Quickbooks', 'http://quickbooks.intuit.com/br'],
  ['Zero Paper', 'http://www.zeropaper.com.br'],
  ['Google Alertas', 'http://www.google.com/alerts'],
  ['Google Trends', 'http://www.google.com.br/trends'],
  ['Neil Patel (Ubersuggest)', 'https://neilpatel.com/br/ubersuggest/'],
  ['Mercado Livre (tendências)', 'http://www.tendencias.mercadolivre.com.br/'],
  ['Facebook Insights', 'http://www.facebook.com/ads/audience-insights/'],
  ['Expofeiras', 'http://www.expofeiras.gov.br'],
  ['Redes sociais (Instagram / Facebook / Pinterest)', undefined],
  ['Google Meu Negócio', 'https://www.google.com/intl/pt-BR_br/business/'],
  ['Google Maps', 'http://www.google.com.br/maps'],
  ['Socialblade', 'https://socialblade.com/'],
  ['Similarweb', 'http://www.similarweb.com/pt'],
  ['mailchimp', 'https://mailchimp.com/'],
  ['Pipedrive', 'https://www.pipedrive.com/pt'],
  ['Google Forms', 'http://www.google.com/forms'],
  ['Sebrae Canvas', 'http://www.sebraecanvas.com'],
  ['Objetivos e Metas', PLANNING_SHEETS, INFERRED],
  ['Plano de Ação de médio e curto prazo', PLANNING_SHEETS],
  ['Aprendizagem estratégica', PLANNING_SHEETS, INFERRED],
  [
    'Plano de Negócios',
    'https://www.sebrae.com.br/sites/PortalSebrae/artigos/como-elaborar-um-plano-de-negocio,37d2438af1c92410VgnVCM100000b272010aRCRD',
  ],
  ['Análise SWOT / FOFA', STRATEGY_ARTICLE],
  ['Ciclo PDCA', STRATEGY_ARTICLE, INFERRED],
  ['Tangerino', 'https://tangerino.com.br/'],
  ['Organização e Disciplina', PEOPLE_SHEETS],
  ['Matriz de Responsabilidades', PEOPLE_SHEETS, INFERRED],
  ['Prepare-se para Delegar', PEOPLE_SHEETS, INFERRED],
  ['Competências necessárias', PEOPLE_SHEETS, INFERRED],
  ['Treinamento baseado em problemas', PEOPLE_SHEETS, INFERRED],
  ['Em Conta', 'https://emconta.sebrae.com.br/'],
  ['Qipu', 'http://www.qipu.com.br'],
  ['Fluxo de Caixa', FINANCE_SHEETS],
  ['Cálculo capital de giro', FINANCE_SHEETS, INFERRED],
  ['Alibaba', 'http://www.portuguese.alibaba.com'],
  ['Mercado Livre', 'http://www.mercadolivre.com.br'],
  ['OLX', 'http://www.olx.com'],
  ['Mercado Azul', 'https://mercadoazul.sebrae.com.br/'],
  ['Mercado MPE', 'http://www.mercadopme.com.br'],
  ['Getninjas', 'http://www.getninjas.com.br'],
  ['Magalu', 'http://www.magazineluiza.com.br'],
];

test('the shipped documents load clean, one of each kind', () => {
  assert.deepEqual(library.all.map(({ document }) => document.kind).sort(), [
    'catalogue',
    'consent-term',
    'journeys',
    'questionnaire',
    'state-profile',
  ]);
});

test('all 46 tools of the annex are there, with their address exactly as published', () => {
  assert.equal(ANNEX.length, 46);
  for (const [name, url, inferred = false] of ANNEX) {
    const tool: Tool | undefined = catalogue.tools.find((candidate) => candidate.name === name);
    assert.ok(tool, name);
    assert.deepEqual([tool.name, tool.url, tool.urlInferred], [name, url, inferred]);
  }
});

test('no address was invented: what the annex does not have, has none', () => {
  const published = new Set(ANNEX.map(([name]) => name));
  const others = catalogue.tools.filter((tool) => !published.has(tool.name));
  assert.deepEqual(
    others.filter((tool) => tool.url !== undefined || tool.provider !== 'sebrae').map((tool) => tool.id),
    [],
  );
  assert.doesNotMatch(textOf(library.all), /https?:|www\./);
});

test('the questionnaire asks three questions in each of the seven themes', () => {
  assert.deepEqual(
    questionnaire.themes.map((theme) => [theme.id, questionsOf(theme.id).length]),
    [
      ['financas', 3],
      ['mercado-e-vendas', 3],
      ['planejamento', 3],
      ['organizacao-e-processos', 3],
      ['pessoas', 3],
      ['presenca-digital', 3],
      ['credito', 3],
    ],
  );
});

test('every question has a tool for the visit, at every level that can improve and for every size', () => {
  const without: string[] = [];
  for (const question of questionnaire.questions) {
    for (const level of MATURITY_LEVELS.slice(0, -1)) {
      for (const size of profile.audience.sizes) {
        const helps = question.tools.some(({ toolId, upToLevel }) => {
          const tool = tools.get(toolId);
          return level <= upToLevel && tool?.duringVisit && (tool.sizes?.includes(size) ?? true);
        });
        if (!helps) without.push(`${question.id} at ${level} for ${size}`);
      }
    }
  }
  assert.deepEqual(without, []);
});

test('every tool is applied together in three to five steps', () => {
  const others = catalogue.tools.filter(({ steps }) => steps.length < 3 || steps.length > 5);
  assert.deepEqual(
    others.map((tool) => tool.id),
    [],
  );
});

test('a tool that fits into the visit takes at most a quarter of an hour', () => {
  const others = catalogue.tools.filter(({ duringVisit, minutes }) => duringVisit && minutes > 15);
  assert.deepEqual(
    others.map((tool) => tool.id),
    [],
  );
});

test('levels describe what is seen, not how often', () => {
  const frequency = /(?<!\p{L})(sempre|às vezes|nunca|raramente|frequentemente|de vez em quando)(?!\p{L})/iu;
  const vague = questionnaire.questions.flatMap((question) => question.levels.filter((level) => frequency.test(level)));
  assert.deepEqual(vague, []);
});

test('no two levels of a question read the same', () => {
  for (const question of questionnaire.questions) assert.equal(new Set(question.levels).size, 4, question.id);
});

test('the term asks for the six purposes and explains, without asking, that the attendance is registered', () => {
  assert.deepEqual(
    term.purposes.map((purpose) => purpose.id),
    ['offers', 'surveys', 'communication', 'enrichment', 'personalisation', 'sharing'],
  );
  assert.match(term.notice, /não depende do seu consentimento/);
  assert.match(term.notice, /o atendimento continua igual/);
  assert.match(term.rights, /voltar atrás/);
});

test('the example profile attends MEI, ME and EPP and proposes the next contact in thirty days', () => {
  assert.deepEqual(profile.audience, { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false });
  assert.equal(profile.followUpDays, 30);
});

function questionsOf(themeId: string): readonly Question[] {
  return questionnaire?.questions.filter((question) => question.themeId === themeId) ?? [];
}

/** Every text of the documents except the addresses in their own field. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (key, entry: unknown) => (key === 'url' ? undefined : entry));
}
