import type { Answer, Channel, CompanySize, Level, Sector } from '@atendimento-ativo/domain';

export interface JourneyClient {
  readonly size: CompanySize;
  readonly sector?: Sector;
  readonly channel?: Channel;
  /** Level of every maturity question that is asked and told apart neither by itself nor by its theme. */
  readonly otherwise: Level;
  /** Level of the maturity questions of a theme. */
  readonly themes?: Readonly<Record<string, Level>>;
  readonly answers?: Readonly<Record<string, Answer['value']>>;
  /** Themes that the client named as pressing. */
  readonly priorities?: readonly string[];
}

/** A client as an agent would tell of them, and where a good one would send them. */
export interface JourneyCase {
  readonly told: string;
  readonly client: JourneyClient;
  /** The journey that is suggested first. */
  readonly first: string;
  /** Journeys that would be absurd to suggest. */
  readonly never: readonly string[];
}

const CREDIT = 'consultor-de-credito';
const CONSULTANCY = 'consultoria-sgf';
const SEBRAETEC = 'sebraetec';
const ALI = 'ali-produtividade';
const PORTFOLIO = 'carteira';
const WORKSHOPS = 'oficinas-cursos-palestras';
const DIGITAL = 'atendimento-digital';
const APP = 'app-sebrae';
const BRANCH = 'agencia';

const WANTS_LOAN = { 'pensa-em-credito': 'yes' } as const;

type Rest = Omit<JourneyClient, 'size' | 'otherwise'>;

function mei(otherwise: Level, rest: Rest = {}): JourneyClient {
  return clientOf('MEI', 0, otherwise, rest);
}
function me(otherwise: Level, rest: Rest = {}): JourneyClient {
  return clientOf('ME', 4, otherwise, rest);
}
function epp(otherwise: Level, rest: Rest = {}): JourneyClient {
  return clientOf('EPP', 25, otherwise, rest);
}
/** Who says nothing of it wants no loan. */
function clientOf(size: CompanySize, team: number, otherwise: Level, rest: Rest): JourneyClient {
  return {
    size,
    otherwise,
    ...rest,
    answers: { 'pessoas-no-negocio': team, 'pensa-em-credito': 'no', ...rest.answers },
  };
}
function aCase(told: string, client: JourneyClient, first: string, never: readonly string[]): JourneyCase {
  return { told, client, first, never };
}

const credit: readonly JourneyCase[] = [
  aCase(
    'padeira MEI que quer financiar um forno e nunca juntou os papéis',
    mei(2, { themes: { credito: 1 }, answers: WANTS_LOAN }),
    CREDIT,
    [ALI, SEBRAETEC, BRANCH],
  ),
  aCase(
    'mercadinho ME que quer empréstimo para tapar o buraco do mês',
    me(2, { themes: { financas: 1, credito: 1 }, answers: { ...WANTS_LOAN, 'retorno-do-emprestimo': 0 } }),
    CREDIT,
    [PORTFOLIO, BRANCH],
  ),
  aCase(
    'oficina mecânica ME com os papéis prontos, mas sem conta de como pagar a parcela',
    me(3, { answers: { ...WANTS_LOAN, 'retorno-do-emprestimo': 1 } }),
    CREDIT,
    [SEBRAETEC, BRANCH, APP],
  ),
  aCase(
    'fábrica EPP com tudo pronto para o banco, que quer produzir mais',
    epp(3, { sector: 'industry', answers: WANTS_LOAN }),
    ALI,
    [CREDIT, BRANCH, APP],
  ),
  aCase(
    'salão MEI com o nome sujo, que não pensa em empréstimo',
    mei(2, { answers: { 'historico-de-credito': 0 } }),
    CREDIT,
    [ALI, SEBRAETEC],
  ),
  aCase(
    'costureira MEI que mistura as contas e não quer empréstimo de jeito nenhum',
    mei(2, { answers: { 'contas-separadas': 0, 'preparo-para-o-credito': 0, 'dividas-e-juros': 1 } }),
    APP,
    [CREDIT, ALI, SEBRAETEC],
  ),
  aCase(
    'loja ME que quer empréstimo, mas diz que o que aperta mesmo é vender',
    me(2, { themes: { 'mercado-e-vendas': 1, credito: 1 }, answers: WANTS_LOAN, priorities: ['mercado-e-vendas'] }),
    CONSULTANCY,
    [BRANCH, PORTFOLIO],
  ),
];

