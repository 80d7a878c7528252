import {
  questionnaireSchema,
  type Questionnaire,
  catalogueSchema,
  journeysSchema,
  nationalProfileSchema,
} from '@atendimento-ativo/domain';
import { profileAdaptationSchema, type ProfileAdaptation, type ProfileBase } from './adaptation.js';

const identity = { version: '2026.1', locale: 'pt-BR', validFrom: '2026-01-01' };
const reference = { id: 'exemplo', version: '2026.1' };

export const NATIONAL_FLOW = [
  ...(['approach', 'registration', 'consent', 'diagnostic', 'feedback'] as const),
  ...(['delivery', 'referral', 'conclusion', 'evaluation'] as const),
];

/** A national profile of two themes, three tools (one for MEI only) and two journeys. */
export const exampleBase: ProfileBase = {
  profile: nationalProfileSchema.parse({
    kind: 'national-profile',
    id: 'perfil-nacional',
    ...identity,
    name: 'Nacional',
    audience: { sizes: ['MEI', 'ME', 'EPP'], personsWithoutCompany: false },
    channels: ['in-person', 'remote'],
    approaches: ['prospecting', 'relationship'],
    requiredFields: [],
    followUp: { days: 30, daysBySize: { MEI: 15 } },
    priorityThemes: ['mercado'],
    diagnosticModes: ['structured', 'listening'],
    flow: NATIONAL_FLOW,
    questionnaire: reference,
    catalogue: reference,
    journeys: reference,
    guidance: reference,
    consentTerm: reference,
    keywordIndex: reference,
    anamnesis: reference,
  }),
  questionnaire: exampleQuestionnaire('exemplo'),
  catalogue: catalogueSchema.parse({
    kind: 'catalogue',
    id: 'exemplo',
    ...identity,
    name: 'Ferramentas',
    tools: [exampleTool('controle-de-caixa'), exampleTool('vitrine'), exampleTool('guia', { sizes: ['MEI'] })],
  }),
  journeys: journeysSchema.parse({
    kind: 'journeys',
    id: 'exemplo',
    ...identity,
    journeys: [exampleJourney('agencia'), exampleJourney('oficinas')],
  }),
};

function exampleQuestionnaire(id: string): Questionnaire {
  return questionnaireSchema.parse({
    kind: 'questionnaire',
    id,
    ...identity,
    name: 'Exemplo',
    minutes: 4,
    minimumAnswered: 0.6,
    bands: [{ id: 'critico', name: 'Crítico', from: 0 }],
    themes: [
      { id: 'financas', name: 'Finanças', summary: 'O dinheiro do negócio.' },
      { id: 'mercado', name: 'Mercado', summary: 'Quem compra.' },
    ],
    questions: [
      exampleQuestion('caixa', 'financas', { tools: [{ toolId: 'controle-de-caixa', upToLevel: 2 }] }),
      exampleQuestion('preco', 'financas', { weight: 2 }),
      exampleQuestion('clientes', 'mercado'),
      exampleQuestion('estoque', 'mercado', { allowsNotApplicable: true }),
    ],
  });
}

/** An adaptation of `exampleBase` as it is written, with nothing in it but `change`. */
export function written(change: object = {}): Record<string, unknown> {
  return {
    kind: 'state-profile',
    id: 'perfil-ac',
    version: '2026.7',
    locale: 'pt-BR',
    validFrom: '2026-07-01',
    state: 'AC',
    name: 'Acre',
    base: { id: 'perfil-nacional', version: '2026.1' },
    ...change,
  };
}

export function exampleAdaptation(change: object = {}): ProfileAdaptation {
  return profileAdaptationSchema.parse(written(change));
}

export function exampleTool(id: string, change: object = {}) {
  return {
    ...{ id, name: id, summary: id, function: id, themes: ['financas'], provider: 'sebrae', steps: ['Um passo.'] },
    ...{ minutes: 10, duringVisit: true, cost: 'free', device: 'paper', effort: 'low', maturity: { from: 0, to: 2 } },
    ...change,
  };
}

export function exampleJourney(id: string) {
  return { id, name: id, summary: id, fits: id, next: id, contactForms: ['phone'], termDays: 7 };
}

export function exampleQuestion(id: string, themeId: string, change: object = {}) {
  const levels = ['Não faz', 'Faz de cabeça', 'Anota uma parte', 'Registra e usa para decidir'];
  return { kind: 'maturity', id, themeId, text: id, topic: id, levels, ...change };
}
