import type { Answer, Channel, CompanySize, Device, Level, Sector } from '@atendimento-ativo/domain';

export interface Client {
  readonly size: CompanySize;
  readonly sector?: Sector;
  readonly channel?: Channel;
  /** The best device that they have. */
  readonly device?: Device;
  /** Level of every maturity question that is asked and not told apart. */
  readonly otherwise: Level;
  readonly answers: Readonly<Record<string, Answer['value']>>;
  readonly delivered?: readonly string[];
  /** Asks for what was delivered once more. */
  readonly asksAgain?: boolean;
  /** Themes that they named as most important. */
  readonly priorities?: readonly string[];
  /** Themes of their state. */
  readonly priorityThemes?: readonly string[];
}

/** A client as a consultant would tell of them. */
export interface ClientCase {
  readonly told: string;
  readonly client: Client;
  /** Tools that the short list must hold, in any order. */
  readonly delivers: readonly string[];
  /** Tools that would be absurd in it. */
  readonly never: readonly string[];
}

const ALONE = { 'pessoas-no-negocio': 0 } as const;
const MEI_IN_ORDER = {
  'faturamento-do-mei': 3,
  'guia-mensal-do-mei': 3,
  'declaracao-anual-do-mei': 'yes',
  'nota-fiscal-do-mei': 3,
} as const;

export const TEAM_TOOLS = ['obrigacoes-trabalhistas', 'folha-de-ponto', 'tangerino', 'competencias-necessarias'];
export const PAID_SYSTEMS = ['conta-azul', 'quickbooks', 'pipedrive'];
export const MEI_TOOLS = ['qipu', 'regularizar-o-mei', 'receitas-do-mei'];

export function aCase(told: string, client: Client, delivers: readonly string[], never: readonly string[]): ClientCase {
  return { told, client, delivers, never };
}
export function mei(otherwise: Level, answers: Client['answers']): Client {
  return { size: 'MEI', otherwise, answers: { ...ALONE, ...MEI_IN_ORDER, ...answers } };
}
export function me(otherwise: Level, answers: Client['answers']): Client {
  return { size: 'ME', otherwise, answers: { 'pessoas-no-negocio': 4, ...answers } };
}
export function epp(otherwise: Level, answers: Client['answers']): Client {
  return { size: 'EPP', otherwise, answers: { 'pessoas-no-negocio': 25, ...answers } };
}
