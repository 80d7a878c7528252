import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  catalogueSchema,
  journeysSchema,
  nationalProfileSchema,
  questionnaireSchema,
  questionsOf,
  stateProfileSchema,
} from '@atendimento-ativo/domain';
import type { ProfileBase } from './adaptation.js';
import { mergeProfile, type MergedProfile } from './merge-profile.js';
import { brokenPremises } from './premises.js';
import {
  exampleAdaptation,
  exampleBase,
  exampleJourney,
  exampleQuestion,
  exampleTool,
  NATIONAL_FLOW,
} from './profile.fixture.js';
import { ProfileRefusedError } from './profile-refused-error.js';

const merge = (change: object, base = exampleBase) => mergeProfile(base, exampleAdaptation(change));

/** "code pointer" of everything that a merge is refused for. */
function refusal(change: object, base: ProfileBase = exampleBase): readonly string[] {
  try {
    merge(change, base);
  } catch (error) {
    assert.ok(error instanceof ProfileRefusedError);
    assert.equal(error.code, 'profile_refused');
    for (const { message } of error.errors) assert.ok(error.message.includes(message));
    return error.errors.map(({ code, pointer }) => `${code} ${pointer}`);
  }
  return [];
}

/** What a merge is refused for, without the premises. */
function messages(change: object): readonly string[] {
  try {
    merge(change);
  } catch (error) {
    assert.ok(error instanceof ProfileRefusedError);
    return error.errors.map(({ message }) => message.replace(/ National premise: .*/, ''));
  }
  return [];
}

/** The merged profile as if it were national, to adapt it again. */
function asBase({ profile, ...documents }: MergedProfile): ProfileBase {
  const { state: _, ...national } = profile;
  return { ...documents, profile: nationalProfileSchema.parse({ ...national, kind: 'national-profile' }) };
}

/** Changes that refer only to what the base has. */
const changes = fc.record(
  {
    requiredFields: fc.subarray(['person.phone', 'company.cep'] as const),
    channels: fc.subarray(['in-person', 'remote'] as const, { minLength: 1 }),
    followUp: fc.record({ days: fc.integer({ min: 1, max: 366 }) }),
    questionnaire: fc.record({
      themes: fc.record({ hide: fc.subarray(['financas', 'mercado']), weights: weightsOf('mercado') }),
      questions: fc.record({
        hide: fc.subarray(['caixa', 'preco', 'clientes', 'estoque']),
        weights: weightsOf('caixa', 'clientes'),
      }),
    }),
    catalogue: fc.record({
      hide: fc.subarray(['controle-de-caixa', 'vitrine', 'guia']),
      weights: weightsOf('vitrine'),
      add: fc.subarray([exampleTool('da-uf')]),
    }),
    journeys: fc.record({ hide: fc.subarray(['agencia', 'oficinas']), add: fc.subarray([exampleJourney('da-uf')]) }),
  },
  { requiredKeys: [] },
);

function weightsOf(...ids: string[]) {
  return fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(0.5, 1, 2));
}

