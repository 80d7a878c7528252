import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  askedQuestions,
  channelSchema,
  compareDiagnostics,
  followUpDays,
  misfitIn,
  scoreDiagnostic,
  type Answer,
  type CompanySize,
  type Question,
} from '@atendimento-ativo/domain';
import { loadContent, nationalDocuments } from './index.js';
import { minutesToApply } from './minutes-to-apply.js';
import { levelsOf } from './question-answers.js';

const library = await loadContent([nationalDocuments]);
const profile = library.profile('BA')?.document;
assert.ok(profile, 'the example profile is in force');
const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
const quick = library.find('questionnaire', 'diagnostico-rapido', '2026.1', 'pt-BR')?.document;
const catalogue = library.find('catalogue', 'catalogo-nacional', '2026.1', 'pt-BR')?.document;
const term = library.find('consent-term', 'termo-nacional', '2026.1', 'pt-BR')?.document;
assert.ok(questionnaire && quick && catalogue && term);
const questionnaires = [questionnaire, quick];
const tools = new Map(catalogue.tools.map((tool) => [tool.id, tool]));

test('the shipped documents load clean: the national ones, and what the example state makes of them', () => {
  assert.deepEqual(library.all.map(({ document }) => `${document.kind} ${document.id}`).sort(), [
    'anamnesis anamnese-nacional',
    'catalogue catalogo-nacional',
    'catalogue perfil-ba',
    'consent-term termo-nacional',
    'guidance orientacao-de-credito',
    'journeys jornadas-nacionais',
    'journeys perfil-ba',
    'keyword-index palavras-nacionais',
    'questionnaire diagnostico-nacional',
    'questionnaire diagnostico-rapido',
    'questionnaire perfil-ba',
    'state-profile perfil-ba',
  ]);
});

test('the questionnaire asks five to seven maturity questions in each of the seven themes', () => {
  const shared = questionnaire.questions.filter(({ kind, showWhen }) => kind === 'maturity' && !isForMei(showWhen));
  assert.deepEqual(
    questionnaire.themes.map(({ id }) => [id, shared.filter(({ themeId }) => themeId === id).length]),
    [
      ['financas', 6],
      ['mercado-e-vendas', 7],
      ['planejamento', 5],
      ['organizacao-e-processos', 6],
      ['pessoas', 5],
      ['presenca-digital', 6],
      ['credito', 5],
    ],
  );
});

test('the questionnaire begins with the cash: what hurts first is asked first', () => {
  assert.deepEqual(
    questionnaire.questions.slice(0, 3).map(({ id }) => id),
    ['controle-do-caixa', 'formacao-do-preco', 'resultado-do-mes'],
  );
});

test('only a MEI is asked about the monthly guide, the yearly statement, the limit and the invoice of a MEI', () => {
  const pack = ['faturamento-do-mei', 'guia-mensal-do-mei', 'declaracao-anual-do-mei', 'nota-fiscal-do-mei'];
  assert.deepEqual(
    pack.filter((id) => asked('MEI').includes(id)),
    pack,
  );
  for (const size of ['ME', 'EPP'] as const) assert.ok(pack.every((id) => !asked(size).includes(id)));
});

const branches: readonly [opened: string, by: Answer, closedBy: Answer][] = [
  ['controle-do-fiado', given('vende-fiado', 'yes'), given('vende-fiado', 'no')],
  ['retorno-do-emprestimo', given('pensa-em-credito', 'yes'), given('pensa-em-credito', 'no')],
  ['fachada-e-exposicao', given('canais-de-venda', ['rua-ou-feira']), given('canais-de-venda', ['redes-sociais'])],
  ['ganho-por-canal', given('canais-de-venda', ['aplicativos']), given('canais-de-venda', ['loja-ou-ponto'])],
  ['direitos-e-deveres', given('pessoas-no-negocio', 2), given('pessoas-no-negocio', 0)],
  ['preparo-da-equipe', given('pessoas-no-negocio', 1), given('pessoas-no-negocio', 0)],
  ['o-que-so-o-dono-faz', given('pessoas-no-negocio', 1), given('pessoas-no-negocio', 0)],
];
for (const [opened, by, closedBy] of branches) {
  test(`${opened} is asked after ${JSON.stringify(by.value)} to ${by.questionId}, not after ${JSON.stringify(closedBy.value)}`, () => {
    assert.ok(asked('ME', [by]).includes(opened));
    assert.ok(!asked('ME', [closedBy]).includes(opened));
  });
}

test('who did not say how many people work there is still asked about the team', () => {
  assert.ok(asked('ME').includes('direitos-e-deveres'));
});

test('no text states a limit of revenue: it is data with a validity', () => {
  assert.doesNotMatch(textOf([questionnaires, catalogue]), /R\$|\b81\b|\d\.000|\d mil\b/);
});

test('the quick questionnaire has twelve questions, all asked of everybody, at least one of each theme', () => {
  assert.equal(quick.questions.length, 12);
  assert.ok(quick.minutes <= 4);
  assert.ok(quick.questions.every(({ showWhen }) => showWhen === undefined));
  assert.deepEqual(
    quick.themes.filter(({ id }) => quick.questions.every(({ themeId }) => themeId !== id)),
    [],
  );
});

