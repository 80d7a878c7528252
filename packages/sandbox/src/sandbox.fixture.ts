import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { defaultConfiguration, developmentKey, type SandboxConfiguration } from './configuration.js';
import type { LedgerSnapshot } from './ledger-state.js';
import { createSandbox, type Sandbox } from './sandbox.js';

/** An answer as a caller sees it. */
export interface SeenAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, or the text when it is not JSON. */
  readonly body: unknown;
}

/** A sandbox that listens, and a caller that has its key. */
export interface RunningSandbox {
  readonly address: string;
  readonly sandbox: Sandbox;
  get(path: string, query?: Record<string, string>): Promise<SeenAnswer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<SeenAnswer>;
  ledger(): Promise<LedgerSnapshot>;
  fault(fault: object): Promise<void>;
}

/** Options of {@link startSandbox}. */
export interface StartOptions {
  readonly configuration?: Partial<SandboxConfiguration>;
  readonly ledgerFile?: string;
  readonly now?: () => Date;
}

/** Noon of 20 November 2026 in Brasília. */
export const noon = new Date('2026-11-20T15:00:00Z');

/** Paths of the service. */
export const paths = {
  selectPerson: '/SasServiceCliente/Cliente/SelecionarPessoaFisica',
  consultPerson: '/SasServiceCliente/Cliente/ConsultarPessoaFisica',
  includePerson: '/SasServiceCliente/Cliente/IncluirPessoaFisica',
  alterPerson: '/SasServiceCliente/Cliente/AlterarPessoaFisica',
  selectCompany: '/SasServiceCliente/Cliente/SelecionarPessoaJuridica',
  consultCompany: '/SasServiceCliente/Cliente/ConsultarPessoaJuridica',
  includeCompany: '/SasServiceCliente/Cliente/IncluirPessoaJuridica',
  alterCompany: '/SasServiceCliente/Cliente/AlterarPessoaJuridica',
  includeLink: '/SasServiceCliente/Cliente/IncluirVinculo',
  includeAttendance: '/SasServiceAtendimento/Atendimento/Incluir',
  alterAttendance: '/SasServiceAtendimento/Atendimento/Alterar',
  consultAttendance: '/SasServiceAtendimento/Atendimento/Consultar',
} as const;

/** A person that the default seed does not hold. */
export const newPerson = { CgcCpf: 11144477735, NomeRazaoSocial: 'JOANA DARC DE SOUZA' } as const;

/** A company that the default seed does not hold. */
export const newCompany = { CgcCpf: '00000000000191', NomeRazaoSocial: 'MERCEARIA DA JOANA LTDA', Faturam: 3 } as const;

/** An attendance of the seeded baker at her seeded company. */
export const newAttendance = {
  CodSebrae: 26,
  CodCliente: 1000001,
  CodEmpreendimento: 2000001,
  DataHoraInicioRealizacao: '2026-11-20T09:00:00',
  DataHoraFimRealizacao: '2026-11-20T10:00:00',
  NomeRealizacao: 'Atendimento Negócio a Negócio',
  DescRealizacao: 'Diagnóstico e orientação sobre fluxo de caixa.',
  TipoRealizacao: 'NAN',
  Instrumento: 'Orientação Técnica Presencial',
  Abordagem: 'I',
  CodProjeto: '0f8fad5b-d9cb-469f-a165-70867728950e',
  CodAcao: 1,
  MesAnoCompetencia: '11/2026',
  CargaHoraria: 1,
  CpfResponsavel: '12345678909',
  NomeResponsavel: 'CARLA MENDES',
  CodMeioAtendimento: 1,
  Tema: 2204,
  CodUnidadeOrganizacional: 12,
} as const;

/** The key of {@link newAttendance}, as a query. */
export const newAttendanceKey = {
  CodSebrae: '26',
  CodCliente: '1000001',
  DataHoraInicioRealizacao: '2026-11-20T09:00:00',
} as const;

/** Starts a sandbox on a free port; it stops with the test. The clock stands at {@link noon}. */
export async function startSandbox(test: TestContext, options: StartOptions = {}): Promise<RunningSandbox> {
  const { configuration = {}, ledgerFile, now = () => noon } = options;
  const sandbox = createSandbox({
    configuration: { ...defaultConfiguration, ...configuration },
    now,
    ...(ledgerFile === undefined ? {} : { ledgerFile }),
  });
  const address = await sandbox.listen(0);
  test.after(() => sandbox.close());
  const call = async (path: string, init: RequestInit = {}): Promise<SeenAnswer> => {
    const response = await fetch(address + path, { ...init, headers: { 'x-req': developmentKey, ...init.headers } });
    return { status: response.status, headers: response.headers, body: parse(await response.text()) };
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<SeenAnswer> =>
    call(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  return {
    address,
    sandbox,
    get: (path, query = {}) => call(`${path}?${new URLSearchParams(query).toString()}`),
    post,
    ledger: async () => (await call('/__sandbox/ledger')).body as LedgerSnapshot,
    fault: async (fault) => {
      const { status } = await post('/__sandbox/faults', fault);
      if (status !== 201) throw new Error(`fault refused with ${status}`);
    },
  };
}

/** The path of a ledger file in a folder that goes away with the test. */
export async function temporaryLedgerFile(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  test.after(() => rm(folder, { recursive: true }));
  return join(folder, 'deep', 'ledger.jsonl');
}

/** `CodErro` of an answer. */
export function errorCode({ body }: SeenAnswer): unknown {
  return (body as { CodErro?: unknown } | null)?.CodErro;
}

/** The single row of a read's answer. */
export function onlyRow({ body }: SeenAnswer): Record<string, unknown> {
  if (!Array.isArray(body) || body.length !== 1) throw new Error(`not one row: ${JSON.stringify(body)}`);
  return body[0] as Record<string, unknown>;
}

/** Reads an answer's text as JSON where it is. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