describe('mergeProfile', () => {
  it('changes nothing but the identity when the state adapts nothing', () => {
    const { profile, questionnaire, catalogue, journeys } = merge({});
    const { kind: _, ...national } = exampleBase.profile;
    assert.deepEqual(profile, {
      ...national,
      ...{ kind: 'state-profile', id: 'perfil-ac', version: '2026.7', validFrom: '2026-07-01' },
      ...{ state: 'AC', name: 'Acre' },
    });
    assert.equal(questionnaire, exampleBase.questionnaire);
    assert.equal(catalogue, exampleBase.catalogue);
    assert.equal(journeys, exampleBase.journeys);
  });

  it('takes what the state states in place of what is national, field by field', () => {
    const stated = {
      audience: { sizes: ['MEI'], personsWithoutCompany: true },
      channels: ['remote'],
      approaches: ['relationship'],
      requiredFields: ['person.email'],
      followUp: { days: 7 },
      priorityThemes: ['financas'],
      diagnosticModes: ['listening'],
      flow: NATIONAL_FLOW.filter((step) => step !== 'evaluation'),
      consentTerm: { id: 'termo-do-acre', version: '2026.2' },
      keywordIndex: { id: 'palavras-do-acre', version: '2026.1' },
      anamnesis: { id: 'historia-do-acre', version: '2026.1' },
    };
    const { profile } = merge(stated);
    for (const [field, value] of Object.entries(stated)) {
      assert.deepEqual(profile[field as keyof typeof profile], value, field);
    }
  });

  it('publishes a document that the state changes under its own identity, and refers to it', () => {
    const { profile, questionnaire, catalogue, journeys } = merge({ catalogue: { weights: { vitrine: 2 } } });
    assert.deepEqual(
      [catalogue.id, catalogue.version, catalogue.validFrom, catalogue.locale],
      ['perfil-ac', '2026.7', '2026-07-01', 'pt-BR'],
    );
    assert.deepEqual(profile.catalogue, { id: 'perfil-ac', version: '2026.7' });
    assert.deepEqual([questionnaire.id, journeys.id], ['exemplo', 'exemplo']);
    assert.deepEqual(profile.questionnaire, { id: 'exemplo', version: '2026.1' });
  });

  it('leaves a document national when the change comes to nothing', () => {
    assert.equal(merge({ catalogue: { weights: { vitrine: 1 } } }).catalogue, exampleBase.catalogue);
  });

  it('hides, weighs and adds', () => {
    const { questionnaire, catalogue, journeys } = merge({
      questionnaire: {
        themes: {
          weights: { mercado: 3 },
          add: [{ id: 'turismo', name: 'Turismo', summary: 'Quem vem de fora.' }],
        },
        questions: {
          hide: ['estoque'],
          weights: { caixa: 5 },
          add: [exampleQuestion('temporada', 'turismo', { tools: [{ toolId: 'calendario', upToLevel: 1 }] })],
        },
      },
      catalogue: { hide: ['guia'], weights: { vitrine: 0.5 }, add: [exampleTool('calendario', { weight: 2 })] },
      journeys: { hide: ['agencia'], add: [exampleJourney('rodada')] },
    });
    assert.deepEqual(
      questionnaire.themes.map(({ id, weight }) => [id, weight]),
      [
        ['financas', 1],
        ['mercado', 3],
        ['turismo', 1],
      ],
    );
    assert.deepEqual(
      questionnaire.questions.map(({ id, weight }) => [id, weight]),
      [
        ['caixa', 5],
        ['preco', 2],
        ['clientes', 1],
        ['temporada', 1],
      ],
    );
    assert.deepEqual(
      catalogue.tools.map(({ id, weight }) => [id, weight]),
      [
        ['controle-de-caixa', 1],
        ['vitrine', 0.5],
        ['calendario', 2],
      ],
    );
    assert.deepEqual(
      journeys.journeys.map(({ id }) => id),
      ['oficinas', 'rodada'],
    );
  });

  it('lets the links to a hidden tool go with it', () => {
    const { questionnaire } = merge({ catalogue: { hide: ['controle-de-caixa'] } });
    assert.deepEqual([questionnaire.id, questionnaire.questions[0]?.tools], ['perfil-ac', []]);
  });

  it('hides the questions of a hidden theme, and takes it off the inherited priorities', () => {
    const { profile, questionnaire } = merge({ questionnaire: { themes: { hide: ['mercado'] } } });
    assert.deepEqual(
      questionnaire.questions.map(({ id }) => id),
      ['caixa', 'preco'],
    );
    assert.deepEqual(profile.priorityThemes, []);
  });

  it('starts from other documents where the adaptation names them', () => {
    const other = { ...exampleBase, questionnaire: { ...exampleBase.questionnaire, id: 'rapido' } };
    const { profile } = merge({ questionnaire: { base: { id: 'rapido', version: '2026.1' } } }, other);
    assert.deepEqual(profile.questionnaire, { id: 'rapido', version: '2026.1' });
  });

  it('refuses every broken premise and every mistake, all at once', () => {
    assert.deepEqual(
      refusal({
        flow: NATIONAL_FLOW.filter((step) => step !== 'consent'),
        priorityThemes: ['mercado', 'turismo'],
        questionnaire: {
          themes: { hide: ['turismo'] },
          questions: { hide: ['clientes', 'estoque'], weights: { estoque: 2, lucro: 2 } },
        },
        catalogue: { weights: { planilha: 2 }, add: [exampleTool('vitrine')] },
        journeys: { hide: ['agencia', 'oficinas'], add: [] },
      }),
      [
        'premise_consent /flow',
        'theme_unknown /questionnaire/themes/hide/0',
        'question_hidden /questionnaire/questions/weights/estoque',
        'question_unknown /questionnaire/questions/weights/lucro',
        'tool_unknown /catalogue/weights/planilha',
        'tool_taken /catalogue/add/0/id',
        'theme_emptied /questionnaire/questions/hide',
        'premise_continuity /journeys/hide',
        'theme_unknown /priorityThemes/1',
      ],
    );
  });

  it('takes no base that breaks a premise itself', () => {
    const flow = NATIONAL_FLOW.filter((step) => step !== 'delivery');
    assert.deepEqual(refusal({}, { ...exampleBase, profile: { ...exampleBase.profile, flow } }), [
      'premise_delivery /flow',
    ]);
  });

  it('refuses an id that the state gives twice, or gives again to what it hides', () => {
    assert.deepEqual(refusal({ journeys: { hide: ['agencia'], add: [exampleJourney('agencia')] } }), [
      'journey_taken /journeys/add/0/id',
    ]);
    assert.deepEqual(refusal({ journeys: { add: [exampleJourney('rodada'), exampleJourney('rodada')] } }), [
      'journey_taken /journeys/add/1/id',
    ]);
  });

  it('refuses a catalogue that leaves some size of the audience without a tool', () => {
    const hide = ['controle-de-caixa', 'vitrine'];
    assert.deepEqual(refusal({ catalogue: { hide } }), [
      'premise_delivery /catalogue/hide',
      'premise_delivery /catalogue/hide',
    ]);
    assert.deepEqual(refusal({ catalogue: { hide }, audience: { sizes: ['MEI'], personsWithoutCompany: false } }), []);
    assert.equal(refusal({ catalogue: { hide: [...hide, 'guia'] } }).length, 3);
  });

  it('refuses a catalogue of which nothing can be applied in a visit that the state offers', () => {
    const hide = ['controle-de-caixa', 'vitrine', 'guia'];
    const only = (change: object) => ({ catalogue: { hide, add: [exampleTool('da-uf', change)] } });
    const inPerson = only({ channels: ['in-person'] });
    assert.equal(refusal(only({ duringVisit: false })).length, 3);
    assert.deepEqual(messages(inPerson), [
      ...['MEI', 'ME', 'EPP'].map((size) => `No tool is left that can be applied in a visit to ${size}, remote.`),
    ]);
    assert.deepEqual(refusal({ ...inPerson, channels: ['in-person'] }), []);
  });

  it('refuses a questionnaire in which nothing can be found, for everybody or for one size', () => {
    const questions = { hide: ['caixa', 'preco', 'clientes', 'estoque'] };
    const questionnaire = (change: object) => ({
      questionnaire: {
        themes: { hide: ['mercado'] },
        questions: { ...questions, add: [{ ...exampleQuestion('da-uf', 'financas'), ...change }] },
      },
    });
    const { levels: _, ...text } = exampleQuestion('da-uf', 'financas', { kind: 'short-text' });
    assert.deepEqual(
      messages({
        questionnaire: { themes: { hide: ['mercado'] }, questions: { ...questions, add: [text] } },
      }),
      ['No question for MEI, ME, EPP can find anything.'],
    );
    assert.deepEqual(messages(questionnaire({ showWhen: { sizes: ['MEI'] } })), [
      'No question for ME, EPP can find anything.',
    ]);
    assert.deepEqual(messages(questionnaire({})), []);
  });

  it('refuses a questionnaire of which nothing is left, as a diagnostic switched off', () => {
    const hide = ['caixa', 'preco', 'clientes', 'estoque'];
    assert.deepEqual(refusal({ questionnaire: { questions: { hide } } }), ['premise_diagnostic /questionnaire']);
    assert.deepEqual(refusal({ priorityThemes: [], questionnaire: { themes: { hide: ['financas', 'mercado'] } } }), [
      'premise_diagnostic /questionnaire',
    ]);
  });

  it('refuses to hide a question on which another one depends, unless that is hidden too', () => {
    const questions = exampleBase.questionnaire.questions.map((question) =>
      question.id === 'estoque' ? { ...question, showWhen: { question: 'clientes', atLeast: 1 } } : question,
    );
    const base = { ...exampleBase, questionnaire: { ...exampleBase.questionnaire, questions } };
    assert.deepEqual(refusal({}, base), []);
    const needed = { questionnaire: { questions: { hide: ['clientes'] } } };
    assert.deepEqual(refusal(needed, base), ['question_needed /questionnaire/questions/hide/0']);
    const both = { priorityThemes: [], questionnaire: { themes: { hide: ['mercado'] } } };
    assert.deepEqual(refusal(both, base), []);
    const added = { add: [exampleQuestion('feira', 'financas', { showWhen: { question: 'clientes', atLeast: 1 } })] };
    const byTheme = { priorityThemes: [], questionnaire: { themes: { hide: ['mercado'] }, questions: added } };
    assert.deepEqual(refusal(byTheme, base), ['question_needed /questionnaire/themes/hide/0']);
  });

  it('gives documents of the right form in which nothing leads nowhere, or refuses', () => {
    fc.assert(
      fc.property(changes, (change) => {
        fc.pre(refusal(change).length === 0);
        const { profile, questionnaire, catalogue, journeys } = merge(change);
        assert.deepEqual(stateProfileSchema.parse(profile), profile);
        assert.deepEqual(questionnaireSchema.parse(questionnaire), questionnaire);
        assert.deepEqual(catalogueSchema.parse(catalogue), catalogue);
        assert.deepEqual(journeysSchema.parse(journeys), journeys);
        assert.deepEqual(brokenPremises(profile), []);

        const themes = new Set(questionnaire.themes.map(({ id }) => id));
        const questions = new Set(questionnaire.questions.map(({ id }) => id));
        const tools = new Set(catalogue.tools.map(({ id }) => id));
        for (const themeId of profile.priorityThemes) assert.ok(themes.has(themeId));
        for (const question of questionnaire.questions) {
          assert.ok(themes.has(question.themeId));
          for (const { toolId } of question.tools) assert.ok(tools.has(toolId));
          for (const id of question.showWhen ? questionsOf(question.showWhen) : []) assert.ok(questions.has(id));
        }
      }),
    );
  });

  it('gives the same for the same, and changes neither base nor adaptation', () => {
    const before = structuredClone(exampleBase);
    fc.assert(
      fc.property(changes, (change) => {
        const adaptation = exampleAdaptation(change);
        const written = structuredClone(adaptation);
        fc.pre(refusal(change).length === 0);
        assert.deepEqual(mergeProfile(exampleBase, adaptation), mergeProfile(exampleBase, adaptation));
        assert.deepEqual(adaptation, written);
        assert.deepEqual(exampleBase, before);
      }),
    );
  });

  it('is complete in itself: adapting nothing of what came out gives it again', () => {
    fc.assert(
      fc.property(changes, (change) => {
        fc.pre(refusal(change).length === 0);
        const once = merge(change);
        assert.deepEqual(merge({}, asBase(once)), once);
      }),
    );
  });
});