test('what the quick questionnaire asks is word for word in the full one, in its order', () => {
  const ids = quick.questions.map(({ id }) => id);
  assert.deepEqual(
    quick.questions,
    questionnaire.questions.filter(({ id }) => ids.includes(id)),
  );
  for (const field of ['themes', 'bands', 'minimumAnswered'] as const) {
    assert.deepEqual(quick[field], questionnaire[field]);
  }
});

test('quick and full scores over the shared questions agree, and a round of one compares with a round of the other', () => {
  for (let shift = 0; shift < 4; shift += 1) {
    const answers: readonly Answer[] = quick.questions.map(({ id }, index) => given(id, (index * index + shift) % 4));
    const before = scoreDiagnostic(quick, answers);
    // The same scores; only how sure they are differs, since the full questionnaire asks more, and would not tell them.
    const full = scoreDiagnostic({ ...questionnaire, minimumAnswered: 0 }, answers);
    for (const [index, { score, band, confidence }] of full.themes.entries()) {
      assert.deepEqual({ score, band }, { score: before.themes[index]?.score, band: before.themes[index]?.band });
      assert.ok(confidence < (before.themes[index]?.confidence ?? 0));
    }
    assert.equal(full.overall, before.overall);

    const rest = questionnaire.questions.filter(
      ({ id, kind }) => kind === 'maturity' && !answers.some((answer) => answer.questionId === id),
    );
    const comparison = compareDiagnostics(
      { questionnaire: quick, answers },
      { questionnaire, answers: [...answers, ...rest.map(({ id }) => given(id, 3))] },
    );
    assert.equal(comparison.shared, 12);
    assert.equal(comparison.overall?.difference, 0);
  }
});

test('every scored question has a tool for the visit: at every level, for every size, through every channel', () => {
  const without: string[] = [];
  for (const question of questionnaire.questions) {
    for (const level of levelsOf(question).filter((level) => level < 3)) {
      for (const companySize of isForMei(question.showWhen) ? (['MEI'] as const) : profile.audience.sizes) {
        for (const channel of channelSchema.options) {
          const misfitOf = misfitIn({ companySize, channel });
          const helps = question.tools.some(({ toolId, upToLevel }) => {
            const tool = tools.get(toolId);
            if (!tool?.duringVisit || misfitOf(tool)) return false;
            return level <= upToLevel && tool.maturity.from <= level && level <= tool.maturity.to;
          });
          if (!helps) without.push(`${question.id} at ${level} for ${companySize}, ${channel}`);
        }
      }
    }
  }
  assert.deepEqual(without, []);
});

test('every tool but a few for special cases is linked by some question', () => {
  const linked = new Set(questionnaire.questions.flatMap((question) => question.tools.map(({ toolId }) => toolId)));
  const own = catalogue.tools.filter(({ provider }) => provider === 'sebrae').map(({ id }) => id);
  assert.deepEqual(
    own.filter((id) => !linked.has(id)),
    ['mercado-azul'],
  );
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
  const vague = maturityQuestions().flatMap(({ levels }) => levels.filter((level) => frequency.test(level)));
  assert.deepEqual(vague, []);
});

test('a questionnaire read aloud, word by word, takes no longer than it says, and the quick one under four minutes', () => {
  assert.equal(quick.minutes, 4);
  assert.ok(minutesToApply(quick) < 4, String(minutesToApply(quick)));
  assert.ok(minutesToApply(questionnaire) <= questionnaire.minutes, String(minutesToApply(questionnaire)));
});

test('no two levels of a question read the same', () => {
  for (const { id, levels } of maturityQuestions()) assert.equal(new Set(levels).size, 4, id);
});

test('the term asks for each purpose and each channel on its own, and explains what it does not ask', () => {
  assert.deepEqual(
    term.purposes.filter(({ sensitive }) => !sensitive).map((purpose) => purpose.id),
    [
      'offers',
      'surveys',
      'communication-whatsapp',
      'communication-phone',
      'communication-email',
      'enrichment',
      'personalisation',
      'sharing',
    ],
  );
  assert.match(term.notice, /não depende do seu consentimento/);
  assert.match(term.notice, /o atendimento continua igual/);
  assert.match(term.rights, /voltar atrás/);
});

test('the term sets sensitive data apart', () => {
  const sensitive = term.purposes.filter((purpose) => purpose.sensitive);
  assert.deepEqual(
    sensitive.map(({ id }) => id),
    ['accessibility'],
  );
});

test('the example profile attends MEI, ME and EPP, and a MEI sooner again than the others', () => {
  assert.deepEqual(profile.audience, { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false });
  assert.deepEqual([followUpDays(profile, 'MEI'), followUpDays(profile, 'EPP')], [15, 30]);
});

function given(questionId: string, value: Answer['value']): Answer {
  return { questionId, value };
}

function asked(size: CompanySize, answers: readonly Answer[] = []): readonly string[] {
  assert.ok(questionnaire);
  return askedQuestions(questionnaire, answers, { companySize: size }).map(({ id }) => id);
}

function isForMei(showWhen: Question['showWhen']): boolean {
  return showWhen !== undefined && 'sizes' in showWhen;
}

function maturityQuestions() {
  return questionnaire?.questions.filter((question) => question.kind === 'maturity') ?? [];
}

/** Every text of the documents except the addresses in their own field. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (key, entry: unknown) => (key === 'url' ? undefined : entry));
}