const microentrepreneurs: readonly JourneyCase[] = [
  aCase(
    'ambulante MEI com quase tudo por arrumar',
    mei(0, { answers: { 'historico-de-credito': 1, 'canais-de-venda': ['rua-ou-feira'] } }),
    WORKSHOPS,
    [CREDIT, ALI, SEBRAETEC, CONSULTANCY, PORTFOLIO],
  ),
  aCase('marmiteira MEI que anota pouco em tudo', mei(1), WORKSHOPS, [CREDIT, ALI, SEBRAETEC, PORTFOLIO, DIGITAL]),
  aCase('confeiteira MEI que não faz conta do preço nem do caixa', mei(2, { themes: { financas: 1 } }), WORKSHOPS, [
    ALI,
    CONSULTANCY,
    SEBRAETEC,
    BRANCH,
  ]),
  aCase('artesão MEI que ninguém acha na internet', mei(2, { themes: { 'presenca-digital': 0 } }), WORKSHOPS, [
    SEBRAETEC,
    DIGITAL,
    ALI,
  ]),
  aCase('eletricista MEI sozinho, sem reserva nem quem o substitua', mei(2, { themes: { pessoas: 0 } }), WORKSHOPS, [
    CONSULTANCY,
    ALI,
    CREDIT,
  ]),
  aCase(
    'cabeleireira MEI com uma ajudante sem tarefas claras',
    mei(2, { themes: { pessoas: 1 }, answers: { 'pessoas-no-negocio': 1 } }),
    WORKSHOPS,
    [CONSULTANCY, ALI],
  ),
  aCase('manicure MEI mediana em tudo, sem nada que aperte', mei(2), APP, [
    CREDIT,
    CONSULTANCY,
    SEBRAETEC,
    ALI,
    BRANCH,
    PORTFOLIO,
  ]),
  aCase('fotógrafo MEI com tudo em dia, que atende pelo celular', mei(3), PORTFOLIO, [
    CREDIT,
    WORKSHOPS,
    ALI,
    BRANCH,
    APP,
  ]),
  aCase(
    'boleira MEI fraca em finanças e em vendas, que diz que o que aperta é vender',
    mei(2, { themes: { financas: 1, 'mercado-e-vendas': 1 }, priorities: ['mercado-e-vendas'] }),
    WORKSHOPS,
    [CONSULTANCY, SEBRAETEC, ALI],
  ),
];

const companies: readonly JourneyCase[] = [
  aCase('restaurante ME que não sabe se dá lucro', me(2, { themes: { financas: 0 } }), CONSULTANCY, [
    SEBRAETEC,
    CREDIT,
    BRANCH,
    PORTFOLIO,
  ]),
  aCase(
    'padaria ME com as vendas caindo e sem conhecer os clientes',
    me(2, { themes: { 'mercado-e-vendas': 1 } }),
    CONSULTANCY,
    [CREDIT, BRANCH],
  ),
  aCase(
    'construtora EPP que cresceu sem plano',
    epp(2, { sector: 'construction', themes: { planejamento: 0 } }),
    CONSULTANCY,
    [CREDIT, SEBRAETEC, BRANCH],
  ),
  aCase('pousada ME com equipe perdida e dono que faz tudo', me(2, { themes: { pessoas: 0 } }), CONSULTANCY, [
    CREDIT,
    SEBRAETEC,
  ]),
  aCase(
    'loja de roupas ME que não vende pela internet',
    me(2, { sector: 'commerce', themes: { 'presenca-digital': 0 } }),
    SEBRAETEC,
    [DIGITAL, CREDIT, CONSULTANCY],
  ),
  aCase(
    'marcenaria ME que atrasa pedido e perde material',
    me(2, { sector: 'industry', themes: { 'organizacao-e-processos': 1 } }),
    SEBRAETEC,
    [CREDIT, CONSULTANCY],
  ),
  aCase(
    'loja ME fraca em finanças e na internet, que diz que o que aperta é a internet',
    me(2, { themes: { financas: 1, 'presenca-digital': 1 }, priorities: ['presenca-digital'] }),
    SEBRAETEC,
    [CREDIT, DIGITAL],
  ),
  aCase('metalúrgica ME organizada, com equipe, que quer produzir mais', me(2, { sector: 'industry' }), ALI, [
    CREDIT,
    BRANCH,
    WORKSHOPS,
    PORTFOLIO,
  ]),
  aCase('atacado EPP bem gerido e com equipe', epp(3, { sector: 'commerce' }), ALI, [CREDIT, BRANCH, WORKSHOPS, APP]),
  aCase(
    'consultório ME bem gerido, em que a dona trabalha sozinha',
    me(3, { answers: { 'pessoas-no-negocio': 0 } }),
    PORTFOLIO,
    [ALI, CREDIT, BRANCH],
  ),
  aCase('laticínio do campo, ME bem gerida, com equipe', me(3, { sector: 'agriculture' }), PORTFOLIO, [ALI, CREDIT]),
  aCase(
    'horta ME com muita perda na colheita e no transporte',
    me(2, { sector: 'agriculture', themes: { 'organizacao-e-processos': 1 } }),
    SEBRAETEC,
    [ALI, CREDIT, CONSULTANCY],
  ),
  aCase('bar ME com tudo pela metade', me(1), CONSULTANCY, [PORTFOLIO, ALI, DIGITAL, CREDIT]),
  aCase(
    'distribuidora ME atendida por telefone, com o básico em ordem',
    me(2, { sector: 'commerce', channel: 'remote' }),
    ALI,
    [CREDIT, BRANCH],
  ),
];

export const journeyCases: readonly JourneyCase[] = [...credit, ...microentrepreneurs, ...companies];
